package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Select;
import org.yearbook.persistence.sql.Sql;

/**
 * Rows of the question for all their parents at once, and the statement that reads them.
 *
 * <p>A level repeats how its parents are chosen instead of waiting for their keys, so that the
 * statements of all levels can leave together: decision 0009.
 */
abstract class Level {
  /** The column of the rows of a list with pages that holds the key of their parent. */
  static final String PARENT = "k";

  /** PostgreSQL takes 1,664, and the columns of two levels can stand in one statement. */
  private static final int MOST_COLUMNS = 800;

  private final @Nullable Parent parent;
  private final Scope scope;
  private final int depth;
  private final RowRef row;
  private final List<Sql> selected = new ArrayList<>();

  /** The row that a level hangs on: a row of another one, or one that is joined to it. */
  record Parent(Level level, RowRef row) {
    boolean isJoined() {
      return !row.alias().equals(level.alias());
    }

    /** The keys of all parents, as {@link #PARENT}. */
    Sql keys(boolean distinct) {
      return Select.fromAll(level.from(false), level.alias())
          .column("%s%s", isJoined() && distinct ? "DISTINCT " : "", row.id().as(PARENT))
          .sql();
    }
  }

  /**
   * A level.
   *
   * @param parent null at the top
   * @param scope of the field at the top
   * @param entity what its rows are, or null where that is only known from the rows joined to them
   */
  Level(@Nullable Parent parent, Scope scope, @Nullable Entity entity) {
    this.parent = parent;
    this.scope = scope;
    this.depth = parent == null ? 0 : parent.level.depth + 1;
    this.row = RowRef.of("t" + depth, entity == null ? Map.of() : entity.parts(), scope);
  }

  final @Nullable Parent parent() {
    return parent;
  }

  final Scope scope() {
    return scope;
  }

  /** What the tables of the lists below take from the question. */
  Map<String, Operand> arguments() {
    return Map.of();
  }

  /**
   * Tells it from the levels that it hangs on; a statement speaks of no others. Lists that stand
   * side by side have the same one, so that the same list has one statement wherever it stands.
   */
  final String alias() {
    return row.alias();
  }

  final RowRef row() {
    return row;
  }

  final boolean hasParent() {
    return parent != null;
  }

  final RowRef parentRow() {
    return Objects.requireNonNull(parent, "a list that hangs on a row").row;
  }

  /** Adds a column, once; gives its index. */
  final int select(Sql column) {
    int index = selected.indexOf(column);
    if (index >= 0) {
      return index;
    } else if (selected.size() == MOST_COLUMNS) {
      throw new YearbookException(
          ErrorCode.LIMIT_EXCEEDED,
          "The rows of a list would have more than "
              + MOST_COLUMNS
              + " values. Ask for fewer fields at once.");
    }
    selected.add(column);
    return selected.size() - 1;
  }

  /** How many columns are selected. */
  final int width() {
    return selected.size();
  }

  final List<Sql> columns() {
    return List.copyOf(selected);
  }

  /** The index of a column that is selected. */
  final int indexOf(Sql column) {
    return selected.indexOf(column);
  }

  /** Whether there is one row at most, whatever the data. */
  boolean isOneRow() {
    return false;
  }

  /** A column that is null exactly where there is no row of this list. */
  abstract Sql presence();

  /** The order of the rows, those of one parent together; empty where it does not matter. */
  abstract List<Sql> orderBy();

  /** The end of the statement that reads them. */
  final Sql orderedBy() {
    List<Sql> order = orderBy();
    return order.isEmpty() ? Sql.NOTHING : sql(" ORDER BY %s", Sql.joined(", ", order));
  }

  /**
   * The rows with their parents, in brackets and with the alias, before anything is joined to them.
   *
   * @param all whether also those are read that are not shown
   */
  Sql from(boolean all) {
    Sql rows =
        parent == null
            ? ofOne(Sql.NOTHING, all)
            : ofEach(parent.keys(true), ofOne(sql("p." + PARENT), all));
    return sql("(%s) %s", rows, alias());
  }

  /**
   * The rows of one parent, before anything is joined to them.
   *
   * @param parentKey its key; nothing at the top
   * @param all whether also those are read that are not shown
   */
  abstract Sql ofOne(Sql parentKey, boolean all);

  /** The same as a table, with the key of the parent. */
  final Sql ofOneParent(Sql parentKey) {
    Sql rows = sql("(%s)", ofOne(parentKey, true));
    Select ofParent =
        Select.from(rows, alias()).column(parentKey.as(PARENT)).column("%s.*", alias());
    return sql("%s %s", ofParent.inBrackets(), alias());
  }

  /**
   * The rows of each parent with its key. What is joined to them stays outside of the loop over
   * parents: {@code OFFSET 0} keeps the planner from doing it anew for each of them.
   */
  private Sql ofEach(Sql parents, Sql ofOne) {
    return sql(
        "SELECT p.%s, %s.* FROM (%s) p CROSS JOIN LATERAL (%s) %s OFFSET 0",
        PARENT, alias(), parents, ofOne, alias());
  }
}
