package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yearbook.persistence.sql.Select;
import org.yearbook.persistence.sql.Sql;
import org.yearbook.persistence.sql.Statement;

/**
 * Writes the statements of a question: one for each list. The first one, which is of a list at the
 * top, brings along the head, the columns about the answer as a whole; when its list is empty, one
 * row comes that is nothing but the head.
 */
final class Statements {
  /** The first column of a list that hangs on a row; null only where the list has none. */
  private static final int PARENT_KEY = 0;

  private final List<Level> levels;
  private final List<Sql> head;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Plan.PlannedList> lists = new ArrayList<>();
  private int headAt;

  private Statements(List<Level> levels, List<Sql> head) {
    this.levels = levels;
    this.head = head;
  }

  /**
   * The statements of lists, each after the one that it hangs on.
   *
   * @param head the columns of the head
   */
  static Plan.Sent of(List<? extends Level> levels, List<Sql> head) {
    Statements statements = new Statements(List.copyOf(levels), head);
    if (levels.isEmpty()) {
      statements.add(sql("SELECT %s", statements.headColumns()));
    } else if (statements.isOneRowWithItsList()) {
      statements.oneRowWithItsList();
    } else {
      statements.first();
      IntStream.range(1, levels.size()).forEach(statements::further);
    }
    return new Plan.Sent(statements.statements, statements.headAt, statements.lists);
  }

  private void first() {
    Level level = levels.get(0);
    int presence = level.width();
    headAt = presence + 1;
    lists.add(new Plan.PlannedList(0, 0, presence, false));
    add(
        Select.fromAll(headAnd(level), level.alias())
            .columns(level.columns())
            .column(level.presence())
            .columns(names("h.h", head.size()))
            .then(level.orderedBy())
            .sql());
  }

  private void further(int index) {
    Level level = levels.get(index);
    lists.add(new Plan.PlannedList(index, 0, Plan.ALWAYS, level.hasParent()));
    add(
        Select.fromAll(level.from(true), level.alias())
            .columns(level.columns())
            .then(level.orderedBy())
            .sql());
  }

  /**
   * An object that is looked up and a single list of it cost less as one statement: decision 0020.
   */
  private boolean isOneRowWithItsList() {
    return levels.size() == 2 && levels.get(0).isOneRow() && levels.get(1).hasParent();
  }

  /** {@code OFFSET 0} keeps what is computed of the object from being computed for each row. */
  private void oneRowWithItsList() {
    Level one = levels.get(0);
    Level list = levels.get(1);
    List<Sql> ofOne = new ArrayList<>(one.columns());
    ofOne.add(one.presence());
    Select object =
        Select.fromAll(headAnd(one), one.alias())
            .columns(named(ofOne, "c"))
            .column("h.*")
            .then(" OFFSET 0");
    Sql rows = list.ofOneParent(sql("o.c" + one.indexOf(list.parentRow().id())));
    int presence = list.width() + one.width();
    headAt = presence + 1;
    lists.add(new Plan.PlannedList(0, list.width(), presence, false));
    lists.add(new Plan.PlannedList(0, 0, PARENT_KEY, true));
    Sql both = sql("%s o LEFT JOIN LATERAL %s ON true", object.inBrackets(), rows);
    add(
        Select.fromAll(both, list.alias())
            .columns(list.columns())
            .columns(names("o.c", ofOne.size()))
            .columns(names("o.h", head.size()))
            .then(list.orderedBy())
            .sql());
  }

  private void add(Sql statement) {
    statements.add(statement.statement());
  }

  private Sql headAnd(Level level) {
    return sql("(SELECT %s) h LEFT JOIN %s ON true", headColumns(), level.from(true));
  }

  private Sql headColumns() {
    return Sql.joined(", ", named(head, "h"));
  }

  /** The columns, each under a name that ends in its index. */
  private static List<Sql> named(List<Sql> columns, String name) {
    return IntStream.range(0, columns.size())
        .mapToObj(index -> columns.get(index).as(name + index))
        .toList();
  }

  /** Such names. */
  private static List<Sql> names(String name, int count) {
    return IntStream.range(0, count).mapToObj(index -> sql("%s", name + index)).toList();
  }
}
