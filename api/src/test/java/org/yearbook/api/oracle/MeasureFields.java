package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Derivation;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.FigureText;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.Unit;

/** What the fields of units, metrics, figures and their series give. */
final class MeasureFields {
  private static final int DECIMALS_OF_A_CONVERSION = 20;
  private static final int DECIMALS_OF_PER_CENT = 10;

  private final EditionRows rows;
  private final Filters filters;
  private final GraphQLCodeRegistry.Builder registry;

  MeasureFields(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.filters = new Filters(rows);
    this.registry = registry;
  }

  void register() {
    unit();
    metric();
    observation();
    change();
    derivation();
    series();
    period();
  }

  private void unit() {
    Fields<Row<Unit>> unit = Fields.ofRows("Unit", registry);
    unit.add("code", row -> row.of().code());
    unit.add("symbol", row -> row.of().symbol());
    unit.localized("name", row -> row.of().name());
    unit.add("quantity", row -> row.of().quantity());
    unit.add("factor", row -> row.of().factor());
    unit.add("base", row -> EditionRows.byKey(rows.units, row.of().base()));
    unit.add("currency", row -> row.of().currency());
  }

  private void metric() {
    Fields<Row<Metric>> metric = Fields.ofRows("Metric", registry);
    metric.add("code", row -> row.of().code());
    metric.localized("name", row -> row.of().name());
    metric.localized("definition", row -> row.of().definition());
    metric.add("theme", row -> row.of().theme());
    metric.add("kind", row -> row.of().kind());
    metric.add("unit", row -> EditionRows.byKey(rows.units, row.of().unit()));
    metric.add("additiveOver", row -> row.of().additiveOver());
    metric.add("appliesTo", row -> row.of().appliesTo());
    metric.add("denominator", row -> EditionRows.byKey(rows.metrics, row.of().denominator()));
    metric.add("broader", row -> EditionRows.byKey(rows.metrics, row.of().broader()));
    metric.add(
        "observations",
        (row, asked) ->
            observations(
                rows.observations.stream().filter(each -> each.of().metric().equals(row.key())),
                asked));
  }

  private void observation() {
    Fields<Row<Observation>> observation = Fields.ofRows("Observation", registry);
    limits(observation);
    observation.add(
        "achievement",
        row -> EditionRows.byKeyBeside(row, rows.achievements, row.of().achievement()));
    number(observation, "value", Observation::value);
    number(observation, "number", Observation::value);
    observation.add("printed", row -> row.of().printed());
    observation.add("unit", row -> EditionRows.byKey(rows.units, row.of().unit()));
    observation.add("qualifier", row -> row.of().qualifier());
    number(observation, "low", figure -> figure.bounds().low());
    number(observation, "high", figure -> figure.bounds().high());
    observation.add("display", (row, asked) -> inWords(row.of()).in(asked.language()));
    observation.add("lowInclusive", row -> row.of().bounds().lowInclusive());
    observation.add("highInclusive", row -> row.of().bounds().highInclusive());
    observation.add("period", row -> row.of().period());
    observation.add("aggregate", row -> row.of().aggregate());
    observation.add("nullReason", row -> row.of().nullReason());
    observation.add("flags", row -> row.of().flags());
    observation.add("derivation", row -> row.of().derivation() == null ? null : row);
    observation.add(
        "derivatives",
        row ->
            EditionRows.beside(row, rows.observations)
                .filter(each -> inputs(each).contains(row.of().key()))
                .toList());
    observation.add("series", row -> EditionRows.byKey(rows.series, SeriesKey.of(row.of())));
    observation.add(
        "listings",
        row ->
            EditionRows.beside(row, rows.listings)
                .filter(list -> row.of().key().equals(list.of().stated()))
                .toList());
    observation.add(
        "validations",
        row ->
            EditionRows.beside(row, rows.validations)
                .filter(check -> StatementFields.figures(check.of()).contains(row.of().key()))
                .toList());
    observation.add("assertion", row -> row.of().assertion());
    observation.add("citations", row -> rows.citations(row, row.of().citations()));
    observation.add("edition", EditionRows::edition);
    observation.add("supersededAt", row -> null);
    observation.add("supersededBy", row -> null);
    observation.add("change", this::change);
  }

  /** A number in its own unit, or in the one that is asked for. */
  private void number(
      Fields<Row<Observation>> fields,
      String field,
      Function<Observation, @Nullable BigDecimal> of) {
    fields.add(
        field,
        (row, asked) -> {
          BigDecimal number = of.apply(row.of());
          String in = asked.environment().getArgument("in");
          if (number == null || in == null) {
            return number;
          }
          Row<Unit> wanted = EditionRows.byKey(rows.units, in);
          return wanted == null || !unit(row.of()).convertsTo(wanted.of())
              ? asked.refused("NOT_CONVERTIBLE")
              : converted(number.multiply(unit(row.of()).factor()), wanted.of().factor());
        });
  }

  private static BigDecimal converted(BigDecimal inBase, BigDecimal factor) {
    return plain(inBase.divide(factor, DECIMALS_OF_A_CONVERSION, RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal exact = number.stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private Unit unit(Observation figure) {
    return Objects.requireNonNull(EditionRows.byKey(rows.units, figure.unit())).of();
  }

  private FigureText inWords(Observation figure) {
    return new FigureText(
        figure.value(),
        figure.bounds().low(),
        figure.bounds().high(),
        figure.qualifier(),
        figure.nullReason(),
        unit(figure));
  }

  /** A figure and the one before it. */
  private record Change(Row<Observation> now, Row<Observation> previous) {
    BigDecimal value() {
      return Objects.requireNonNull(now.of().value());
    }

    BigDecimal before() {
      return Objects.requireNonNull(previous.of().value());
    }

    @Nullable BigDecimal percent() {
      return isSurelyPositive()
          ? plain(
              value()
                  .subtract(before())
                  .movePointRight(2)
                  .divide(before(), DECIMALS_OF_PER_CENT, RoundingMode.HALF_UP))
          : null;
    }

    private boolean isSurelyPositive() {
      BigDecimal low = previous.of().bounds().low();
      return before().signum() > 0 && (low == null || low.signum() > 0);
    }
  }

  private void change() {
    Fields<Change> change = new Fields<>("Change", registry);
    change.add("method", each -> "DIFFERENCE");
    change.add(
        "formula", each -> each.value().toPlainString() + " − " + each.before().toPlainString());
    change.add("difference", each -> each.value().subtract(each.before()));
    change.add(
        "low",
        each -> difference(each.now.of().bounds().low(), each.previous.of().bounds().high()));
    change.add(
        "high",
        each -> difference(each.now.of().bounds().high(), each.previous.of().bounds().low()));
    change.add("percent", Change::percent);
    change.add("previous", Change::previous);
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal of, @Nullable BigDecimal less) {
    return of == null || less == null ? null : of.subtract(less);
  }

  private @Nullable Change change(Row<Observation> now) {
    return rows.observations.stream()
        .filter(former -> isBefore(former.of(), now.of()))
        .max(
            Comparator.<Row<Observation>, LocalDate>comparing(
                    row -> Objects.requireNonNull(row.of().period()).end())
                .thenComparing(row -> row.of().assertion() == AssertionStatus.PREFERRED)
                .thenComparing(Row::number, Comparator.reverseOrder()))
        .map(former -> new Change(now, former))
        .orElse(null);
  }

  private static boolean isBefore(Observation former, Observation now) {
    return now.value() != null
        && former.value() != null
        && now.period() != null
        && former.period() != null
        && SeriesKey.of(former).equals(SeriesKey.of(now))
        && former.unit().equals(now.unit())
        && former.period().type() == now.period().type()
        && former.period().end().isBefore(now.period().start());
  }

  /** What a figure and the series that it belongs to have in common. */
  private void limits(Fields<Row<Observation>> fields) {
    fields.add("subject", row -> rows.subject(row.of().subject()));
    fields.add("metric", row -> EditionRows.byKey(rows.metrics, row.of().metric()));
    fields.add("system", row -> rows.subject(limits(row).system()));
    fields.add("journal", row -> rows.subject(limits(row).journal()));
    fields.add("grantType", row -> rows.subject(limits(row).grantType()));
    fields.add("expertGroup", row -> rows.subject(limits(row).expertGroup()));
    fields.add("authorship", row -> limits(row).authorship());
    fields.add("aggregation", row -> row.of().aggregation());
    fields.add("origin", row -> row.of().origin());
  }

  private static Dimensions limits(Row<Observation> row) {
    return row.of().dimensions();
  }

  private static List<String> inputs(Row<Observation> row) {
    Derivation derivation = row.of().derivation();
    return derivation == null ? List.of() : derivation.inputs();
  }

  private void derivation() {
    Fields<Row<Observation>> derivation = new Fields<>("Derivation", registry);
    derivation.add("method", row -> derivation(row).method());
    derivation.add("formula", row -> derivation(row).formula());
    derivation.localized("assumptions", row -> derivation(row).assumptions());
    derivation.add("inputs", row -> EditionRows.byKeysBeside(row, rows.observations, inputs(row)));
  }

  private static Derivation derivation(Row<Observation> row) {
    return Objects.requireNonNull(row.of().derivation());
  }

  private void series() {
    Fields<Row<Observation>> series = Fields.ofRows("Series", registry);
    limits(series);
    series.add(
        "observations",
        (row, asked) ->
            observations(
                rows.observations.stream()
                    .filter(each -> SeriesKey.of(each.of()).equals(row.key())),
                asked));
  }

  private Page<Observation> observations(Stream<Row<Observation>> all, Asked asked) {
    return asked.page(
        all, filters.observations(asked.where()), Ordering.observations(asked.orders()));
  }

  private void period() {
    Fields<Period> period = new Fields<>("Period", registry);
    period.add("type", Period::type);
    period.add("start", Period::start);
    period.add("end", Period::end);
    period.add("label", Period::label);
    period.add("precision", Period::precision);
    period.add("yearInferred", Period::yearInferred);
  }
}
