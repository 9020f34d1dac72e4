package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Order.Direction;
import org.yearbook.domain.question.RelatedAggregate;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.OrderColumn;
import org.yearbook.persistence.catalogue.OrderType;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/**
 * One key of a total order: a column and its direction. Missing values come last in both
 * directions.
 *
 * @param of what the column holds when rows are ordered by what related rows come to; it is then
 *     computed beside the columns of the row, once for each row
 * @param computedName of that column; empty for any other key
 */
record OrderKey(
    OrderColumn column, Direction direction, @Nullable RelatedAggregate of, String computedName) {

  /** The keys of an order; the identity of the row comes last, so that no two rows are equal. */
  static List<OrderKey> of(Entity entity, List<Order> orders) {
    List<OrderKey> keys = new ArrayList<>();
    for (Order order : orders) {
      if (order.of() != null) {
        String name = "ordered" + keys.size();
        OrderColumn computed = new OrderColumn(Expression.column(name), OrderType.NUMERIC, true);
        keys.add(new OrderKey(computed, order.direction(), order.of(), name));
        continue;
      }
      OrderColumn column = entity.orders().get(order.key());
      if (column == null) {
        throw new IllegalArgumentException(
            entity.type() + " can't be ordered by " + order.key() + ".");
      }
      keys.add(new OrderKey(column, order.direction(), null, ""));
      if (column.equals(Entity.ID)) {
        return keys;
      }
    }
    keys.add(new OrderKey(Entity.ID, Direction.ASC, null, ""));
    return keys;
  }

  /** Whether a row can have this value, as a cursor holds it. */
  boolean canBe(@Nullable String value) {
    return value == null ? column.nullable() : column.type().holds(value);
  }

  /** The key as it stands behind ORDER BY. */
  Sql orderBy(RowRef row, boolean reversed) {
    boolean descending = (direction == Direction.DESC) != reversed;
    String nulls = column.nullable() ? (reversed ? " NULLS FIRST" : " NULLS LAST") : "";
    return sql("%s%s", column.value().of(row), (descending ? " DESC" : "") + nulls);
  }

  /** The key as a text for a cursor. */
  Sql text(RowRef row) {
    return sql("(%s)::text", column.value().of(row));
  }

  /** The value inside a cursor, with the type of the column. */
  private Sql value(Parameter ofCursor) {
    return column.type() == OrderType.TEXT
        ? sql("%s::text", ofCursor)
        : sql("(%s::text)::%s", ofCursor, column.type().sql());
  }

  /** Whether the row stands at the same value as the cursor. */
  private Sql same(RowRef row, Parameter ofCursor) {
    return sql(
        "%s%s%s",
        column.value().of(row),
        column.nullable() ? " IS NOT DISTINCT FROM " : " = ",
        value(ofCursor));
  }

  /** Whether the row stands behind the cursor, or ahead of it, by this key alone. */
  private Sql beyond(RowRef row, Parameter ofCursor, boolean ahead) {
    Sql own = column.value().of(row);
    String sign = (direction == Direction.DESC) != ahead ? " < " : " > ";
    Sql compared = sql("%s%s%s", own, sign, value(ofCursor));
    if (!column.nullable()) {
      return compared;
    }
    return sql(
        "(%s OR (%s%s%s%s",
        compared,
        own,
        ahead ? " IS NOT NULL AND " : " IS NULL AND ",
        ofCursor,
        ahead ? "::text IS NULL))" : "::text IS NOT NULL))");
  }

  /**
   * Whether the row stands behind the cursor, or ahead of it: beyond it by the first key in which
   * they differ.
   *
   * @param cursor the values of the cursor, one for each key
   */
  static Sql beyond(List<OrderKey> keys, RowRef row, List<Parameter> cursor, boolean ahead) {
    int last = keys.size() - 1;
    Sql condition = keys.get(last).beyond(row, cursor.get(last), ahead);
    for (int index = last - 1; index >= 0; index--) {
      OrderKey key = keys.get(index);
      Sql same = key.same(row, cursor.get(index));
      Sql beyond = key.beyond(row, cursor.get(index), ahead);
      condition = sql("(%s OR (%s AND %s))", beyond, same, condition);
    }
    return condition;
  }
}
