package org.yearbook.persistence.edition.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Authorship;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.DerivationMethod;
import org.yearbook.domain.measure.DerivedFigure;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.Format;
import org.yearbook.persistence.edition.file.Keys.Kind;

/** Reads figures, and which ones are to be computed from them. */
public final class ObservationReader {
  private static final List<String> DIMENSION_COLUMNS =
      List.of("system", "journal", "grant_type", "expert_group", "authorship");
  private static final List<String> OBSERVATION_COLUMNS =
      columns(
          List.of("key", "subject"),
          List.of(
              "achievement",
              "metric",
              "printed",
              "value",
              "unit",
              "qualifier",
              "low",
              "high",
              "low_inclusive",
              "high_inclusive",
              "aggregation"),
          Periods.COLUMNS,
          List.of("aggregate", "null_reason", "flags", "origin", "assertion", "citations"));
  private static final List<String> DERIVATION_COLUMNS =
      columns(
          List.of("key", "subject"),
          List.of("metric", "method", "inputs", "digits", "aggregation"),
          Periods.UNPRINTED_COLUMNS,
          List.of("aggregate", "assumptions_zh", "assumptions_en"));

  private final EditionReading reading;
  private final Transcript transcript;

  ObservationReader(EditionReading reading) {
    this.reading = reading;
    this.transcript = reading.transcript();
  }

  void read() {
    reading.rows(
        EditionFile.OBSERVATIONS, OBSERVATION_COLUMNS, transcript.observations, this::observation);
    reading.rows(
        EditionFile.DERIVATIONS,
        DERIVATION_COLUMNS,
        transcript.derivedFigures,
        this::derivedFigure);
  }

  private @Nullable Observation observation(Fields row) {
    String key = row.key("key", Kind.OBSERVATION, Format.DOTTED_KEY);
    String subject = row.reference("subject", Kind.SUBJECT);
    Dimensions dimensions = dimensions(row, subject);
    String achievement = row.optionalReference("achievement", Kind.ACHIEVEMENT);
    String metric = row.reference("metric", Kind.METRIC);
    String printed = row.label("printed");
    BigDecimal value = row.optional("value", Format.DECIMAL);
    String unit = row.reference("unit", Kind.UNIT);
    Qualifier qualifier = row.choice("qualifier", Qualifier.class);
    Bounds bounds = bounds(row);
    Aggregation aggregation = row.choice("aggregation", Aggregation.class);
    Period period = Periods.read(row, transcript);
    boolean aggregate = row.truth("aggregate");
    NullReason nullReason = row.optionalChoice("null_reason", NullReason.class);
    List<Flag> flags = row.list("flags", Format.choice(Flag.class));
    Origin origin =
        row.required(
            "origin", Format.choice(List.of(Origin.STATED, Origin.EXTERNAL)), Origin.STATED);
    AssertionStatus assertion = row.choice("assertion", AssertionStatus.class);
    List<String> citations = row.references("citations", Kind.CITATION);
    if (bounds == null) {
      return null;
    }
    return row.make(
        () ->
            new Observation(
                key,
                subject,
                dimensions,
                achievement,
                metric,
                printed,
                value,
                unit,
                qualifier,
                bounds,
                aggregation,
                period,
                aggregate,
                nullReason,
                flags,
                origin,
                assertion,
                null,
                citations));
  }

  private Dimensions dimensions(Fields row, String subject) {
    return new Dimensions(
        part(row, "system", subject, Kind.FACILITY_SYSTEM),
        row.optionalReference("journal", Kind.JOURNAL),
        row.optionalReference("grant_type", Kind.GRANT_TYPE),
        part(row, "expert_group", subject, Kind.EXPERT_GROUP),
        row.optionalChoice("authorship", Authorship.class));
  }

  /** A part of the subject itself; that of another one is none. */
  private @Nullable String part(Fields row, String name, String subject, Kind kind) {
    String part = row.optionalLabel(name);
    if (part != null) {
      reading.keys().refer(kind, subject + "/" + part, row.place(name));
    }
    return part;
  }

  private @Nullable DerivedFigure derivedFigure(Fields row) {
    String key = row.key("key", Kind.OBSERVATION, Format.DOTTED_KEY);
    String subject = row.reference("subject", Kind.SUBJECT);
    Dimensions dimensions = dimensions(row, subject);
    String metric = row.reference("metric", Kind.METRIC);
    DerivationMethod method = row.choice("method", DerivationMethod.class);
    List<String> inputs = row.references("inputs", Kind.OBSERVATION);
    Integer digits = row.optional("digits", Format.OFFSET);
    Aggregation aggregation = row.choice("aggregation", Aggregation.class);
    Period period = Periods.readUnprinted(row, transcript);
    boolean aggregate = row.truth("aggregate");
    Bilingual assumptions = row.optionalTexts("assumptions_zh", "assumptions_en");
    return row.make(
        () ->
            new DerivedFigure(
                key,
                subject,
                dimensions,
                metric,
                method,
                inputs,
                digits,
                aggregation,
                period,
                aggregate,
                assumptions));
  }

  private static List<String> columns(
      List<String> before, List<String> between, List<String> period, List<String> after) {
    return Stream.of(before, DIMENSION_COLUMNS, between, period, after)
        .flatMap(List::stream)
        .toList();
  }

  private static @Nullable Bounds bounds(Fields row) {
    BigDecimal low = row.optional("low", Format.DECIMAL);
    BigDecimal high = row.optional("high", Format.DECIMAL);
    boolean lowInclusive = inclusive(row, "low", "low_inclusive");
    boolean highInclusive = inclusive(row, "high", "high_inclusive");
    return row.make(() -> new Bounds(low, high, lowInclusive, highInclusive));
  }

  private static boolean inclusive(Fields row, String bound, String name) {
    Boolean inclusive = row.optional(name, Format.TRUTH);
    if (row.isEmpty(bound) != row.isEmpty(name)) {
      row.report(
          row.place(name),
          Code.INCOMPLETE,
          "%s and %s go together.".formatted(bound, name),
          "Write both or leave both empty.");
    }
    return Boolean.TRUE.equals(inclusive);
  }
}
