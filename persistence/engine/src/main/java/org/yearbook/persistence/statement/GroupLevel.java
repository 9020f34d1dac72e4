package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Order;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.GroupColumn;
import org.yearbook.persistence.catalogue.Guard;

/** The groups of a list. Only what is asked of them is computed. */
final class GroupLevel extends Level {
  /** Fields by the conflict that can't be where they are equal. */
  private static final Map<String, Conflict> NONE_WITH_EQUAL =
      Map.of(
          "unit", Conflict.UNIT,
          "metric", Conflict.METRIC,
          "aggregation", Conflict.AGGREGATION,
          "aggregate", Conflict.AGGREGATE,
          "origin", Conflict.ORIGIN,
          "assertion", Conflict.ASSERTION,
          "subject", Conflict.ENTITY);

  /** The column that tells that something may be in the way of a value. */
  private static final String SUSPICION = "suspicion";

  private final ListLevel list;
  private final Entity grouped;
  private final Entity group;
  private final Grouping grouping;
  private final List<GroupColumn> keys;
  private final GroupSource source;
  private final boolean explains;
  private final Set<Conflict> ruledOut;
  private final Set<Conflict> suspected = EnumSet.noneOf(Conflict.class);

  /**
   * The groups of a list.
   *
   * @param list whose filter says which rows count; it need not be read itself
   * @param grouped what the rows are that are put into groups
   * @param group what a group is
   * @param explains whether culprits are named where something is in the way of a value; otherwise
   *     only that something may be
   */
  GroupLevel(ListLevel list, Entity grouped, Entity group, Grouping grouping, boolean explains) {
    super(list.parent(), list.scope(), group);
    this.list = list;
    this.grouped = grouped;
    this.group = group;
    this.grouping = grouping;
    this.explains = explains;
    this.keys = grouping.by().stream().map(key -> column(grouped.groupKeys(), key)).toList();
    this.source =
        explains ? GroupSource.rows(grouped) : GroupSource.of(list, grouped, grouping, keys);
    this.ruledOut = ruledOut(grouping, list.equalFields());
    if (hasParent()) {
      select(alias() + ".k");
    }
  }

  private static GroupColumn column(Map<String, GroupColumn> columns, String key) {
    GroupColumn column = columns.get(key);
    if (column == null) {
      throw new IllegalArgumentException("Nothing groups by " + key + ".");
    }
    return column;
  }

  /** One column tells of all guards when no culprits are named. */
  @Override
  int guard(Guard guard) {
    if (explains) {
      return super.guard(guard);
    }
    suspected.addAll(guard.against());
    return suspicion();
  }

  private int suspicion() {
    return select(alias() + "." + SUSPICION);
  }

  /** Where rows are taken as groups: adds the column that tells that one may be none. */
  OptionalInt doubt() {
    return source.isGroup() == null ? OptionalInt.empty() : OptionalInt.of(suspicion());
  }

  @Override
  String orderBy() {
    List<String> order = new ArrayList<>();
    if (hasParent()) {
      order.add(alias() + ".k");
    }
    order.addAll(order(alias()));
    return String.join(", ", order);
  }

  @Override
  String presence() {
    return alias() + ".here";
  }

  /** What is asked for, then the keys; the order is total. Missing values come last. */
  private List<String> order(String of) {
    List<String> order = new ArrayList<>();
    for (Order each : grouping.order()) {
      String column = of + "." + each.key().toLowerCase(Locale.ROOT);
      order.add(column + (each.direction() == Order.Direction.DESC ? " DESC" : "") + " NULLS LAST");
    }
    keys.forEach(key -> order.add(of + "." + key.name() + " NULLS LAST"));
    return order;
  }

  @Override
  String from(Places places, boolean all) {
    Parent parent = parent();
    if (parent == null) {
      return "(" + ofOne(places, "", all) + ") " + alias();
    }
    String parents = parentKeys(places, parent, true);
    return "(" + ofEach(parents, ofOne(places, "p.k", all)) + ") " + alias();
  }

  @Override
  String ofOne(Places places, String parentKey, boolean all) {
    RowRef inner = source.inner();
    String having =
        grouping.having().stream()
            .map(each -> having(each, places))
            .collect(Collectors.joining(" AND "));
    List<String> order = order("g");
    String columns = columns(inner, having + " " + order);
    String groupBy = GroupSource.groupBy(keys, inner);
    // The keys and aggregates are written first, because they join what they need.
    String from = list.whole(places, parentKey, inner, List.of());
    return "SELECT g.*"
        + culprits(places, parentKey)
        + " FROM (SELECT "
        + columns
        + from
        + (source.isGroup() != null ? "" : " GROUP BY " + (groupBy.isEmpty() ? "()" : groupBy))
        + ") g"
        + (having.isEmpty() ? "" : " WHERE " + having)
        + (order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order))
        + " LIMIT "
        + grouping.size();
  }

  private static String having(Grouping.Having having, Places places) {
    String column = "g." + having.aggregate().name().toLowerCase(Locale.ROOT);
    return Conditions.ordered(column, "numeric", having.operator(), having.operand(), places);
  }

  /** Keys that are asked for but not grouped by are null. */
  private String columns(RowRef inner, String alsoUsed) {
    List<String> columns = new ArrayList<>(List.of("true AS here"));
    String used = selectedText() + " " + joinClauses() + " " + alsoUsed;
    grouped
        .groupKeys()
        .values()
        .forEach(
            key -> {
              if (keys.contains(key)) {
                columns.add(inner.sql(key.sql()) + " AS " + key.name());
              } else if (uses(used, key.name())) {
                columns.add("NULL::" + key.type() + " AS " + key.name());
              }
            });
    inner
        .known()
        .aggregates()
        .forEach(
            (name, sql) -> {
              if (uses(used, name)) {
                columns.add(inner.sql(sql) + " AS " + name);
              }
            });
    usedGuards()
        .forEach(guard -> columns.add(conflicts(guard.against(), inner) + " AS " + kind(guard)));
    if (uses(used, SUSPICION)) {
      columns.add(suspicion(inner) + " AS " + SUSPICION);
    }
    return String.join(", ", columns);
  }

  /**
   * The conflicts that are accepted, and those that can't be where figures have a value in common.
   */
  private static Set<Conflict> ruledOut(Grouping grouping, Set<String> equalFields) {
    Set<Conflict> ruledOut = EnumSet.noneOf(Conflict.class);
    ruledOut.addAll(grouping.accepted());
    NONE_WITH_EQUAL.forEach(
        (field, conflict) -> {
          if (equalFields.contains(field)
              || grouping.by().contains(field.toUpperCase(Locale.ROOT))) {
            ruledOut.add(conflict);
          }
        });
    return ruledOut;
  }

  private String suspicion(RowRef inner) {
    String conflicts = conflicts(suspected, inner);
    return source.isGroup() == null
        ? conflicts
        : inner.sql("CASE WHEN " + source.isGroup() + " THEN ") + conflicts + " ELSE 'GROUP' END";
  }

  private String conflicts(Set<Conflict> conflicts, RowRef inner) {
    return ConflictSql.of(conflicts, ruledOut).kind(inner);
  }

  private Stream<Guard> usedGuards() {
    return group.guards().values().stream()
        .distinct()
        .filter(guard -> uses(selectedText(), guard.name()));
  }

  private static String kind(Guard guard) {
    return guard.name() + "_kind";
  }

  /** What is in the way of a group is looked for only where something may be. */
  private String culprits(Places places, String parentKey) {
    return usedGuards()
        .map(guard -> ", " + culprits(guard, places, parentKey) + " AS " + guard.name())
        .collect(Collectors.joining());
  }

  private String culprits(Guard guard, Places places, String parentKey) {
    RowRef rows = new RowRef("culprit", grouped, new Joins());
    String kind = "g." + kind(guard);
    String told = ConflictSql.of(guard.against(), ruledOut).told(rows, kind);
    List<String> ofGroup =
        keys.stream()
            .map(key -> rows.sql(key.sql()) + " IS NOT DISTINCT FROM g." + key.name())
            .toList();
    String from = list.whole(places, parentKey, rows, ofGroup);
    return "CASE WHEN " + kind + " IS NOT NULL THEN (SELECT " + told + from + ") END";
  }

  private boolean uses(String text, String column) {
    Matcher matcher = Pattern.compile("\\b(?:" + alias() + "|g)\\." + column + "\\b").matcher(text);
    return matcher.find();
  }
}
