package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/** A small edition to derive from: its units and metrics, and whatever figures a test states. */
final class StatedFigures {
  static final Period YEAR_2020 = year(2020, true);
  static final Period YEAR_2019 = year(2019, false);

  static final Map<String, Unit> UNITS =
      byKey(
          Unit::code,
          List.of(
              unit("1", Quantity.SHARE, "1", null),
              unit("%", Quantity.SHARE, "0.01", "1"),
              unit("s", Quantity.TIME, "1", null),
              unit("min", Quantity.TIME, "60", "s"),
              unit("h", Quantity.TIME, "3600", "s"),
              unit("CNY", Quantity.MONEY, "1", null),
              unit("10*4.CNY", Quantity.MONEY, "10000", "CNY"),
              unit("{paper}", Quantity.COUNT, "1", null),
              unit("{project}", Quantity.COUNT, "1", null),
              unit("CNY/{project}", Quantity.OTHER, "1", null),
              unit("10*4.CNY/{project}", Quantity.OTHER, "10000", "CNY/{project}"),
              unit("per-thing", Quantity.OTHER, "1", null)));

  private static final Map<String, Metric> METRICS =
      byKey(
          Metric::code,
          List.of(
              metric("papers", MetricKind.COUNT, "{paper}", Additivity.TIME, Additivity.DIMENSION),
              metric("projects", MetricKind.COUNT, "{project}", Additivity.values()),
              metric("groups", MetricKind.COUNT, "{project}"),
              metric("funding", MetricKind.AMOUNT, "CNY", Additivity.values()),
              metric(
                  "funding_in_ten_thousands", MetricKind.AMOUNT, "10*4.CNY", Additivity.values()),
              metric("mean_funding", MetricKind.AMOUNT, "CNY"),
              metric("funding_per_project", MetricKind.RATE, "CNY/{project}"),
              metric("ten_thousands_per_project", MetricKind.RATE, "10*4.CNY/{project}"),
              metric("papers_per_project", MetricKind.RATE, "per-thing"),
              metric("hours", MetricKind.DURATION, "h", Additivity.values()),
              metric("minutes", MetricKind.DURATION, "min", Additivity.values()),
              metric("paper_share", MetricKind.SHARE, "%"),
              metric("paper_growth", MetricKind.GROWTH, "%")));

  private final List<Observation> all = new ArrayList<>();

  private static <T> Map<String, T> byKey(Function<T, String> key, List<T> all) {
    return all.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  /** States a figure in the unit of its metric, with the key of its metric and {@code name}. */
  StatedFigures state(String metric, String name, String printed, String value) {
    return state(metric, name, printed, value, Aggregation.PERIOD_TOTAL, Dimensions.NONE);
  }

  StatedFigures state(
      String metric,
      String name,
      String printed,
      @Nullable String value,
      Aggregation aggregation,
      Dimensions dimensions) {
    BigDecimal number = value == null ? null : new BigDecimal(value);
    Qualifier qualifier = PrintedFigure.read(printed).qualifier();
    all.add(
        new Observation(
            metric + "." + name,
            "shanghai",
            dimensions,
            null,
            metric,
            printed,
            number,
            unitOf(metric),
            qualifier,
            number == null ? Bounds.NONE : Bounds.of(qualifier, number),
            aggregation,
            YEAR_2020,
            false,
            number == null ? NullReason.QUALITATIVE_ONLY : null,
            List.of(Flag.YEAR_INFERRED),
            Origin.STATED,
            AssertionStatus.PREFERRED,
            null,
            List.of("L001-a", name)));
    return this;
  }

  StatedFigures state(Observation observation) {
    all.add(observation);
    return this;
  }

  Observation last() {
    return all.get(all.size() - 1);
  }

  Observation derive(DerivedFigure figure) {
    return derive(List.of(figure)).get(0);
  }

  /** Derives figures one after the other; each may use those before it. */
  List<Observation> derive(List<DerivedFigure> figures) {
    Map<String, Observation> known = new HashMap<>();
    all.forEach(each -> known.putIfAbsent(each.key(), each));
    List<Observation> derived = new ArrayList<>();
    for (DerivedFigure figure : figures) {
      Observation observation = DerivedFigures.compute(figure, known, METRICS, UNITS);
      known.put(observation.key(), observation);
      derived.add(observation);
    }
    return derived;
  }

  Observation derive(
      String metric, DerivationMethod method, @Nullable Integer digits, String... inputs) {
    return derive(wanted(metric, method, digits, inputs));
  }

  static DerivedFigure wanted(
      String metric, DerivationMethod method, @Nullable Integer digits, String... inputs) {
    return new DerivedFigure(
        metric + ".derived",
        "shanghai",
        Dimensions.NONE,
        metric,
        method,
        List.of(inputs),
        digits,
        Aggregation.PERIOD_TOTAL,
        YEAR_2019,
        false,
        null);
  }

  /** The observation with another subject, period, share in a total, or flags. */
  static Observation changed(
      Observation observation,
      String subject,
      @Nullable Period period,
      boolean aggregate,
      List<Flag> flags) {
    return new Observation(
        observation.key() + ".changed",
        subject,
        observation.dimensions(),
        null,
        observation.metric(),
        observation.printed(),
        observation.value(),
        observation.unit(),
        observation.qualifier(),
        observation.bounds(),
        observation.aggregation(),
        period,
        aggregate,
        observation.nullReason(),
        flags,
        observation.origin(),
        observation.assertion(),
        null,
        observation.citations());
  }

  static Dimensions journal(String slug) {
    return new Dimensions(null, slug, null, null, null);
  }

  private static String unitOf(String metric) {
    return Objects.requireNonNull(METRICS.get(metric)).unit();
  }

  private static Period year(int year, boolean inferred) {
    return new Period(
        PeriodType.INTERVAL,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        null,
        Precision.YEAR,
        inferred);
  }

  private static Unit unit(String code, Quantity quantity, String factor, @Nullable String base) {
    return new Unit(
        code,
        code.replaceAll("[{}]", ""),
        new Bilingual(code, code),
        quantity,
        new BigDecimal(factor),
        base,
        quantity == Quantity.MONEY ? "CNY" : null);
  }

  private static Metric metric(
      String code, MetricKind kind, String unit, Additivity... additiveOver) {
    Bilingual name = new Bilingual(code, code);
    return new Metric(
        code, name, name, Theme.OUTPUT, unit, kind, List.of(additiveOver), List.of(), null, null);
  }
}
