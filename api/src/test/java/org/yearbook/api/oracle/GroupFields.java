package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Additivity;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.question.Order;

/** What groups of figures give, and when their values are kept back. */
final class GroupFields {
  private static final int USUAL_SIZE = 20;

  private final EditionRows rows;
  private final GraphQLCodeRegistry.Builder registry;
  private final Map<String, Function<Row<Observation>, @Nullable Object>> keys =
      new LinkedHashMap<>();
  private final Map<String, Predicate<Total>> conflicts = new LinkedHashMap<>();

  GroupFields(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.registry = registry;
    addKeys();
    addConflicts();
  }

  /**
   * Figures with the same keys.
   *
   * @param keys what they have in common, by the name of the key; values may be null
   * @param accepted the conflicts that whoever asks knows of
   */
  private record Group(
      Map<String, @Nullable Object> keys, Total total, Collection<String> accepted) {}

  private void addKeys() {
    keys.put("METRIC", row -> EditionRows.byKey(rows.metrics, row.of().metric()));
    keys.put("SUBJECT", row -> rows.subject(row.of().subject()));
    keys.put(
        "SUBJECT_KIND",
        row -> Objects.requireNonNull(rows.subject(row.of().subject())).of().kind());
    keys.put("SYSTEM", row -> rows.subject(row.of().dimensions().system()));
    keys.put("JOURNAL", row -> rows.subject(row.of().dimensions().journal()));
    keys.put("GRANT_TYPE", row -> rows.subject(row.of().dimensions().grantType()));
    keys.put("EXPERT_GROUP", row -> rows.subject(row.of().dimensions().expertGroup()));
    keys.put("AUTHORSHIP", row -> row.of().dimensions().authorship());
    keys.put("UNIT", row -> EditionRows.byKey(rows.units, row.of().unit()));
    keys.put("AGGREGATION", row -> row.of().aggregation());
    keys.put("ORIGIN", row -> row.of().origin());
    keys.put("EDITION", EditionRows::edition);
    keys.put("YEAR", row -> row.of().period() == null ? null : row.of().period().end().getYear());
    keys.put(
        "QUARTER",
        row ->
            row.of().period() == null ? null : (row.of().period().end().getMonthValue() + 2) / 3);
    keys.put(
        "SECTION",
        row -> rows.section(row, rows.citations(row, row.of().citations()).get(0).of().section()));
  }

  private void addConflicts() {
    conflicts.put("UNIT", total -> total.differ(Observation::unit));
    conflicts.put("METRIC", total -> total.differ(Observation::metric));
    conflicts.put("AGGREGATION", total -> total.differ(Observation::aggregation));
    conflicts.put("AGGREGATE", total -> total.differ(Observation::aggregate));
    conflicts.put("ORIGIN", total -> total.differ(Observation::origin));
    conflicts.put("ASSERTION", total -> total.differ(Observation::assertion));
    conflicts.put(
        "ENTITY",
        total -> total.differ(Observation::subject) && !isAdditive(total, Additivity.ENTITY));
    conflicts.put("TIME", this::isOfDifferentTimes);
    conflicts.put(
        "DIMENSION",
        total ->
            total.distinct(figure -> List.of(figure.subject(), figure.dimensions()))
                    > total.distinct(Observation::subject)
                && !isAdditive(total, Additivity.DIMENSION));
  }

  private boolean isOfDifferentTimes(Total total) {
    boolean differ =
        total.differ(figure -> figure.period() == null ? null : figure.period().start())
            || total.differ(figure -> figure.period() == null ? null : figure.period().end());
    boolean isLevel =
        total.figures().stream()
            .map(figure -> figure.of().aggregation())
            .anyMatch(each -> each == Aggregation.CUMULATIVE || each == Aggregation.STOCK);
    return differ && (isLevel || !isAdditive(total, Additivity.TIME));
  }

  private boolean isAdditive(Total total, Additivity over) {
    return total.figures().stream()
        .map(
            figure -> Objects.requireNonNull(EditionRows.byKey(rows.metrics, figure.of().metric())))
        .map(Row<Metric>::of)
        .allMatch(metric -> metric.additiveOver().contains(over));
  }

  void register() {
    Fields<Page<Observation>> page = new Fields<>("ObservationConnection", registry);
    page.add("groups", (itself, asked) -> groups(itself.all(), asked));
    Fields<Group> group = new Fields<>("ObservationGroup", registry);
    Map.ofEntries(
            Map.entry("metric", "METRIC"),
            Map.entry("subject", "SUBJECT"),
            Map.entry("subjectKind", "SUBJECT_KIND"),
            Map.entry("system", "SYSTEM"),
            Map.entry("journal", "JOURNAL"),
            Map.entry("grantType", "GRANT_TYPE"),
            Map.entry("expertGroup", "EXPERT_GROUP"),
            Map.entry("authorship", "AUTHORSHIP"),
            Map.entry("aggregation", "AGGREGATION"),
            Map.entry("origin", "ORIGIN"),
            Map.entry("edition", "EDITION"),
            Map.entry("section", "SECTION"),
            Map.entry("year", "YEAR"),
            Map.entry("quarter", "QUARTER"))
        .forEach((field, key) -> group.add(field, each -> each.keys().get(key)));
    group.add("count", each -> each.total().count());
    group.add("unit", this::commonUnit);
    Set<String> always = Set.of("UNIT", "METRIC", "AGGREGATION");
    Set<String> inMeans =
        Set.of("UNIT", "METRIC", "AGGREGATION", "AGGREGATE", "ORIGIN", "ASSERTION");
    guarded(group, "sum", Total::sum, conflicts.keySet());
    guarded(group, "low", Total::low, conflicts.keySet());
    guarded(group, "high", Total::high, conflicts.keySet());
    guarded(group, "avg", Total::mean, inMeans);
    guarded(group, "min", Total::min, always);
    guarded(group, "max", Total::max, always);
    group.add("lowInclusive", each -> each.total().all(figure -> figure.bounds().lowInclusive()));
    group.add("highInclusive", each -> each.total().all(figure -> figure.bounds().highInclusive()));
  }

  private @Nullable Object commonUnit(Group group) {
    List<Row<Observation>> figures = group.total().figures();
    return figures.isEmpty() || group.total().differ(Observation::unit)
        ? null
        : EditionRows.byKey(rows.units, figures.get(0).of().unit());
  }

  private void guarded(
      Fields<Group> fields,
      String field,
      Function<Total, @Nullable BigDecimal> value,
      Collection<String> against) {
    fields.add(
        field,
        (group, asked) -> {
          boolean stands =
              against.stream()
                  .filter(each -> !group.accepted().contains(each))
                  .anyMatch(
                      each -> Objects.requireNonNull(conflicts.get(each)).test(group.total()));
          return stands ? asked.refused("NOT_ADDITIVE") : value.apply(group.total());
        });
  }

  private List<Group> groups(List<Row<Observation>> all, Asked asked) {
    List<String> by = words(asked, "by");
    List<String> accepted = words(asked, "accept");
    Map<List<@Nullable Object>, List<Row<Observation>>> grouped = new LinkedHashMap<>();
    if (by.isEmpty()) {
      grouped.put(List.of(), new ArrayList<>());
    }
    for (Row<Observation> row : all) {
      List<@Nullable Object> common = new ArrayList<>();
      by.forEach(key -> common.add(Objects.requireNonNull(keys.get(key)).apply(row)));
      grouped.computeIfAbsent(common, none -> new ArrayList<>()).add(row);
    }
    Predicate<Total> having = Total.conditions(asked.environment().getArgument("having"));
    Integer first = asked.environment().getArgument("first");
    return grouped.entrySet().stream()
        .map(each -> group(by, each.getKey(), each.getValue(), accepted))
        .filter(group -> having.test(group.total()))
        .sorted(order(asked.orders(), by))
        .limit(first == null ? USUAL_SIZE : first)
        .toList();
  }

  private static List<String> words(Asked asked, String argument) {
    List<String> given = asked.environment().getArgument(argument);
    return given == null ? List.of() : given.stream().distinct().toList();
  }

  private static Group group(
      List<String> by,
      List<@Nullable Object> common,
      List<Row<Observation>> figures,
      List<String> accepted) {
    Map<String, @Nullable Object> keys = new LinkedHashMap<>();
    for (int index = 0; index < by.size(); index++) {
      keys.put(by.get(index), common.get(index));
    }
    return new Group(keys, new Total(figures), accepted);
  }

  /** As asked, then by the keys; missing values come last both ways. */
  private static Comparator<Group> order(List<Sort> sorts, List<String> by) {
    Comparator<Group> all = Comparator.comparing(group -> 0);
    for (Order order : Sort.orders(sorts)) {
      Comparator<BigDecimal> values = Comparator.naturalOrder();
      all =
          all.thenComparing(
              group -> ordered(order.key(), group.total()),
              Comparator.nullsLast(
                  order.direction() == Order.Direction.ASC ? values : values.reversed()));
    }
    for (String key : by) {
      all =
          all.thenComparing(
              group -> place(group.keys().get(key)),
              Comparator.nullsLast(GroupFields::compareKeys));
    }
    return all;
  }

  private static @Nullable BigDecimal ordered(String key, Total total) {
    return switch (key) {
      case "COUNT" -> BigDecimal.valueOf(total.count());
      case "SUM" -> total.sum();
      case "AVG" -> total.mean();
      case "MIN" -> total.min();
      case "MAX" -> total.max();
      default -> throw new IllegalArgumentException("Groups have no order by " + key + ".");
    };
  }

  /** Objects stand in their natural order, choices by their names. */
  private static @Nullable Object place(@Nullable Object key) {
    if (key instanceof Row<?> row) {
      return row.number();
    }
    return key instanceof Enum<?> choice ? choice.name() : key;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compareKeys(Object one, Object other) {
    return ((Comparable) one).compareTo(other);
  }
}
