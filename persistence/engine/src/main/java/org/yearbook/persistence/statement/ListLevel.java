package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Cursor;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Page;
import org.yearbook.domain.question.Rows;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.Guard;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.catalogue.ToOne;

/** One list of the question. */
final class ListLevel extends Level {
  private final Catalogue catalogue;
  private final ToMany relation;
  private final @Nullable Entity entity;
  private final Map<String, Operand> arguments;
  private final @Nullable Rows rows;
  private final @Nullable Operand key;
  private final List<OrderKey> order;
  private final String signature;
  private boolean oneMore;

  /**
   * A list.
   *
   * @param catalogue says how related rows are found that the filter speaks of
   * @param parent null at the top
   * @param scope of the field at the top
   * @param entity what a row of the relation's table is, or null where that is only known from the
   *     rows joined to it
   * @param arguments what stands in the relation's table by its name
   * @param rows which rows are asked for; null for all, or when {@code key} says which
   * @param key the natural key of the only row that is asked for, or null
   */
  ListLevel(
      Catalogue catalogue,
      @Nullable Parent parent,
      Scope scope,
      ToMany relation,
      @Nullable Entity entity,
      Map<String, Operand> arguments,
      @Nullable Rows rows,
      @Nullable Operand key) {
    super(parent, scope, entity);
    this.catalogue = catalogue;
    this.arguments = arguments;
    this.relation = relation;
    this.entity = entity;
    this.rows = rows;
    this.key = key;
    this.order = rows == null || entity == null ? List.of() : OrderKey.of(entity, rows.order());
    this.signature =
        entity == null || rows == null ? "" : Cursor.signature(entity.type(), rows.order());
    if (parent != null) {
      select(parentKey());
    }
  }

  /** What says, in a row of this list, which parent it belongs to. */
  private String parentKey() {
    return rows == null ? row().sql(relation.key()) : alias() + ".k";
  }

  /** What stands in the tables of this list and of those below by its name. */
  @Override
  Map<String, Operand> arguments() {
    return arguments;
  }

  @Override
  boolean isOneRow() {
    return key != null;
  }

  @Override
  String presence() {
    return row().id();
  }

  /** Reads one row more than the page has, to tell whether more follow. */
  void readOneMore() {
    oneMore = true;
  }

  /** The name of this list and its order, which its cursors carry. */
  String signature() {
    return signature;
  }

  /** The cursors that say where the page stands. */
  List<GivenCursor> givenCursors() {
    if (rows == null) {
      return List.of();
    }
    Page page = rows.page();
    return Stream.of(page.after(), page.before())
        .flatMap(Stream::ofNullable)
        .map(cursor -> new GivenCursor(cursor, signature, order, page.place()))
        .toList();
  }

  /** The indexes of the columns that a cursor is made of. */
  List<Integer> cursorColumns() {
    return order.stream().map(orderKey -> select(orderKey.text(row()))).toList();
  }

  @Override
  String orderBy() {
    List<String> keys = new ArrayList<>();
    if (hasParent()) {
      keys.add(parentKey());
    }
    if (rows == null) {
      relation.order().forEach(natural -> keys.add(row().sql(natural)));
    } else {
      order.forEach(orderKey -> keys.add(orderKey.orderBy(row(), false)));
    }
    return key == null ? String.join(", ", keys) : "";
  }

  @Override
  String from(Places places, boolean all) {
    Parent parent = parent();
    if (parent == null) {
      return "(" + ofOne(places, "", all) + ") " + alias();
    }
    String parents = parentKeys(places, parent, rows != null);
    String ofParents =
        rows == null ? ofAll(places, parents) : ofEach(parents, ofOne(places, "p.k", all));
    return "(" + ofParents + ") " + alias();
  }

  /**
   * The rows of all parents. An array of their keys lets the index be walked once, where a join
   * would descend into it for each parent.
   */
  private String ofAll(Places places, String parents) {
    RowRef inner = new RowRef(alias(), entity, new Joins());
    List<String> conditions = always("ANY (ARRAY(" + parents + "))", inner);
    Source source = new Source(tableOf(places, inner), conditions);
    return "SELECT " + alias() + ".*" + source.fromWhere(inner);
  }

  @Override
  String ofOne(Places places, String parentKey, boolean all) {
    RowRef inner = new RowRef(alias(), entity, new Joins());
    Source source = ordered(places, parentKey, inner);
    String tail = "";
    if (key != null && entity != null) {
      source.conditions.add(
          inner.sql(entity.naturalKey()) + " = " + places.of(new Parameter.Plain(key)));
    }
    if (rows != null) {
      Page page = rows.page();
      between(page, places, inner, source.conditions);
      tail =
          order.stream()
                  .map(orderKey -> orderKey.orderBy(inner, page.fromEnd()))
                  .collect(Collectors.joining(", ", " ORDER BY ", ""))
              + " LIMIT "
              + (page.size() + (all && oneMore ? 1 : 0));
    }
    return "SELECT " + alias() + ".*" + source.fromWhere(inner) + tail;
  }

  /**
   * Where rows come from.
   *
   * @param from the table with its alias, or rows that something was computed for
   * @param conditions that they have to meet; more can be added
   */
  private record Source(String from, List<String> conditions) {
    /** What was joined while conditions and columns were written stands between. */
    String fromWhere(RowRef row) {
      return " FROM "
          + from
          + row.joins().clauses()
          + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }
  }

  /** All rows with the filter, for one parent, with what they are ordered by beside them. */
  private Source ordered(Places places, String parentKey, RowRef inner) {
    List<OrderKey> computed = order.stream().filter(each -> each.of() != null).toList();
    if (computed.isEmpty() || entity == null) {
      return new Source(tableOf(places, inner), filtered(places, parentKey, inner));
    }
    RowRef own = new RowRef(inner.alias(), entity, new Joins());
    Conditions conditions = new Conditions(catalogue, scope(), places);
    StringBuilder columns = new StringBuilder(own.alias()).append(".*");
    for (OrderKey each : computed) {
      String value = conditions.aggregate(Objects.requireNonNull(each.of()), entity, own);
      columns.append(", ").append(value).append(" AS ").append(each.computedName());
    }
    String rows = whole(places, parentKey, own, List.of());
    return new Source("(SELECT " + columns + rows + ") " + inner.alias(), new ArrayList<>());
  }

  private void between(Page page, Places places, RowRef inner, List<String> conditions) {
    if (page.after() != null) {
      conditions.add(beyond(page.after(), places, inner, false));
    }
    if (page.before() != null) {
      conditions.add(beyond(page.before(), places, inner, true));
    }
  }

  private String beyond(Operand cursor, Places places, RowRef inner, boolean ahead) {
    List<String> values = new ArrayList<>();
    for (int index = 0; index < order.size(); index++) {
      values.add(places.of(new Parameter.CursorKey(cursor, signature, order.size(), index)));
    }
    return OrderKey.beyond(order, inner, values, ahead);
  }

  /** How many rows there are with the filter, on all pages, for one parent. */
  String count(Places places, String parentKey) {
    boolean everything =
        (rows == null || rows.filter() == null) && scope().equals(Scope.EVERYTHING_NOW);
    if (relation.total() != null && everything) {
      return "(" + relation.total() + ")";
    }
    RowRef inner = new RowRef("counted", entity, new Joins());
    return "(SELECT count(*)" + whole(places, parentKey, inner, List.of()) + ")";
  }

  /**
   * Whether there are rows on the other side of a cursor, the one that it was taken from included.
   */
  String existBeyond(Operand cursor, boolean ahead, Places places, String parentKey) {
    RowRef inner = new RowRef("beyond", entity, new Joins());
    Source source = ordered(places, parentKey, inner);
    source.conditions.add("(" + beyond(cursor, places, inner, ahead) + ") IS NOT TRUE");
    return "EXISTS (SELECT" + source.fromWhere(inner) + ")";
  }

  /** Why the rows must not be ranked, whatever the page; null when they may be. */
  String obstacle(Places places, Set<Conflict> accepted) {
    RowRef inner = new RowRef("compared", entity, new Joins());
    Guard guard = Objects.requireNonNull(inner.known().guards().get(Entity.WHOLE_LIST));
    ConflictSql conflicts = ConflictSql.of(guard.against(), accepted);
    if (conflicts.against().isEmpty()) {
      return "NULL::text";
    }
    // The conflicts are written first, because they join what they need.
    String conflict = conflicts.told(inner, conflicts.kind(inner));
    return "(SELECT " + conflict + whole(places, "", inner, List.of()) + ")";
  }

  /** The fields that the filter gives one value to, the same for all rows. */
  Set<String> equalFields() {
    Filter filter = rows == null ? null : rows.filter();
    List<Filter> all = filter instanceof Filter.All several ? several.filters() : List.of();
    return Stream.concat(Stream.ofNullable(filter), all.stream())
        .filter(Filter.Condition.class::isInstance)
        .map(Filter.Condition.class::cast)
        .filter(condition -> condition.operator() == Filter.Operator.EQUALS)
        .map(Filter.Condition::field)
        .collect(Collectors.toSet());
  }

  /** Whether it is the table of an entity that is searched. */
  boolean searches(Entity of) {
    return relation.table().equals(of.table());
  }

  /**
   * All rows with the filter that meet some more conditions, for one parent, whatever the page.
   *
   * @param inner a row of the list, or of the summary of its rows
   */
  String whole(Places places, String parentKey, RowRef inner, List<String> more) {
    List<String> conditions = filtered(places, parentKey, inner);
    conditions.addAll(more);
    return new Source(tableOf(places, inner), conditions).fromWhere(inner);
  }

  private String tableOf(Places places, RowRef row) {
    boolean ofList = Objects.equals(row.entity(), entity);
    return (ofList ? table(places) : row.known().table()) + " " + row.alias();
  }

  private String table(Places places) {
    String table = relation.table();
    for (Map.Entry<String, Operand> argument : arguments.entrySet()) {
      String place = "{" + argument.getKey() + "}";
      if (table.contains(place)) {
        table = table.replace(place, places.of(new Parameter.Argument(argument.getValue())));
      }
    }
    return table;
  }

  private List<String> filtered(Places places, String parentKey, RowRef inner) {
    List<String> conditions = always(parentKey, inner);
    Filter filter = rows == null ? null : rows.filter();
    if (filter != null && entity != null) {
      conditions.add(new Conditions(catalogue, scope(), places).of(filter, entity, inner));
    }
    return conditions;
  }

  private List<String> always(String parentKey, RowRef inner) {
    List<String> conditions = new ArrayList<>();
    String linked = linked(inner, parentKey);
    if (!linked.isEmpty()) {
      conditions.add(linked);
    }
    if (relation.condition() != null) {
      conditions.add(inner.sql(relation.condition()));
    }
    if (inner.entity() != null) {
      inner
          .entity()
          .conditions(scope().edition() != null)
          .forEach(condition -> conditions.add(inner.sql(condition)));
    }
    return conditions;
  }

  /** The condition that ties a row to its parent; empty at the top. */
  String linked(RowRef inner, String parentKey) {
    return inner.sql(relation.link().replace("{k}", parentKey));
  }

  /** What a row of the list is, when it is of a type. */
  RowRef target(ToOne.Target target, Entity targetEntity) {
    return target.on().equals(ToMany.ITSELF)
        ? row()
        : row().join("is", target, targetEntity, relation.targets().size() > 1);
  }
}
