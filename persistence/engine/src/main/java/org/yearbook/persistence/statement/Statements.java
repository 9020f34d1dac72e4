package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.answer.FieldWriter;

/**
 * Writes the statements of a question: one for each list. The first one, which is of a list at the
 * top, brings along the head, the columns about the answer as a whole; when its list is empty, one
 * row comes that is nothing but the head.
 */
final class Statements {
  /** The first column of a list that hangs on a row; null only where the list has none. */
  private static final int PARENT_KEY = 0;

  private final List<Level> levels;
  private final List<Function<Places, String>> head;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Plan.PlannedList> lists = new ArrayList<>();
  private int headAt;

  private Statements(List<Level> levels, List<Function<Places, String>> head) {
    this.levels = levels;
    this.head = head;
  }

  /**
   * The statements of lists, each after the one that it hangs on.
   *
   * @param head the columns of the head
   */
  static Statements of(List<? extends Level> levels, List<Function<Places, String>> head) {
    Statements statements = new Statements(List.copyOf(levels), head);
    if (levels.isEmpty()) {
      statements.headOnly();
    } else if (statements.isOneRowWithItsList()) {
      statements.oneRowWithItsList();
    } else {
      statements.first();
      IntStream.range(1, levels.size()).forEach(statements::further);
    }
    return statements;
  }

  /**
   * The plan that sends them.
   *
   * @param root writes the fields at the top
   * @param refers whether rows refer to tables that are kept in memory
   * @param suspicions where it shows that something may stand in the way of values
   * @param cursors that the question gives
   * @param keyChecks of the keys that the question needs
   */
  Plan plan(
      List<FieldWriter> root,
      boolean refers,
      Collection<Plan.Suspicion> suspicions,
      List<GivenCursor> cursors,
      List<KeyCheck> keyChecks) {
    return new Plan(
        statements, headAt, lists, root, refers, List.copyOf(suspicions), cursors, keyChecks);
  }

  private void headOnly() {
    Places places = new Places();
    add(Scope.EVERYTHING_NOW, places, headColumns(places), "");
  }

  private void first() {
    Level level = levels.get(0);
    Places places = new Places();
    List<String> columns = new ArrayList<>(level.columns(places));
    columns.add(level.presence());
    columns.addAll(names("h.h", head.size()));
    int presence = level.width();
    headAt = presence + 1;
    lists.add(new Plan.PlannedList(0, 0, presence, false));
    String from = headAnd(level, places) + joinedAndOrdered(level);
    add(level.scope(), places, String.join(", ", columns), from);
  }

  private void further(int index) {
    Level level = levels.get(index);
    Places places = new Places();
    String columns = String.join(", ", level.columns(places));
    String from = level.from(places, true) + joinedAndOrdered(level);
    lists.add(new Plan.PlannedList(index, 0, Plan.ALWAYS, level.hasParent()));
    add(level.scope(), places, columns, from);
  }

  /** An object that is looked up and a single list of it cost less as one statement. */
  private boolean isOneRowWithItsList() {
    return levels.size() == 2 && levels.get(0).isOneRow() && levels.get(1).hasParent();
  }

  /** {@code OFFSET 0} keeps what is computed of the object from being computed for each row. */
  private void oneRowWithItsList() {
    Level one = levels.get(0);
    Level list = levels.get(1);
    Places places = new Places();
    List<String> ofOne = new ArrayList<>(one.columns(places));
    ofOne.add(one.presence());
    String object =
        "(SELECT "
            + named(ofOne, "c")
            + ", h.* FROM "
            + headAnd(one, places)
            + one.joinClauses()
            + " OFFSET 0) o";
    String rows = list.ofOneParent(places, "o.c" + one.indexOf(list.parentRow().id()));
    List<String> columns = new ArrayList<>(list.columns(places));
    columns.addAll(names("o.c", ofOne.size()));
    columns.addAll(names("o.h", head.size()));
    int presence = list.width() + one.width();
    headAt = presence + 1;
    lists.add(new Plan.PlannedList(0, list.width(), presence, false));
    lists.add(new Plan.PlannedList(0, 0, PARENT_KEY, true));
    String from = object + " LEFT JOIN LATERAL " + rows + " ON true" + joinedAndOrdered(list);
    add(one.scope(), places, String.join(", ", columns), from);
  }

  private void add(Scope scope, Places places, String columns, String from) {
    String sql = "SELECT " + columns + (from.isEmpty() ? "" : " FROM " + from);
    statements.add(places.statement(ScopedSql.fill(sql, scope, places)));
  }

  private String headAnd(Level level, Places places) {
    return "(SELECT "
        + headColumns(places)
        + ") h LEFT JOIN "
        + level.from(places, true)
        + " ON true";
  }

  private String headColumns(Places places) {
    return named(head.stream().map(column -> column.apply(places)).toList(), "h");
  }

  /** The order is written first, because it joins what it needs. */
  private static String joinedAndOrdered(Level level) {
    String order = level.orderBy();
    return level.joinClauses() + (order.isEmpty() ? "" : " ORDER BY " + order);
  }

  /** The columns, each under a name that ends in its index. */
  private static String named(List<String> columns, String name) {
    return IntStream.range(0, columns.size())
        .mapToObj(index -> columns.get(index) + " AS " + name + index)
        .collect(Collectors.joining(", "));
  }

  /** Such names. */
  private static List<String> names(String name, int count) {
    return IntStream.range(0, count).mapToObj(index -> name + index).toList();
  }
}
