package org.yearbook.api.oracle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import graphql.schema.GraphQLCodeRegistry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;

/** What rankings, comparisons and differences of editions give. */
final class ComparisonFields {
  private final EditionRows rows;
  private final Filters filters;
  private final GraphQLCodeRegistry.Builder registry;
  private final Map<String, Predicate<Total>> againstRanks = new LinkedHashMap<>();

  ComparisonFields(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.filters = new Filters(rows);
    this.registry = registry;
    againstRanks.put("UNIT", total -> total.differ(Observation::unit));
    againstRanks.put("AGGREGATION", total -> total.differ(Observation::aggregation));
    againstRanks.put("ORIGIN", total -> total.differ(Observation::origin));
    againstRanks.put("ASSERTION", total -> total.differ(Observation::assertion));
    againstRanks.put("TIME", total -> total.distinct(ComparisonFields::time) > 1);
    againstRanks.put("DIMENSION", total -> total.count() > total.distinct(Observation::subject));
  }

  private static Object time(Observation figure) {
    Period period = figure.period();
    return period == null ? "none" : List.of(period.start(), period.end(), period.type());
  }

  void register() {
    ranking();
    comparison();
    difference();
  }

  private record Ranked(int rank, Row<Observation> figure) {}

  private record Ranking(List<Row<Observation>> all, int top) {
    List<Ranked> nodes() {
      List<Ranked> nodes = new ArrayList<>();
      for (Row<Observation> row : all.subList(0, Math.min(top, all.size()))) {
        long above = all.stream().filter(other -> value(other).compareTo(value(row)) > 0).count();
        nodes.add(new Ranked((int) above + 1, row));
      }
      return nodes;
    }
  }

  private static BigDecimal value(Row<Observation> row) {
    return Objects.requireNonNull(row.of().value());
  }

  private void ranking() {
    new Fields<EditionRows>("Query", registry).add("rank", (all, asked) -> rank(asked));
    Fields<Ranking> ranking = new Fields<>("Ranking", registry);
    ranking.add("totalCount", each -> each.all.size());
    ranking.add("nodes", Ranking::nodes);
    Fields<Ranked> ranked = new Fields<>("Ranked", registry);
    ranked.add("rank", Ranked::rank);
    ranked.add("observation", Ranked::figure);
    ranked.add("subject", each -> rows.subject(each.figure.of().subject()));
  }

  private Object rank(Asked asked) {
    if (EditionRows.byKey(rows.metrics, asked.text("metric")) == null) {
      return asked.refused(InMemoryOracle.REFUSAL);
    }
    Map<String, Object> where = asked.where();
    Predicate<Row<Subject>> among =
        filters.subjects(asked.environment().<Map<String, Object>>getArgument("among"));
    List<Row<Observation>> all =
        rows.observations.stream()
            .filter(row -> row.of().metric().equals(asked.text("metric")))
            .filter(row -> row.of().value() != null)
            .filter(row -> among.test(Objects.requireNonNull(rows.subject(row.of().subject()))))
            .filter(filters.observations(where == null ? Map.of("latest", 1) : where))
            .sorted(comparing(ComparisonFields::value).reversed().thenComparing(Row::number))
            .toList();
    List<String> accepted = asked.environment().getArgument("accept");
    boolean stands =
        againstRanks.entrySet().stream()
            .filter(each -> accepted == null || !accepted.contains(each.getKey()))
            .anyMatch(each -> each.getValue().test(new Total(all)));
    return stands ? asked.refused("NOT_COMPARABLE") : new Ranking(all, asked.number("top"));
  }

  private record Cell(
      String code,
      @Nullable Row<Metric> metric,
      @Nullable Row<Observation> figure,
      @Nullable String hole) {}

  private void comparison() {
    new Fields<EditionRows>("Query", registry).add("compare", (all, asked) -> compare(asked));
    Fields<Row<List<Cell>>> row = new Fields<>("ComparisonRow", registry);
    row.add("slug", Row::key);
    row.add("subject", each -> rows.subject(each.key()));
    row.add("cells", Row::of);
    Fields<Cell> cell = new Fields<>("ComparisonCell", registry);
    cell.add("code", Cell::code);
    cell.add("metric", Cell::metric);
    cell.add("observation", Cell::figure);
    cell.add("hole", Cell::hole);
  }

  private Object compare(Asked asked) {
    List<String> codes = asked.texts("metrics");
    List<String> slugs = asked.texts("subjects");
    if (codes.stream().anyMatch(code -> EditionRows.byKey(rows.metrics, code) == null)
        || slugs.stream().anyMatch(slug -> rows.subject(slug) == null)) {
      return asked.refused(InMemoryOracle.REFUSAL);
    }
    List<Row<List<Cell>>> table = new ArrayList<>();
    for (String slug : slugs) {
      List<Cell> cells = codes.stream().map(code -> cell(slug, code)).toList();
      table.add(new Row<>("ComparisonRow", table.size() + 1L, slug, cells, null, null));
    }
    return asked.page(table.stream(), each -> true, Ordering.natural("ComparisonRow"));
  }

  private Cell cell(String slug, String code) {
    Row<Subject> subject = Objects.requireNonNull(rows.subject(slug));
    Row<Metric> metric = Objects.requireNonNull(EditionRows.byKey(rows.metrics, code));
    Row<Observation> figure =
        rows.observations.stream()
            .filter(row -> row.of().subject().equals(slug) && row.of().metric().equals(code))
            .min(
                comparing(ComparisonFields::limits)
                    .thenComparing(
                        ComparisonFields::end,
                        nullsFirst(Comparator.<LocalDate>naturalOrder()).reversed())
                    .thenComparing(
                        row -> row.of().assertion() == AssertionStatus.PREFERRED, reverseOrder())
                    .thenComparing(row -> row.of().origin() == Origin.STATED, reverseOrder())
                    .thenComparing(row -> row.of().origin() == Origin.EXTERNAL, reverseOrder())
                    .thenComparing(Row::number, naturalOrder()))
            .orElse(null);
    return new Cell(code, metric, figure, hole(subject, metric, figure));
  }

  private static long limits(Row<Observation> row) {
    Dimensions limits = row.of().dimensions();
    return Arrays.asList(
            row.of().achievement(),
            limits.system(),
            limits.journal(),
            limits.grantType(),
            limits.expertGroup(),
            limits.authorship())
        .stream()
        .filter(Objects::nonNull)
        .count();
  }

  private static @Nullable LocalDate end(Row<Observation> row) {
    return row.of().period() == null ? null : row.of().period().end();
  }

  private static @Nullable String hole(
      Row<Subject> subject, Row<Metric> metric, @Nullable Row<Observation> figure) {
    if (figure == null) {
      List<String> kinds = metric.of().appliesTo();
      boolean isMeant =
          kinds.isEmpty()
              || (subject.of().kind() == SubjectKind.FACILITY
                  && kinds.contains(subject.of().type()));
      return isMeant ? "NOT_REPORTED" : "NOT_APPLICABLE";
    }
    boolean hasNumber =
        Stream.of(figure.of().value(), figure.of().bounds().low(), figure.of().bounds().high())
            .anyMatch(Objects::nonNull);
    return hasNumber ? null : "NO_NUMBER";
  }

  private record Difference(Row<Edition> from, Row<Edition> to) {}

  private record Revision(String reason, Row<Observation> former, Row<Observation> now) {}

  private void difference() {
    new Fields<EditionRows>("Query", registry)
        .add("editionDiff", (all, asked) -> difference(asked));
    Fields<Difference> difference = new Fields<>("EditionDiff", registry);
    difference.add("from", Difference::from);
    difference.add("to", Difference::to);
    difference.add("added", (each, asked) -> onlyIn(each.to, each.from, asked));
    difference.add("removed", (each, asked) -> onlyIn(each.from, each.to, asked));
    difference.add(
        "revised",
        (each, asked) -> asked.page(revisions(each), any -> true, Ordering.natural("Revision")));
    Fields<Row<Revision>> revision = new Fields<>("Revision", registry);
    revision.add("reason", each -> each.of().reason());
    revision.add("old", each -> each.of().former());
    revision.add("new", each -> each.of().now());
  }

  private Object difference(Asked asked) {
    Row<Edition> from = EditionRows.byKey(rows.editions, asked.text("from"));
    Row<Edition> to = EditionRows.byKey(rows.editions, asked.text("to"));
    return from == null || to == null
        ? asked.refused(InMemoryOracle.REFUSAL)
        : new Difference(from, to);
  }

  private Stream<Row<Observation>> said(Row<Edition> edition) {
    return rows.observations.stream().filter(row -> edition.equals(row.edition()));
  }

  private Object onlyIn(Row<Edition> edition, Row<Edition> other, Asked asked) {
    return asked.page(
        said(edition).filter(row -> said(other).noneMatch(each -> isSame(each.of(), row.of()))),
        filters.observations(asked.where()),
        Ordering.observations(asked.orders()));
  }

  private static boolean isSame(Observation one, Observation other) {
    return SeriesKey.of(one).equals(SeriesKey.of(other))
        && Objects.equals(days(one.period()), days(other.period()));
  }

  private static @Nullable List<LocalDate> days(@Nullable Period period) {
    return period == null ? null : List.of(period.start(), period.end());
  }

  private Stream<Row<Revision>> revisions(Difference difference) {
    return said(difference.to)
        .filter(ComparisonFields::isPreferred)
        .flatMap(
            now ->
                said(difference.from)
                    .filter(ComparisonFields::isPreferred)
                    .filter(former -> !Objects.equals(former.edition(), now.edition()))
                    .filter(former -> isSame(former.of(), now.of()))
                    .filter(former -> reason(former.of(), now.of()) != null)
                    .limit(1)
                    .map(
                        former ->
                            new Row<>(
                                "Revision",
                                now.number(),
                                now.key(),
                                new Revision(
                                    Objects.requireNonNull(reason(former.of(), now.of())),
                                    former,
                                    now),
                                null,
                                null)));
  }

  private static boolean isPreferred(Row<Observation> row) {
    return row.of().assertion() == AssertionStatus.PREFERRED;
  }

  private static @Nullable String reason(Observation former, Observation now) {
    if (!former.unit().equals(now.unit())) {
      return "UNIT";
    } else if (former.value() == null && now.value() != null) {
      return "SUPPLIED";
    } else if (former.value() != null && now.value() == null) {
      return "WITHDRAWN";
    } else if (!isEqual(former.value(), now.value())) {
      return "VALUE";
    }
    boolean alike =
        former.qualifier() == now.qualifier()
            && isEqual(former.bounds().low(), now.bounds().low())
            && isEqual(former.bounds().high(), now.bounds().high());
    return alike ? null : "PRECISION";
  }

  private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }
}
