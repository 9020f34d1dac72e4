package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Select;
import org.yearbook.persistence.sql.Sql;

/** One list of the question. */
final class ListLevel extends Level {
  private final Catalogue catalogue;
  private final ToMany relation;
  private final RowChoice choice;
  private final @Nullable Entity entity;
  private final Map<String, Operand> arguments;
  private final @Nullable Rows rows;
  private final @Nullable Operand key;
  private final List<OrderKey> order;
  private final String signature;
  private boolean oneMore;

  /**
   * Where a list hangs.
   *
   * @param parent null at the top
   * @param scope of the field at the top
   */
  record Anchor(@Nullable Parent parent, Scope scope) {}

  /**
   * A list.
   *
   * @param catalogue says how related rows are found that the filter speaks of
   * @param arguments what the relation's table takes from the question
   * @param rows which rows are asked for; null for all, or when {@code key} says which
   * @param key the natural key of the only row that is asked for, or null
   */
  ListLevel(
      Catalogue catalogue,
      Anchor anchor,
      ToMany relation,
      Map<String, Operand> arguments,
      @Nullable Rows rows,
      @Nullable Operand key) {
    super(anchor.parent, anchor.scope, ofRows(catalogue, relation));
    this.catalogue = catalogue;
    this.arguments = arguments;
    this.relation = relation;
    this.entity = ofRows(catalogue, relation);
    this.rows = rows;
    this.key = key;
    Filter filter = rows == null ? null : rows.filter();
    this.choice = new RowChoice(catalogue, relation, entity, arguments, filter, anchor.scope);
    this.order = rows == null || entity == null ? List.of() : OrderKey.of(entity, rows.order());
    this.signature =
        entity == null || rows == null ? "" : Cursor.signature(entity.type(), rows.order());
    if (hasParent()) {
      select(parentKey());
    }
  }

  /** What a row of the table is, or null where that is only known from the rows joined to it. */
  private static @Nullable Entity ofRows(Catalogue catalogue, ToMany relation) {
    return relation.type() == null ? null : catalogue.entity(relation.type());
  }

  /** What says, in a row of this list, which parent it belongs to. */
  private Sql parentKey() {
    return rows == null && relation.link() instanceof ToMany.ByColumn column
        ? row().column(column.name())
        : row().column(PARENT);
  }

  @Override
  Map<String, Operand> arguments() {
    return arguments;
  }

  /** Which rows are on the list, on all its pages. */
  RowChoice choice() {
    return choice;
  }

  @Override
  boolean isOneRow() {
    return key != null;
  }

  @Override
  Sql presence() {
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
  List<Sql> orderBy() {
    List<Sql> keys = new ArrayList<>();
    if (key != null) {
      return keys;
    }
    if (hasParent()) {
      keys.add(parentKey());
    }
    if (rows == null) {
      relation.order().forEach(natural -> keys.add(natural.of(row())));
    } else {
      order.forEach(orderKey -> keys.add(orderKey.orderBy(row(), false)));
    }
    return keys;
  }

  @Override
  Sql from(boolean all) {
    Parent parent = parent();
    return parent == null || rows != null
        ? super.from(all)
        : sql("(%s) %s", ofAll(parent.keys(false)), alias());
  }

  /**
   * The rows of all parents. An array of their keys lets the index be walked once, where a join
   * would descend into it for each parent.
   */
  private Sql ofAll(Sql parents) {
    RowRef inner = choice.row(alias());
    return choice.unfiltered(sql("ANY (ARRAY(%s))", parents), inner).column(alias() + ".*").sql();
  }

  @Override
  Sql ofOne(Sql parentKey, boolean all) {
    RowRef inner = choice.row(alias());
    Select select = ordered(parentKey, inner).column("%s.*", alias());
    if (key != null && entity != null) {
      select.where("%s = %s", entity.naturalKey(inner), new Parameter.Plain(key));
    }
    if (rows != null) {
      Page page = rows.page();
      select
          .where(between(page, inner))
          .then(" ORDER BY %s", Sql.joined(", ", keys(inner, page.fromEnd())))
          .then(" LIMIT " + (page.size() + (all && oneMore ? 1 : 0)));
    }
    return select.sql();
  }

  private List<Sql> keys(RowRef of, boolean reversed) {
    return order.stream().map(orderKey -> orderKey.orderBy(of, reversed)).toList();
  }

  /** All rows with the filter, for one parent, with what they are ordered by beside them. */
  private Select ordered(Sql parentKey, RowRef inner) {
    List<OrderKey> computed = order.stream().filter(each -> each.of() != null).toList();
    if (computed.isEmpty() || entity == null) {
      return choice.rows(parentKey, inner);
    }
    Conditions conditions = new Conditions(catalogue);
    Select beside = choice.rows(parentKey, inner).column("%s.*", inner.alias());
    for (OrderKey each : computed) {
      Sql value = conditions.aggregate(Objects.requireNonNull(each.of()), entity, inner);
      beside.column(value.as(each.computedName()));
    }
    return Select.from(beside.inBrackets(), inner.alias());
  }

  private List<Sql> between(Page page, RowRef inner) {
    List<Sql> conditions = new ArrayList<>();
    if (page.after() != null) {
      conditions.add(beyond(page.after(), inner, false));
    }
    if (page.before() != null) {
      conditions.add(beyond(page.before(), inner, true));
    }
    return conditions;
  }

  private Sql beyond(Operand cursor, RowRef inner, boolean ahead) {
    List<Parameter> values =
        IntStream.range(0, order.size())
            .<Parameter>mapToObj(
                index -> new Parameter.CursorKey(cursor, signature, order.size(), index))
            .toList();
    return OrderKey.beyond(order, inner, values, ahead);
  }

  /**
   * Whether there are rows on the other side of a cursor, the one that it was taken from included.
   */
  Sql existBeyond(Operand cursor, boolean ahead, Sql parentKey) {
    RowRef inner = choice.row("beyond");
    return sql(
        "EXISTS %s",
        ordered(parentKey, inner)
            .where("(%s) IS NOT TRUE", beyond(cursor, inner, ahead))
            .inBrackets());
  }

  /** Why the rows must not be ranked, whatever the page; null when they may be. */
  Sql obstacle(Set<Conflict> accepted) {
    RowRef inner = choice.row("compared");
    Entity ranked = Objects.requireNonNull(entity);
    Guard guard = Objects.requireNonNull(ranked.guards().get(Entity.WHOLE_LIST));
    Conflicts conflicts = Conflicts.of(ranked, guard.against(), accepted);
    return conflicts.isEmpty()
        ? sql("NULL::text")
        : choice.rows(Sql.NOTHING, inner).column(conflicts.culprits(inner)).inBrackets();
  }
}
