package org.yearbook.persistence.catalogue;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/**
 * A relation from an entity to many objects.
 *
 * @param table the table that is searched; null where it is that of the type
 * @param link what ties its rows to their parent; null for a list at the top
 * @param condition on the rows that belong to the list, or null when all do
 * @param targets the objects behind a row of the table, which are joined to it
 * @param type what the rows of the table are themselves; null where {@code targets} says what is
 *     behind them
 * @param order the natural order; the last is unique for one parent
 * @param total how many rows there are in all, where that is known without counting; or null
 */
public record ToMany(
    @Nullable Table table,
    @Nullable Link link,
    @Nullable Expression condition,
    @Nullable String type,
    List<ToOne.Target> targets,
    List<Expression> order,
    @Nullable Sql total) {
  private static final List<Expression> BY_ID = List.of(RowRef::id);

  public ToMany {
    targets = List.copyOf(targets);
    order = List.copyOf(order);
  }

  /** What ties rows to their parent. */
  public sealed interface Link {
    /**
     * The condition.
     *
     * @param parent the key of the parent, or {@code ANY} of several where a column is compared
     */
    Sql on(RowRef row, Sql parent);
  }

  /** A column that holds the key of the parent. */
  public record ByColumn(String name) implements Link {
    @Override
    public Sql on(RowRef row, Sql parent) {
      return sql("%s = %s", row.column(name), parent);
    }
  }

  /** Any condition; such a list has pages. */
  public record ByCondition(FilterColumn.Around condition) implements Link {
    @Override
    public Sql on(RowRef row, Sql parent) {
      return condition.of(row, parent);
    }
  }

  /** All objects of a type. */
  public static ToMany all(String type) {
    return new ToMany(null, null, null, type, List.of(), BY_ID, null);
  }

  /** Objects that hold the key of their parent in a column. */
  public static ToMany of(String type, String column) {
    return all(type).linked(new ByColumn(column));
  }

  /**
   * Objects behind the rows of a table that ties two things together.
   *
   * @param owner its column that holds the key of the parent
   * @param reference its column that refers to the object
   */
  public static ToMany through(String table, String owner, String type, String reference) {
    ToOne.Target target = ToOne.Target.byId(type, Expression.column(reference));
    return new ToMany(
        Table.of(table), new ByColumn(owner), null, null, List.of(target), BY_ID, null);
  }

  /** Objects of several types behind such rows; of each row, one is there. */
  public static ToMany throughAny(String table, String owner, List<ToOne.Target> targets) {
    return new ToMany(Table.of(table), new ByColumn(owner), null, null, targets, BY_ID, null);
  }

  public ToMany linked(Link to) {
    return new ToMany(table, to, condition, type, targets, order, total);
  }

  /** Searches another table than that of the type. */
  public ToMany in(Table other) {
    return new ToMany(other, link, condition, type, targets, order, total);
  }

  public ToMany where(Expression holds) {
    return new ToMany(table, link, holds, type, targets, order, total);
  }

  public ToMany orderedBy(String... columns) {
    return ordered(Stream.of(columns).map(Expression::column).toList());
  }

  public ToMany ordered(List<Expression> by) {
    return new ToMany(table, link, condition, type, targets, by, total);
  }

  public ToMany counted(Sql rows) {
    return new ToMany(table, link, condition, type, targets, order, rows);
  }

  /** The type of the objects, or of the first of several. */
  public String firstType() {
    return type == null ? targets.get(0).type() : type;
  }
}
