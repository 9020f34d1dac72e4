package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.Guard;

/**
 * Rows of the question for all their parents at once, and the statement that reads them.
 *
 * <p>A level repeats how its parents are chosen instead of waiting for their keys, so that the
 * statements of all levels can leave together.
 */
abstract class Level {
  /** PostgreSQL takes 1,664, and the columns of two levels can stand in one statement. */
  private static final int MOST_COLUMNS = 800;

  private final @Nullable Parent parent;
  private final Scope scope;
  private final int depth;
  private final String alias;
  private final Joins joins = new Joins();
  private final RowRef row;
  private final List<Function<Places, String>> selects = new ArrayList<>();
  private final List<String> selected = new ArrayList<>();

  /** The row that a level hangs on: a row of another one, or one that is joined to it. */
  record Parent(Level level, RowRef row) {
    boolean isJoined() {
      return !row.alias().equals(level.alias);
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
    this.alias = "t" + depth;
    this.row = new RowRef(alias, entity, joins);
  }

  final @Nullable Parent parent() {
    return parent;
  }

  final Scope scope() {
    return scope;
  }

  /** What stands in the tables of the lists below by its name. */
  Map<String, Operand> arguments() {
    return Map.of();
  }

  /**
   * Tells it from the levels that it hangs on; a statement speaks of no others. Lists that stand
   * side by side have the same one, so that the same list has one statement wherever it stands.
   */
  final String alias() {
    return alias;
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
  final int select(String sql) {
    int index = selected.indexOf(sql);
    return index >= 0 ? index : select(sql, places -> sql);
  }

  /** Adds a column that has values in it; gives its index. */
  final int select(Function<Places, String> expression) {
    return select("", expression);
  }

  private int select(String sql, Function<Places, String> expression) {
    if (selects.size() == MOST_COLUMNS) {
      throw new YearbookException(
          ErrorCode.LIMIT_EXCEEDED,
          "The rows of a list would have more than "
              + MOST_COLUMNS
              + " values. Ask for fewer fields at once.");
    }
    selected.add(sql);
    selects.add(expression);
    return selects.size() - 1;
  }

  /** Adds the column that tells what stands in the way of a value, or that something may. */
  int guard(Guard guard) {
    return select(alias + "." + guard.name());
  }

  /** How many columns are selected. */
  final int width() {
    return selects.size();
  }

  final List<String> columns(Places places) {
    return selects.stream().map(select -> select.apply(places)).toList();
  }

  /** The index of a column that is selected. */
  final int indexOf(String sql) {
    return selected.indexOf(sql);
  }

  /** Whether there is one row at most, whatever the data. */
  boolean isOneRow() {
    return false;
  }

  /** A column that is null exactly where there is no row of this list. */
  abstract String presence();

  /** The order of the rows, those of one parent together. */
  abstract String orderBy();

  /**
   * The rows with their parents, before anything is joined to them.
   *
   * @param all whether also those are read that are not shown
   */
  abstract String from(Places places, boolean all);

  /**
   * The rows of one parent, before anything is joined to them.
   *
   * @param parentKey the SQL of its key; empty at the top
   * @param all whether also those are read that are not shown
   */
  abstract String ofOne(Places places, String parentKey, boolean all);

  /** The same as a table, with the key as {@code k}. */
  final String ofOneParent(Places places, String parentKey) {
    return "(SELECT %2$s AS k, %1$s.* FROM (%3$s) %1$s) %1$s"
        .formatted(alias, parentKey, ofOne(places, parentKey, true));
  }

  /** What is selected, as far as no values are in it. */
  final String selectedText() {
    return String.join(" ", selected);
  }

  final String joinClauses() {
    return joins.clauses();
  }

  /**
   * The rows of each parent with its key, as {@code k}. What is joined to them stays outside of the
   * loop over parents: {@code OFFSET 0} keeps the planner from doing it anew for each of them.
   */
  final String ofEach(String parents, String ofOne) {
    return "SELECT p.k, %1$s.* FROM (%2$s) p CROSS JOIN LATERAL (%3$s) %1$s OFFSET 0"
        .formatted(alias, parents, ofOne);
  }

  /** The keys of the parents, as {@code k}. */
  static String parentKeys(Places places, Parent parent, boolean distinct) {
    return "SELECT "
        + (parent.isJoined() && distinct ? "DISTINCT " : "")
        + parent.row.id()
        + " AS k FROM "
        + parent.level.from(places, false)
        + parent.level.joins.clausesTo(parent.row.alias());
  }
}
