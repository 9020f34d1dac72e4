package org.yearbook.persistence.edition;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.yearbook.persistence.edition.file.Limits;

/** What somebody may write where something else belongs, by chance or on purpose. */
final class HostileValues {
  private HostileValues() {}

  /** Signs that lie outside of the first plane, all different, so that nothing gets shorter. */
  static String signs(int count) {
    return IntStream.range(0, count)
        .mapToObj(each -> Character.toString(0x20000 + each * 7919 % 42_000))
        .collect(joining());
  }

  /** As many characters, in English words of which hardly two are alike. */
  static String words(int characters) {
    return IntStream.range(0, characters)
        .mapToObj(
            each -> Integer.toString(each * 7919 % 46_000 + 17_000, 36).replaceAll("\\d", "q"))
        .collect(joining(" "))
        .substring(0, characters - 1)
        .concat("s");
  }

  static final List<String> ALL =
      List.of(
          "",
          " ",
          "实验\0机时",
          "\u001B[31mred",
          "a\u2028b",
          "x\uFFFF",
          "👩‍🔬",
          "\u00A0",
          "'); DROP TABLE edition; --",
          "{\"a\",\\}",
          "two\nlines",
          "a|b|a",
          "null",
          "–",
          "true",
          "-5",
          "0",
          "1e400",
          "9".repeat(50) + "." + "9".repeat(50),
          "0." + "0".repeat(49) + "1",
          "9".repeat(51),
          "2147483648",
          "999999999",
          "9223372036854775808",
          "0000-02-29",
          "0001-01-01",
          "9999-12-31",
          "+10000-01-01",
          "2021-02-29",
          "a".repeat(Limits.KEY),
          "a".repeat(9_000),
          "a-".repeat(4_500) + "a",
          "a." + "b".repeat(Limits.JOINED_KEY - 2),
          "一".repeat(Limits.LABEL),
          "L001-" + "a".repeat(Limits.KEY - 5),
          signs(Limits.KEY),
          signs(Limits.LABEL),
          signs(Limits.TEXT),
          words(Limits.TEXT),
          signs(Limits.TEXT + 1));
}
