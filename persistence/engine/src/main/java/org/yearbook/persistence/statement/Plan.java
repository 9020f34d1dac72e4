package org.yearbook.persistence.statement;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import org.yearbook.persistence.answer.FieldWriter;
import org.yearbook.persistence.answer.RowPart;

/**
 * How a question is answered: what is sent, and how the rows are written.
 *
 * @param statements all that are sent, one or more
 * @param headAt the index of the column of the first one where the head begins, which each of its
 *     rows brings along: first the version of the data, then what is known of lists at the top as a
 *     whole
 * @param lists where the rows of each list are
 * @param root writes the fields at the top from the head and the lists
 * @param refers whether rows refer to tables that are kept in memory
 * @param suspicions where it shows that something may stand in the way of values which this plan
 *     does not say; the question is then to be asked by the plan that does
 * @param cursors all that the question gives, also those that no statement needs
 * @param keyChecks where the head says which keys are missing that the question needs
 */
public record Plan(
    List<Statement> statements,
    int headAt,
    List<PlannedList> lists,
    List<FieldWriter> root,
    boolean refers,
    List<Suspicion> suspicions,
    List<GivenCursor> cursors,
    List<KeyCheck> keyChecks) {
  /** Marks a list of which each row of its statement is one. */
  static final int ALWAYS = -1;

  public Plan {
    statements = List.copyOf(statements);
    lists = List.copyOf(lists);
    root = List.copyOf(root);
    suspicions = List.copyOf(suspicions);
    cursors = List.copyOf(cursors);
    keyChecks = List.copyOf(keyChecks);
  }

  /**
   * Where the rows of a list are.
   *
   * @param statement the index of the statement that brings them
   * @param at the index of their first column; where it is not 0, the list has one row at most, and
   *     each row of the statement brings it along
   * @param presence the index of a column that is null when there are none, or {@link #ALWAYS}
   * @param hasParents whether the first column is the key of the parent that a row belongs to
   */
  public record PlannedList(int statement, int at, int presence, boolean hasParents) {
    List<Row> rows(List<List<Row>> results) {
      List<Row> found = results.get(statement);
      if (presence != ALWAYS && found.get(0).getValue(presence) == null) {
        return List.of();
      }
      return at == 0 ? found : List.of(new RowPart(found.get(0), at));
    }
  }

  /** A column of a list that is not null where something may stand in the way. */
  public record Suspicion(int list, int column) {}

  /** How many characters its statements have. */
  public int length() {
    return statements.stream().mapToInt(statement -> statement.sql().length()).sum();
  }

  /**
   * Reads all cursors that are given.
   *
   * @throws org.yearbook.domain.problem.YearbookException {@code INVALID_CURSOR} when one is none
   *     of its list
   */
  public void checkCursors(Map<String, Object> variables) {
    cursors.forEach(cursor -> cursor.check(variables));
  }

  /** Whether one statement reads all, and so needs no transaction to read one state. */
  public boolean isSingle() {
    return statements.size() == 1;
  }

  /**
   * The head.
   *
   * @param results the rows of each statement
   */
  public Row head(List<List<Row>> results) {
    return new RowPart(results.get(0).get(0), headAt);
  }

  /**
   * The rows of each list.
   *
   * @param results the rows of each statement
   */
  public List<List<Row>> rows(List<List<Row>> results) {
    return lists.stream().map(list -> list.rows(results)).toList();
  }

  /**
   * The keys that are missing; empty when all are there.
   *
   * @param results the rows of each statement
   */
  public List<UnknownKeys> unknownKeys(List<List<Row>> results) {
    return keyChecks.stream()
        .map(check -> check.unknown(head(results)))
        .filter(unknown -> !unknown.missing().isEmpty())
        .toList();
  }

  /**
   * Whether something may stand in the way of a value.
   *
   * @param results the rows of each statement
   */
  public boolean suspects(List<List<Row>> results) {
    return suspicions.stream()
        .anyMatch(
            suspicion ->
                lists.get(suspicion.list).rows(results).stream()
                    .anyMatch(row -> row.getValue(suspicion.column) != null));
  }
}
