package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Order;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.GroupColumn;
import org.yearbook.persistence.catalogue.Guard;

/** The groups of a list. Only what is asked of them is computed. */
final class GroupLevel extends Level {
  private final ListLevel list;
  private final Entity grouped;
  private final Entity group;
  private final Grouping grouping;
  private final List<GroupColumn> keys;

  /**
   * The groups of a list.
   *
   * @param list whose filter says which rows count; it need not be read itself
   * @param grouped what the rows are that are put into groups
   * @param group what a group is
   */
  GroupLevel(int number, ListLevel list, Entity grouped, Entity group, Grouping grouping) {
    super(number, list.parent(), group);
    this.list = list;
    this.grouped = grouped;
    this.group = group;
    this.grouping = grouping;
    this.keys = grouping.by().stream().map(key -> column(grouped.groupKeys(), key)).toList();
    if (hasParent()) {
      select("p.k");
    }
  }

  private static GroupColumn column(Map<String, GroupColumn> columns, String key) {
    GroupColumn column = columns.get(key);
    if (column == null) {
      throw new IllegalArgumentException("Nothing groups by " + key + ".");
    }
    return column;
  }

  @Override
  String orderBy() {
    List<String> order = new ArrayList<>();
    if (hasParent()) {
      order.add("p.k");
    }
    order.addAll(order(alias()));
    return String.join(", ", order);
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
    String groups = "(" + groups(places, parent == null ? "" : "p.k") + ") " + alias();
    return parent == null
        ? groups
        : "(" + parentKeys(places, parent, true) + ") p CROSS JOIN LATERAL " + groups;
  }

  /** The groups of one parent. */
  private String groups(Places places, String parentKey) {
    RowRef inner = new RowRef("grouped", grouped, new Joins());
    String having =
        grouping.having().stream()
            .map(each -> having(each, places))
            .collect(Collectors.joining(" AND "));
    List<String> order = order("g");
    String columns = columns(inner, having + " " + order);
    String groupBy =
        keys.stream().map(key -> inner.sql(key.sql())).collect(Collectors.joining(", "));
    // The keys and aggregates are written first, because they join what they need.
    String from = list.whole(places, parentKey, inner);
    return "SELECT g.* FROM (SELECT "
        + columns
        + from
        + " GROUP BY "
        + (groupBy.isEmpty() ? "()" : groupBy)
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
    List<String> columns = new ArrayList<>();
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
    grouped
        .aggregates()
        .forEach(
            (name, sql) -> {
              if (uses(used, name)) {
                columns.add(inner.sql(sql) + " AS " + name);
              }
            });
    group.guards().values().stream()
        .distinct()
        .filter(guard -> uses(used, guard.name()))
        .forEach(guard -> columns.add(conflict(inner, guard) + " AS " + guard.name()));
    return columns.isEmpty() ? "count(*) AS count" : String.join(", ", columns);
  }

  /** The first conflict that nobody has accepted, with its culprits; null when there is none. */
  private String conflict(RowRef inner, Guard guard) {
    StringBuilder cases = new StringBuilder();
    grouped
        .conflicts()
        .forEach(
            (conflict, rule) -> {
              if (guard.against().contains(conflict) && !grouping.accepted().contains(conflict)) {
                cases
                    .append(" WHEN ")
                    .append(inner.sql(rule.condition()))
                    .append(" THEN concat('")
                    .append(conflict)
                    .append(" ', ")
                    .append(inner.sql(rule.culprits()))
                    .append(")");
              }
            });
    return cases.isEmpty() ? "NULL::text" : "CASE" + cases + " END";
  }

  private boolean uses(String text, String column) {
    Matcher matcher = Pattern.compile("\\b(?:" + alias() + "|g)\\." + column + "\\b").matcher(text);
    return matcher.find();
  }
}
