package org.yearbook.persistence.edition.read;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Additivity;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.MetricKind;
import org.yearbook.domain.measure.Quantity;
import org.yearbook.domain.measure.Theme;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.FacilityKind;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.Format;
import org.yearbook.persistence.edition.file.Keys.Kind;

/** Reads units and metrics. */
public final class MeasureReader {
  private static final List<String> UNIT_COLUMNS =
      List.of("code", "symbol", "name_zh", "name_en", "quantity", "factor", "base", "currency");
  private static final List<String> METRIC_COLUMNS =
      List.of(
          "code",
          "name_zh",
          "name_en",
          "definition_zh",
          "definition_en",
          "theme",
          "unit",
          "kind",
          "additive_over",
          "applies_to",
          "denominator",
          "broader");

  private final EditionReading reading;
  private final Transcript transcript;

  MeasureReader(EditionReading reading) {
    this.reading = reading;
    this.transcript = reading.transcript();
  }

  void read() {
    reading.rows(EditionFile.UNITS, UNIT_COLUMNS, transcript.units, MeasureReader::unit);
    reading.rows(EditionFile.METRICS, METRIC_COLUMNS, transcript.metrics, MeasureReader::metric);
  }

  private static @Nullable Unit unit(Fields row) {
    String code = row.key("code", Kind.UNIT, Format.UNIT_CODE);
    String symbol = row.label("symbol");
    Bilingual name = row.texts("name_zh", "name_en");
    Quantity quantity = row.choice("quantity", Quantity.class);
    BigDecimal factor = row.decimal("factor");
    String base = row.optionalReference("base", Kind.UNIT);
    String currency = row.optional("currency", Format.CURRENCY);
    return row.make(() -> new Unit(code, symbol, name, quantity, factor, base, currency));
  }

  private static @Nullable Metric metric(Fields row) {
    String code = row.key("code", Kind.METRIC, Format.METRIC_CODE);
    Bilingual name = row.texts("name_zh", "name_en");
    Bilingual definition = row.texts("definition_zh", "definition_en");
    Theme theme = row.choice("theme", Theme.class);
    String unit = row.reference("unit", Kind.UNIT);
    MetricKind kind = row.choice("kind", MetricKind.class);
    List<Additivity> additiveOver = row.list("additive_over", Format.choice(Additivity.class));
    List<FacilityKind> appliesTo = row.list("applies_to", Format.choice(FacilityKind.class));
    String denominator = row.optionalReference("denominator", Kind.METRIC);
    String broader = row.optionalReference("broader", Kind.METRIC);
    return row.make(
        () ->
            new Metric(
                code,
                name,
                definition,
                theme,
                unit,
                kind,
                additiveOver,
                appliesTo.stream().map(Enum::name).toList(),
                denominator,
                broader));
  }
}
