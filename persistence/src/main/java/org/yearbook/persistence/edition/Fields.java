package org.yearbook.persistence.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.persistence.edition.EditionProblem.Code;

/**
 * The named values of one record: a row of a CSV file or a mapping of a YAML file.
 *
 * <p>A value that can't be read is reported, and a placeholder is given back so that reading goes
 * on; {@link #make} then makes nothing.
 */
abstract class Fields {
  /** A value that is written, be it null. */
  record Cell(@Nullable String text) {}

  private static final Bilingual NO_TEXTS = new Bilingual("–", "–");

  private final Problems problems;
  private final Keys keys;
  private final EditionFile file;
  private final int line;
  private boolean faulty;

  Fields(Problems problems, Keys keys, EditionFile file, int line) {
    this.problems = problems;
    this.keys = keys;
    this.file = file;
    this.line = line;
  }

  /** The value, or null when it is missing, which has been reported. */
  abstract @Nullable Cell cell(String name);

  final Problems problems() {
    return problems;
  }

  final Keys keys() {
    return keys;
  }

  final EditionFile file() {
    return file;
  }

  final int line() {
    return line;
  }

  /** Where the record begins. */
  final Place place() {
    return new Place(file, line, null);
  }

  /** The line that the value of that name begins on. */
  int line(String name) {
    return line;
  }

  /** Where the value of that name stands. */
  final Place place(String name) {
    return new Place(file, line(name), name);
  }

  void fail() {
    faulty = true;
  }

  final void report(Place place, Code code, String message, String remedy) {
    problems.add(place, code, message, remedy);
    fail();
  }

  /** Whether nothing is written there. */
  final boolean isEmpty(String name) {
    Cell cell = cell(name);
    return cell == null || cell.text == null;
  }

  /** The value made of what was read; null when some of it was faulty or the value is refused. */
  final <T> @Nullable T make(Supplier<T> maker) {
    if (faulty) {
      return null;
    }
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      String sentence = message.endsWith(".") ? message : message + ".";
      report(place(), Code.REFUSED, sentence, "Correct this record.");
      return null;
    }
  }

  final <T> T required(String name, Format<T> format, T placeholder) {
    Cell cell = cell(name);
    if (cell != null && cell.text == null) {
      report(place(name), Code.EMPTY, "A value is needed here.", "Write it; it can't be left out.");
    }
    T value = read(name, cell, format);
    return value == null ? placeholder : value;
  }

  final <T> @Nullable T optional(String name, Format<T> format) {
    return read(name, cell(name), format);
  }

  private <T> @Nullable T read(String name, @Nullable Cell cell, Format<T> format) {
    if (cell == null) {
      fail();
      return null;
    }
    return cell.text == null ? null : read(place(name), cell.text, format);
  }

  private <T> @Nullable T read(Place place, String text, Format<T> format) {
    try {
      return format.read(text);
    } catch (UnfitException unfit) {
      unfit.reportAt(place, problems);
      fail();
      return null;
    }
  }

  final String text(String name) {
    return required(name, Format.TEXT, "–");
  }

  final @Nullable String optionalText(String name) {
    return optional(name, Format.TEXT);
  }

  /** The texts of two values, Chinese and English. */
  final Bilingual texts(String zhName, String enName) {
    String zh = text(zhName);
    String en = text(enName);
    return zh.isBlank() || en.isBlank() ? NO_TEXTS : new Bilingual(zh, en);
  }

  /** The texts of two values, Chinese and English; null when both are empty. */
  final @Nullable Bilingual optionalTexts(String zhName, String enName) {
    return isEmpty(zhName) && isEmpty(enName) ? null : texts(zhName, enName);
  }

  final boolean truth(String name) {
    return required(name, Format.TRUTH, false);
  }

  final int lineNumber(String name) {
    return required(name, Format.LINE, 1);
  }

  final BigDecimal decimal(String name) {
    return required(name, Format.DECIMAL, BigDecimal.ONE);
  }

  final LocalDate date(String name) {
    return required(name, Format.DATE, LocalDate.EPOCH);
  }

  final <E extends Enum<E>> E choice(String name, Class<E> type) {
    return required(name, Format.choice(type), type.getEnumConstants()[0]);
  }

  final <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> type) {
    return optional(name, Format.choice(type));
  }

  /** The parts of a value that are separated by bars; none for null. */
  final <T> List<T> list(String name, Format<T> format) {
    Cell cell = cell(name);
    if (cell == null) {
      fail();
      return List.of();
    }
    return cell.text == null ? List.of() : list(place(name), cell.text.split("\\|", -1), format);
  }

  private <T> List<T> list(Place place, String[] parts, Format<T> format) {
    List<T> values = new ArrayList<>();
    for (String part : parts) {
      T value = read(place, part, format);
      if (value != null && values.contains(value)) {
        report(
            place, Code.DUPLICATE, "“%s” is there twice.".formatted(part), "Name each one once.");
      } else if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The key of the record, by which others refer to it. */
  final String key(String name, Keys.Kind kind, Format<String> format) {
    Cell cell = cell(name);
    if (cell != null && cell.text != null) {
      keys.declare(kind, cell.text, place(name));
    }
    return required(name, format, "–");
  }

  /** References to other records, separated by bars or listed. */
  List<String> references(String name, Keys.Kind kind) {
    List<String> references = list(name, Format.TEXT);
    references.forEach(each -> keys.refer(kind, each, place(name)));
    return references;
  }

  /** A reference to another record. */
  final String reference(String name, Keys.Kind kind) {
    String key = optionalReference(name, kind);
    return key == null ? text(name) : key;
  }

  final @Nullable String optionalReference(String name, Keys.Kind kind) {
    Cell cell = cell(name);
    if (cell == null) {
      fail();
      return null;
    }
    if (cell.text != null) {
      keys.refer(kind, cell.text, place(name));
    }
    return cell.text;
  }
}
