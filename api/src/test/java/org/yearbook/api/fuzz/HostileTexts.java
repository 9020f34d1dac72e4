package org.yearbook.api.fuzz;

import java.util.List;
import java.util.Random;

/** Texts that programs stumble over. */
final class HostileTexts {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\0",
          "a\0b",
          "\ud800",
          "\udc00x",
          "x\ud83d",
          "\ufeff",
          "\u202e",
          "\uffff",
          "😀",
          "光源",
          "Ⅱ",
          "%",
          "_",
          "\\",
          "\\\\",
          "%\\",
          "'",
          "\"",
          "';--",
          "$1",
          "{t}",
          "{k}",
          ":*",
          "a & | !",
          "<->",
          "(",
          "[",
          ".*(a+)+$",
          "null",
          "true",
          "0000-01-01",
          "2020-12-31",
          "9999-12-31",
          "-4713-01-01",
          "2020-02-30",
          "2020-12-31T24:00:00Z",
          "2020-12-31T23:59:60Z",
          "9999-12-31T23:59:59.999999999+18:00",
          "0001-01-01T00:00:00+18:00",
          "1e1000000",
          "1e2147483647",
          "-1E-2147483648",
          "NaN",
          "Infinity",
          "١٢",
          "１２",
          "0x10",
          "+1",
          ".5",
          "1.",
          "-0",
          "99999999999999999999999999",
          "ssrf-phase-1",
          "shanghai",
          "cns_papers",
          "sti-report-2020-chapter-1",
          "ZH",
          "h",
          "科技论文",
          "light source");

  private HostileTexts() {}

  static String any(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> one(random).repeat(1 + random.nextInt(400));
      case 1 -> one(random) + one(random);
      case 2 -> new String(Character.toChars(random.nextInt(Character.MAX_CODE_POINT + 1)));
      case 3 -> String.valueOf((char) random.nextInt(0x10000));
      case 4 -> "9".repeat(1 + random.nextInt(1_000));
      default -> one(random);
    };
  }

  private static String one(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** As JSON writes it, which GraphQL writes alike. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit == '"' || unit == '\\') {
        quoted.append('\\').append(unit);
      } else if (unit < ' ' || Character.isSurrogate(unit)) {
        quoted.append("\\u%04x".formatted((int) unit));
      } else {
        quoted.append(unit);
      }
    }
    return quoted.append('"').toString();
  }
}
