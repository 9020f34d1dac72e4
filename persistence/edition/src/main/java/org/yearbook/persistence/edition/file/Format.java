package org.yearbook.persistence.edition.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.document.Slug;
import org.yearbook.domain.language.NearWord;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/**
 * How the text of a cell is read.
 *
 * @param <T> what the cell holds
 */
@FunctionalInterface
public interface Format<T> {
  T read(String text) throws UnfitException;

  Format<String> TEXT = upTo(Limits.TEXT, Format::text);

  /** A figure or a date as printed, a number of a heading, a code: whatever is short. */
  Format<String> LABEL = upTo(Limits.LABEL, Format::text);

  /** The key of another record, of whatever form. */
  Format<String> REFERENCE = upTo(Limits.JOINED_KEY, text -> text);

  Format<Boolean> TRUTH =
      text ->
          switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new UnfitException(
                    Code.NOT_A_TRUTH,
                    "“%s” is neither true nor false.".formatted(text),
                    "Write true or false.");
          };

  Format<BigDecimal> DECIMAL =
      matching(
              "-?(0|[1-9][0-9]{0,%1$d})(\\.[0-9]{1,%2$d})?"
                  .formatted(Limits.DIGITS - 1, Limits.DIGITS),
              Code.NOT_A_NUMBER,
              "is no plain decimal",
              "Write ASCII digits, with a point if needed, %d at most before it and behind it; no grouping, exponent or unit."
                  .formatted(Limits.DIGITS))
          .then(BigDecimal::new);

  Format<Long> WHOLE =
      matching(
              "0|[1-9][0-9]{0,17}",
              Code.NOT_A_NUMBER,
              "is no whole number",
              "Write ASCII digits only.")
          .then(Long::valueOf);

  Format<Integer> LINE =
      matching(
              "[1-9][0-9]{0,8}",
              Code.NOT_A_NUMBER,
              "is no whole number from 1",
              "Write ASCII digits only; counting begins with 1.")
          .then(Integer::valueOf);

  Format<Integer> OFFSET =
      matching(
              "0|[1-9][0-9]{0,8}",
              Code.NOT_A_NUMBER,
              "is no whole number from 0",
              "Write ASCII digits only.")
          .then(Integer::valueOf);

  Format<LocalDate> DATE = Format::date;

  Format<String> SLUG = upTo(Limits.KEY, Format::slug);

  Format<String> UNIT_CODE = upTo(Limits.KEY, Format::text);

  Format<String> METRIC_CODE =
      upTo(
          Limits.KEY,
          matching(
              "[a-z][a-z0-9]*(_[a-z0-9]+)*",
              Code.NOT_A_KEY,
              "is no metric code",
              "Write words of a-z and 0-9 joined by _, a letter first, as in sci_papers."));

  Format<String> SECTION_PATH =
      upTo(
          Limits.KEY,
          matching(
              "[1-9][0-9]*(\\.[1-9][0-9]*)*",
              Code.NOT_A_KEY,
              "is no section path",
              "Write ordinals from 1 joined by dots, as in 1.1.4.2."));

  Format<String> CITATION_KEY =
      upTo(
          Limits.KEY,
          matching(
              "L[0-9]{3,}-[a-z]+",
              Code.NOT_A_KEY,
              "is no citation key",
              "Write L, the line with at least three digits, - and a letter, as in L097-a."));

  Format<String> DOTTED_KEY =
      upTo(
          Limits.JOINED_KEY,
          matching(
              "[a-z0-9_-]+(\\.[a-z0-9_-]+)+",
              Code.NOT_A_KEY,
              "is no key",
              "Join slugs and codes by dots, as in ssrf-phase-1.sci_papers."));

  Format<String> CURRENCY =
      matching(
          "[A-Z]{3}",
          Code.NOT_A_KEY, "is no ISO 4217 code", "Write three capital letters, as in CNY.");

  Format<Sha256> SHA256 =
      matching(
              "[0-9a-f]{64}",
              Code.NOT_A_HASH,
              "is no SHA-256",
              "Write 64 hexadecimal digits in lower case.")
          .then(Sha256::new);

  static Format<String> matching(String pattern, Code code, String lack, String remedy) {
    Pattern form = Pattern.compile(pattern);
    return text -> {
      if (!form.matcher(text).matches()) {
        throw new UnfitException(code, "“%s” %s.".formatted(text, lack), remedy);
      }
      return text;
    };
  }

  /** What is longer is not even looked at. */
  static <T> Format<T> upTo(int most, Format<T> format) {
    return text -> {
      Limits.checkLength(text, most);
      return format.read(text);
    };
  }

  static Format<String> oneOf(List<String> words) {
    return text -> {
      if (!words.contains(text)) {
        throw new UnfitException(
            Code.NOT_A_CHOICE,
            "“%s” is not one of %s.".formatted(text, String.join(", ", words)),
            NearWord.meant(text, words));
      }
      return text;
    };
  }

  static <E extends Enum<E>> Format<E> choice(List<E> permitted) {
    List<String> words = permitted.stream().map(Enum::name).toList();
    return oneOf(words).then(word -> permitted.get(words.indexOf(word)));
  }

  static <E extends Enum<E>> Format<E> choice(Class<E> type) {
    return choice(Arrays.asList(type.getEnumConstants()));
  }

  default <U> Format<U> then(Conversion<T, U> conversion) {
    return text -> conversion.apply(read(text));
  }

  /** From one form to the next; never fails. */
  @FunctionalInterface
  interface Conversion<T, U> {
    U apply(T value);
  }

  private static String text(String text) throws UnfitException {
    if (text.isEmpty()) {
      throw new UnfitException(
          Code.EMPTY, "An empty text stands here.", "Write one, or null if nothing need be there.");
    }
    if (!text.equals(text.strip())) {
      throw new UnfitException(
          Code.SURROUNDING_SPACE,
          "“%s” begins or ends with white space.".formatted(text),
          "Nothing is trimmed: take the white space away.");
    }
    return text;
  }

  private static String slug(String text) throws UnfitException {
    try {
      return Slug.check(text);
    } catch (IllegalArgumentException e) {
      throw new UnfitException(
          Code.NOT_A_KEY,
          "“%s” is no slug.".formatted(text),
          "Write words of a-z and 0-9 joined by single hyphens, as in ssrf-phase-1.");
    }
  }

  private static LocalDate date(String text) throws UnfitException {
    try {
      LocalDate date = text.length() == 10 ? LocalDate.parse(text) : LocalDate.MIN;
      if (date.getYear() >= 1) {
        return date;
      }
    } catch (DateTimeException e) {
      // falls through to the one sentence
    }
    throw new UnfitException(
        Code.NOT_A_DATE,
        "“%s” is no date of the calendar.".formatted(text),
        "Write year, month and day as in 2020-12-31; the first year is 0001.");
  }
}
