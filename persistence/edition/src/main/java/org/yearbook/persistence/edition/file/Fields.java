package org.yearbook.persistence.edition.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/**
 * The named values of one record: a row of a CSV file or a mapping of a YAML file.
 *
 * <p>A value that can't be read is reported, and a placeholder is given back so that reading goes
 * on; {@link #make} then makes nothing.
 */
public abstract class Fields {
  /** A value that is written, be it null. */
  public record Cell(@Nullable String text) {}

  private static final String NOTHING = "–";

  private final Problems problems;
  private final Keys keys;
  private final EditionFile file;
  private final int line;
  private final Set<String> unfit = new HashSet<>();
  private boolean faulty;

  public Fields(Problems problems, Keys keys, EditionFile file, int line) {
    this.problems = problems;
    this.keys = keys;
    this.file = file;
    this.line = line;
  }

  /** What is written, or null when it is missing, which has been reported. */
  public abstract @Nullable Cell written(String name);

  /** The value, or null when it is missing or can't be a text, which has been reported. */
  public final @Nullable Cell cell(String name) {
    Cell cell = unfit.contains(name) ? null : written(name);
    if (cell == null || cell.text == null || isText(cell.text, place(name))) {
      return cell;
    }
    unfit.add(name);
    return null;
  }

  /** Whether all characters may stand there; the first that may not is reported. */
  public final boolean isText(String text, FilePlace place) {
    int position = Characters.unfitIn(text);
    if (position < 0) {
      return true;
    }
    report(
        place,
        Code.UNFIT_CHARACTER,
        "The character %s stands here.".formatted(Characters.name(text.codePointAt(position))),
        "Take it away: no text has it.");
    return false;
  }

  public final Problems problems() {
    return problems;
  }

  public final Keys keys() {
    return keys;
  }

  public final EditionFile file() {
    return file;
  }

  public final int line() {
    return line;
  }

  /** Where the record begins. */
  public final FilePlace place() {
    return new FilePlace(file, line, null);
  }

  /** The line that the value of that name begins on. */
  public int line(String name) {
    return line;
  }

  /** Where the value of that name stands. */
  public final FilePlace place(String name) {
    return new FilePlace(file, line(name), name);
  }

  public void fail() {
    faulty = true;
  }

  public final void report(FilePlace place, Code code, String message, String remedy) {
    problems.add(place, code, message, remedy);
    fail();
  }

  /** Whether nothing is written there. */
  public final boolean isEmpty(String name) {
    Cell cell = cell(name);
    return cell == null || cell.text == null;
  }

  /** The value made of what was read; null when some of it was faulty or the value is refused. */
  public final <T> @Nullable T make(Supplier<T> maker) {
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

  public final <T> T required(String name, Format<T> format, T placeholder) {
    Cell cell = cell(name);
    if (cell != null && cell.text == null) {
      report(place(name), Code.EMPTY, "A value is needed here.", "Write it; it can't be left out.");
    }
    T value = read(name, cell, format);
    return value == null ? placeholder : value;
  }

  public final <T> @Nullable T optional(String name, Format<T> format) {
    return read(name, cell(name), format);
  }

  private <T> @Nullable T read(String name, @Nullable Cell cell, Format<T> format) {
    if (cell == null) {
      fail();
      return null;
    }
    return cell.text == null ? null : read(place(name), cell.text, format);
  }

  /** What the text says; null when it is unfit, which is reported. */
  public final <T> @Nullable T read(FilePlace place, String text, Format<T> format) {
    try {
      return format.read(text);
    } catch (UnfitException e) {
      report(place, e);
      return null;
    }
  }

  public final void report(FilePlace place, UnfitException unfitness) {
    unfitness.reportAt(place, problems);
    fail();
  }

  public final String text(String name) {
    return required(name, Format.TEXT, NOTHING);
  }

  public final String label(String name) {
    return required(name, Format.LABEL, NOTHING);
  }

  public final @Nullable String optionalLabel(String name) {
    return optional(name, Format.LABEL);
  }

  /** The texts of two values, Chinese and English. */
  public final Bilingual texts(String zhName, String enName) {
    String zh = text(zhName);
    String en = text(enName);
    return new Bilingual(zh, en);
  }

  /** The texts of two values, Chinese and English; null when both are empty. */
  public final @Nullable Bilingual optionalTexts(String zhName, String enName) {
    return isEmpty(zhName) && isEmpty(enName) ? null : texts(zhName, enName);
  }

  public final boolean truth(String name) {
    return required(name, Format.TRUTH, false);
  }

  public final int lineNumber(String name) {
    return required(name, Format.LINE, 1);
  }

  public final BigDecimal decimal(String name) {
    return required(name, Format.DECIMAL, BigDecimal.ONE);
  }

  public final LocalDate date(String name) {
    return required(name, Format.DATE, LocalDate.EPOCH);
  }

  public final <E extends Enum<E>> E choice(String name, Class<E> type) {
    return required(name, Format.choice(type), type.getEnumConstants()[0]);
  }

  public final <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> type) {
    return optional(name, Format.choice(type));
  }

  /** The parts of a value that are separated by bars; none for null. */
  public final <T> List<T> list(String name, Format<T> format) {
    Cell cell = cell(name);
    if (cell == null) {
      fail();
      return List.of();
    }
    return cell.text == null
        ? List.of()
        : list(place(name), List.of(cell.text.split("\\|", -1)), format);
  }

  private <T> List<T> list(FilePlace place, List<String> parts, Format<T> format) {
    Set<T> values = new LinkedHashSet<>();
    if (isList(place, parts)) {
      for (String part : parts) {
        T value = read(place, part, format);
        if (value != null && !values.add(value)) {
          reportSecond(place, part);
        }
      }
    }
    return List.copyOf(values);
  }

  /** Whether it has no more parts than a list may have; more are reported. */
  public final boolean isList(FilePlace place, List<?> parts) {
    try {
      Limits.checkCount(parts.size());
      return true;
    } catch (UnfitException e) {
      report(place, e);
      return false;
    }
  }

  public final void reportSecond(FilePlace place, String part) {
    report(place, Code.DUPLICATE, "“%s” is there twice.".formatted(part), "Name each one once.");
  }

  /** The key of the record, by which others refer to it. */
  public final String key(String name, Keys.Kind kind, Format<String> format) {
    Cell cell = cell(name);
    if (cell != null && cell.text != null) {
      keys.declare(kind, cell.text, place(name));
    }
    return required(name, format, NOTHING);
  }

  /** References to other records, separated by bars or listed. */
  public List<String> references(String name, Keys.Kind kind) {
    List<String> references = list(name, Format.REFERENCE);
    references.forEach(each -> keys.refer(kind, each, place(name)));
    return references;
  }

  /** A reference to another record. */
  public final String reference(String name, Keys.Kind kind) {
    String key = optionalReference(name, kind);
    if (key == null && isEmpty(name)) {
      return required(name, Format.REFERENCE, NOTHING);
    }
    return key == null ? NOTHING : key;
  }

  public final @Nullable String optionalReference(String name, Keys.Kind kind) {
    String key = optional(name, Format.REFERENCE);
    if (key != null) {
      keys.refer(kind, key, place(name));
    }
    return key;
  }
}
