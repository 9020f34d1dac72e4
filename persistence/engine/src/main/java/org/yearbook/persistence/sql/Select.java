package org.yearbook.persistence.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A SELECT that is being put together. What its expressions need joined to its rows, it joins; what
 * they need of rows further out is left to the select around it.
 */
public final class Select {
  private final String alias;
  private final Sql from;
  private final List<Sql> columns = new ArrayList<>();
  private final List<Sql> conditions = new ArrayList<>();
  private Sql tail = Sql.NOTHING;

  private Select(String alias, Sql from) {
    this.alias = alias;
    this.from = from;
  }

  /** Selects from a table, or from rows in brackets, that go by an alias. */
  public static Select from(Sql rows, String alias) {
    return new Select(alias, Sql.sql("%s %s", rows, alias));
  }

  /**
   * Selects from several rows that are put together already.
   *
   * @param alias of the row to which others are joined
   */
  public static Select fromAll(Sql rows, String alias) {
    return new Select(alias, rows);
  }

  public Select columns(List<Sql> more) {
    columns.addAll(more);
    return this;
  }

  /** A column, as {@link Sql#sql} takes it. */
  public Select column(String text, Object... values) {
    columns.add(Sql.sql(text, values));
    return this;
  }

  public Select column(Sql column) {
    columns.add(column);
    return this;
  }

  public Select where(List<Sql> more) {
    conditions.addAll(more);
    return this;
  }

  public Select where(Sql condition) {
    return where(List.of(condition));
  }

  /** A condition, as {@link Sql#sql} takes it. */
  public Select where(String text, Object... values) {
    return where(List.of(Sql.sql(text, values)));
  }

  /** What stands behind the conditions, as {@code ORDER BY} does. */
  public Select then(String text, Object... values) {
    return then(Sql.sql(text, values));
  }

  public Select then(Sql more) {
    tail = Sql.sql("%s%s", tail, more);
    return this;
  }

  /** The whole text. */
  public Sql sql() {
    Sql selected = Sql.joined(", ", columns);
    Sql where = Sql.joined(" AND ", conditions);
    Set<Join> needed = new LinkedHashSet<>(selected.joins());
    needed.addAll(where.joins());
    needed.addAll(tail.joins());
    Predicate<Join> mine = join -> join.root().equals(alias);
    Sql text =
        Sql.sql(
            "%s%s FROM %s%s%s%s%s",
            columns.isEmpty() ? "SELECT" : "SELECT ",
            selected,
            from,
            Sql.joined("", needed.stream().filter(mine).map(Join::clause).toList()),
            conditions.isEmpty() ? "" : " WHERE ",
            where,
            tail);
    Set<Join> left = new LinkedHashSet<>(text.joins());
    left.removeIf(mine);
    return new Sql(text.pieces(), left);
  }

  /** The same in brackets. */
  public Sql inBrackets() {
    return Sql.sql("(%s)", sql());
  }
}
