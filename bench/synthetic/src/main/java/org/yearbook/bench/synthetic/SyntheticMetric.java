package org.yearbook.bench.synthetic;

import java.util.List;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Additivity;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Period;

/**
 * A metric of the catalogue.
 *
 * @param number from 1
 */
record SyntheticMetric(int number) {
  private static final List<Measure> MEASURES = List.of(Measure.values());

  Measure measure() {
    return MEASURES.get((number - 1) % MEASURES.size());
  }

  /** The first time round the code is that of the measure, the second time it ends in 2. */
  String code() {
    return round() == 1 ? measure().code() : measure().code() + "_" + round();
  }

  Metric metric() {
    Bilingual title = measure().title();
    Bilingual name =
        round() == 1
            ? title
            : new Bilingual(title.zh() + "（口径" + round() + "）", title.en() + ", count " + round());
    return new Metric(
        code(),
        name,
        new Bilingual(
            "设施在报告期内的" + name.zh() + "，并无真实统计。",
            name.en() + " in the period of the report; nobody has counted it."),
        measure().theme(),
        measure().unit().code(),
        measure().kind(),
        additiveOver(),
        List.of(),
        null,
        null);
  }

  Period period(int year) {
    return Period.read(measure().aggregation() == Aggregation.STOCK ? "截至年底" : "全年", year);
  }

  private List<Additivity> additiveOver() {
    if (measure().isShare()) {
      return List.of();
    }
    return measure().aggregation() == Aggregation.STOCK
        ? List.of(Additivity.ENTITY)
        : List.of(Additivity.ENTITY, Additivity.TIME);
  }

  private int round() {
    return (number - 1) / MEASURES.size() + 1;
  }
}
