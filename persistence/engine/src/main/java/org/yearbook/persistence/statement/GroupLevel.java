package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.GroupColumn;
import org.yearbook.persistence.catalogue.Guard;
import org.yearbook.persistence.catalogue.Summary;
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Select;
import org.yearbook.persistence.sql.Sql;

/**
 * The groups of a list. Only what is asked of them is computed. Where something may stand in the
 * way of a value, the group says so; what it is, a statement of its own asks of those groups only:
 * decision 0015.
 */
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

  /** The alias of a group inside the brackets, and in the statement about culprits. */
  private static final String GROUP = "g";

  private static final String GROUPED = "grouped";

  /** The column that is null unless something may be in the way of a value. */
  private static final String SUSPICION = "suspicion";

  private final ListLevel list;
  private final Entity grouped;
  private final Entity source;
  private final Grouping grouping;
  private final List<GroupColumn> keys;
  private final Set<Conflict> ruledOut;
  private final Set<Conflict> suspected = EnumSet.noneOf(Conflict.class);
  private final List<Guard> guards = new ArrayList<>();

  /**
   * The groups of a list.
   *
   * @param list whose filter says which rows count; it need not be read itself
   * @param grouped what the rows are that are put into groups
   * @param group what a group is
   */
  GroupLevel(ListLevel list, Entity grouped, Entity group, Grouping grouping) {
    super(list.parent(), list.scope(), group);
    this.list = list;
    this.grouped = grouped;
    this.grouping = grouping;
    this.keys = grouping.by().stream().map(key -> column(grouped.groupKeys(), key)).toList();
    this.source = source();
    this.ruledOut = ruledOut();
    if (hasParent()) {
      select(row().column(PARENT));
    }
  }

  private static GroupColumn column(Map<String, GroupColumn> columns, String key) {
    GroupColumn column = columns.get(key);
    if (column == null) {
      throw new IllegalArgumentException("Nothing groups by " + key + ".");
    }
    return column;
  }

  /**
   * The summary of the rows (decision 0021) where it has all columns that tell which rows are meant
   * and what they are grouped by; otherwise the rows themselves.
   */
  private Entity source() {
    Summary summary = grouped.summary();
    boolean isOfAllNow = scope().equals(Scope.EVERYTHING_NOW) && list.choice().searches(grouped);
    if (summary == null || !isOfAllNow || !grouping.accepted().isEmpty()) {
      return grouped;
    }
    RowRef any = grouped.row(GROUPED, scope());
    Set<String> read = new HashSet<>(list.choice().columns(any));
    keys.forEach(key -> read.addAll(key.value().of(any).columnsOf(GROUPED)));
    return summary.columns().containsAll(read) ? summary.rows() : grouped;
  }

  /**
   * The conflicts that are accepted, and those that can't be where figures have a value in common.
   */
  private Set<Conflict> ruledOut() {
    Set<Conflict> impossible = EnumSet.noneOf(Conflict.class);
    impossible.addAll(grouping.accepted());
    NONE_WITH_EQUAL.forEach(
        (field, conflict) -> {
          if (list.choice().equalFields().contains(field)
              || grouping.by().contains(field.toUpperCase(Locale.ROOT))) {
            impossible.add(conflict);
          }
        });
    return impossible;
  }

  /**
   * Notes that something may stand in the way of a value.
   *
   * @return the index of the column that tells of it, among those of {@link #culprits}
   */
  int guard(Guard guard) {
    suspected.addAll(guard.against());
    if (!guards.contains(guard)) {
      guards.add(guard);
    }
    return CulpritCheck.FIRST_GUARD + guards.indexOf(guard);
  }

  /** The index of the column that tells that something may stand in the way of a value. */
  int suspicion() {
    return select(row().column(SUSPICION));
  }

  @Override
  List<Sql> orderBy() {
    List<Sql> order = new ArrayList<>();
    if (hasParent()) {
      order.add(row().column(PARENT));
    }
    order.addAll(order(row()));
    return order;
  }

  @Override
  Sql presence() {
    return row().column("here");
  }

  /** What is asked for, then the keys; the order is total. Missing values come last. */
  private List<Sql> order(RowRef of) {
    List<Sql> order = new ArrayList<>();
    for (Order each : grouping.order()) {
      Sql column = of.column(each.key().toLowerCase(Locale.ROOT));
      String direction = each.direction() == Order.Direction.DESC ? " DESC" : "";
      order.add(sql("%s%s NULLS LAST", column, direction));
    }
    keys.forEach(key -> order.add(sql("%s NULLS LAST", of.column(key.name()))));
    return order;
  }

  @Override
  Sql ofOne(Sql parentKey, boolean all) {
    RowRef group = RowRef.of(GROUP, Map.of(), scope());
    List<Sql> having = grouping.having().stream().map(each -> having(each, group)).toList();
    List<Sql> order = order(group);
    RowRef inner = source.row(GROUPED, scope());
    List<Sql> by = keys.stream().map(key -> key.value().of(inner)).toList();
    Select groups = rows(source, parentKey, inner).columns(columns(inner, used(having, order)));
    groups.then(" GROUP BY %s", by.isEmpty() ? "()" : Sql.joined(", ", by));
    Select shown = Select.from(groups.inBrackets(), GROUP).column(GROUP + ".*").where(having);
    if (!order.isEmpty()) {
      shown.then(" ORDER BY %s", Sql.joined(", ", order));
    }
    return shown.then(" LIMIT " + grouping.size()).sql();
  }

  private Select rows(Entity of, Sql parentKey, RowRef inner) {
    return of.equals(grouped)
        ? list.choice().rows(parentKey, inner)
        : list.choice().summarized(of, parentKey, inner);
  }

  private static Sql having(Grouping.Having having, RowRef group) {
    Sql column = group.column(having.aggregate().name().toLowerCase(Locale.ROOT));
    return Comparisons.ordered(column, "numeric", having.operator(), having.operand());
  }

  /** The columns of a group that are shown, or that choose and order groups. */
  private Set<String> used(List<Sql> having, List<Sql> order) {
    Set<String> used = new HashSet<>(Sql.joined("", columns()).columnsOf(alias()));
    used.addAll(Sql.joined("", having).columnsOf(GROUP));
    used.addAll(Sql.joined("", order).columnsOf(GROUP));
    return used;
  }

  /** Keys that are asked for but not grouped by are null. */
  private List<Sql> columns(RowRef inner, Set<String> used) {
    List<Sql> columns = new ArrayList<>(List.of(sql("true AS here")));
    for (GroupColumn key : grouped.groupKeys().values()) {
      if (keys.contains(key)) {
        columns.add(key.value().of(inner).as(key.name()));
      } else if (used.contains(key.name())) {
        columns.add(sql("NULL::%s AS %s", key.type(), key.name()));
      }
    }
    source
        .aggregates()
        .forEach(
            (name, value) -> {
              if (used.contains(name)) {
                columns.add(value.of(inner).as(name));
              }
            });
    if (used.contains(SUSPICION)) {
      columns.add(Conflicts.of(source, suspected, ruledOut).suspicion(inner).as(SUSPICION));
    }
    return columns;
  }

  /**
   * What says of groups in which something may stand in the way of values what it is; null where
   * nothing can. It is asked for when all that is shown of a group is known.
   *
   * @param index of this list among those of the question
   */
  @Nullable CulpritCheck culprits(int index) {
    if (guards.isEmpty()) {
      return null;
    }
    int suspicion = suspicion();
    List<Integer> keyColumns = keys.stream().map(key -> select(row().column(key.name()))).toList();
    return new CulpritCheck(
        index, suspicion, hasParent(), keyColumns, culpritsOfGroups().statement());
  }

  /** A row for each group that is given by its parent and its keys, in their order. */
  private Sql culpritsOfGroups() {
    RowRef rows = grouped.row("culprit", scope());
    RowRef group = RowRef.of(GROUP, Map.of(), scope());
    Select culprits = list.choice().rows(group.column(PARENT), rows);
    for (GroupColumn key : keys) {
      Sql own = key.value().of(rows);
      culprits.where("%s IS NOT DISTINCT FROM %s", own, group.column(key.name()));
    }
    for (Guard guard : guards) {
      Sql told = Conflicts.of(grouped, guard.against(), ruledOut).culprits(rows);
      culprits.column(told.as(guard.name()));
    }
    return Select.fromAll(
            sql("%s CROSS JOIN LATERAL %s c", givenGroups(), culprits.inBrackets()), GROUP)
        .column(Planner.DATA_VERSION)
        .column("c.*")
        .then(" ORDER BY g.place")
        .sql();
  }

  private Sql givenGroups() {
    List<Sql> arrays = new ArrayList<>(List.of(array(0, "bigint")));
    StringBuilder names = new StringBuilder(PARENT);
    IntStream.range(0, keys.size())
        .forEach(index -> arrays.add(array(index + 1, keys.get(index).type())));
    keys.forEach(key -> names.append(", ").append(key.name()));
    return sql(
        "unnest(%s) WITH ORDINALITY AS %s(%s, place)",
        Sql.joined(", ", arrays), GROUP, names.toString());
  }

  private static Sql array(int index, String type) {
    return sql("%s::%s[]", new Parameter.GroupKeys(index, type), type);
  }
}
