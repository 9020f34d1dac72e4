package org.yearbook.persistence.edition.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Precision;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.Format;
import org.yearbook.persistence.edition.file.YamlMapping;

/** Reads periods, as keys of a mapping or as columns of a row. */
public final class Periods {
  /** The columns of a period, in their order. */
  static final List<String> COLUMNS =
      List.of(
          "period_type",
          "period_start",
          "period_end",
          "period_label",
          "period_precision",
          "year_inferred");

  /** The same of a period that nobody printed. */
  static final List<String> UNPRINTED_COLUMNS =
      COLUMNS.stream().filter(column -> !column.equals("period_label")).toList();

  private Periods() {}

  static @Nullable Period read(YamlMapping mapping, Transcript transcript) {
    PeriodType type = mapping.choice("type", PeriodType.class);
    LocalDate start = mapping.date("start");
    LocalDate end = mapping.date("end");
    String label = mapping.optionalLabel("label");
    Precision precision = mapping.choice("precision", Precision.class);
    boolean yearInferred = mapping.truth("yearInferred");
    Period period =
        mapping.make(() -> new Period(type, start, end, label, precision, yearInferred));
    EditionReading.addTo(transcript.periods, period, mapping);
    return period;
  }

  /** The period of a row, null where its columns are empty. */
  static @Nullable Period read(Fields row, Transcript transcript) {
    return read(row, row.optionalLabel("period_label"), transcript);
  }

  /** The period of a row that has no column for the words of a print. */
  static @Nullable Period readUnprinted(Fields row, Transcript transcript) {
    return read(row, null, transcript);
  }

  private static @Nullable Period read(Fields row, @Nullable String label, Transcript transcript) {
    PeriodType type = row.optionalChoice("period_type", PeriodType.class);
    LocalDate start = row.optional("period_start", Format.DATE);
    LocalDate end = row.optional("period_end", Format.DATE);
    Precision precision = row.optionalChoice("period_precision", Precision.class);
    boolean yearInferred = row.truth("year_inferred");
    boolean none = row.isEmpty("period_type");
    boolean whole =
        none == row.isEmpty("period_start")
            && none == row.isEmpty("period_end")
            && none == row.isEmpty("period_precision")
            && !(none && (label != null || yearInferred));
    if (!whole) {
      row.report(
          row.place("period_type"),
          Code.INCOMPLETE,
          "This is only a part of a period.",
          "Write type, start, end and precision, or none of them with year_inferred false.");
    }
    if (type == null || start == null || end == null || precision == null) {
      return null;
    }
    Period period = row.make(() -> new Period(type, start, end, label, precision, yearInferred));
    EditionReading.addTo(transcript.periods, period, row);
    return period;
  }
}
