package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Order.Direction;
import org.yearbook.domain.question.RelatedAggregate;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.OrderColumn;
import org.yearbook.persistence.catalogue.OrderType;

/**
 * One key of a total order: a column and its direction. Missing values come last in both
 * directions.
 *
 * @param of what the column holds when rows are ordered by what related rows come to; it is then
 *     computed beside the columns of the row, once for each row
 */
record OrderKey(OrderColumn column, Direction direction, @Nullable RelatedAggregate of) {

  /** The keys of an order; the identity of the row comes last, so that no two rows are equal. */
  static List<OrderKey> of(Entity entity, List<Order> orders) {
    List<OrderKey> keys = new ArrayList<>();
    for (Order order : orders) {
      if (order.of() != null) {
        OrderColumn computed =
            new OrderColumn("{t}.ordered" + keys.size(), OrderType.NUMERIC, true);
        keys.add(new OrderKey(computed, order.direction(), order.of()));
        continue;
      }
      OrderColumn column = entity.orders().get(order.key());
      if (column == null) {
        throw new IllegalArgumentException(
            entity.type() + " can't be ordered by " + order.key() + ".");
      }
      keys.add(new OrderKey(column, order.direction(), null));
      if (column.equals(Entity.ID)) {
        return keys;
      }
    }
    keys.add(new OrderKey(Entity.ID, Direction.ASC, null));
    return keys;
  }

  /** Whether a row can have this value, as a cursor holds it. */
  boolean canBe(@Nullable String value) {
    return value == null ? column.nullable() : column.type().holds(value);
  }

  /** The name of the column that is computed beside those of the row. */
  String computedName() {
    return column.sql().substring("{t}.".length());
  }

  /** The key as it stands behind ORDER BY. */
  String orderBy(RowRef row, boolean reversed) {
    boolean descending = (direction == Direction.DESC) != reversed;
    String nulls = column.nullable() ? (reversed ? " NULLS FIRST" : " NULLS LAST") : "";
    return row.sql(column.sql()) + (descending ? " DESC" : "") + nulls;
  }

  /** The key as a text for a cursor. */
  String text(RowRef row) {
    return "(" + row.sql(column.sql()) + ")::text";
  }

  /** The value inside a cursor, with the type of the column. */
  private String value(String place) {
    return column.type() == OrderType.TEXT
        ? place + "::text"
        : "(" + place + "::text)::" + column.type().sql();
  }

  /** Whether the row stands at the same value as the cursor. */
  private String same(RowRef row, String place) {
    return row.sql(column.sql())
        + (column.nullable() ? " IS NOT DISTINCT FROM " : " = ")
        + value(place);
  }

  /** Whether the row stands behind the cursor, or ahead of it, by this key alone. */
  private String beyond(RowRef row, String place, boolean ahead) {
    String expression = row.sql(column.sql());
    String compared =
        expression + ((direction == Direction.DESC) != ahead ? " < " : " > ") + value(place);
    if (!column.nullable()) {
      return compared;
    }
    return ahead
        ? "(" + compared + " OR (" + expression + " IS NOT NULL AND " + place + "::text IS NULL))"
        : "(" + compared + " OR (" + expression + " IS NULL AND " + place + "::text IS NOT NULL))";
  }

  /**
   * Whether the row stands behind the cursor, or ahead of it: beyond it by the first key in which
   * they differ.
   *
   * @param places the values of the cursor, one for each key
   */
  static String beyond(List<OrderKey> keys, RowRef row, List<String> places, boolean ahead) {
    StringBuilder condition = new StringBuilder();
    for (int index = keys.size() - 1; index >= 0; index--) {
      OrderKey key = keys.get(index);
      String beyond = key.beyond(row, places.get(index), ahead);
      if (condition.isEmpty()) {
        condition.append(beyond);
      } else {
        condition
            .insert(0, "(" + beyond + " OR (" + key.same(row, places.get(index)) + " AND ")
            .append("))");
      }
    }
    return condition.toString();
  }
}
