package org.yearbook.persistence.statement;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import org.yearbook.persistence.answer.FieldWriter;
import org.yearbook.persistence.answer.RowPart;
import org.yearbook.persistence.sql.Statement;

/**
 * How a question is answered: what is sent, and how the rows are written.
 *
 * @param sent the statements, and what they bring
 * @param root writes the fields at the top from the head and the lists
 * @param refers whether rows refer to tables that are kept in memory
 * @param culpritChecks where it shows that something may stand in the way of values, and how it is
 *     asked then what it is
 * @param cursors all that the question gives, also those that no statement needs
 * @param keyChecks where the head says which keys are missing that the question needs
 */
public record Plan(
    Sent sent,
    List<FieldWriter> root,
    boolean refers,
    List<CulpritCheck> culpritChecks,
    List<GivenCursor> cursors,
    List<KeyCheck> keyChecks) {
  /** Marks a list of which each row of its statement is one. */
  static final int ALWAYS = -1;

  public Plan {
    root = List.copyOf(root);
    culpritChecks = List.copyOf(culpritChecks);
    cursors = List.copyOf(cursors);
    keyChecks = List.copyOf(keyChecks);
  }

  /**
   * What is sent.
   *
   * @param statements one or more
   * @param headAt the index of the column of the first one where the head begins, which each of its
   *     rows brings along: first the version of the data, then what is known of lists at the top as
   *     a whole
   * @param lists where the rows of each list are
   */
  public record Sent(List<Statement> statements, int headAt, List<PlannedList> lists) {
    public Sent {
      statements = List.copyOf(statements);
      lists = List.copyOf(lists);
    }
  }

  /** Only sends: what comes back is looked at by the sender. */
  static Plan of(Sent sent) {
    return new Plan(sent, List.of(), false, List.of(), List.of(), List.of());
  }

  /** The same of statements that bring no lists. */
  public static Plan of(List<Statement> statements) {
    return of(new Sent(statements, 0, List.of()));
  }

  /** All statements, one or more. */
  public List<Statement> statements() {
    return sent.statements;
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

  /** How many characters its statements have. */
  public int length() {
    return statements().stream().mapToInt(statement -> statement.sql().length()).sum();
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
    return statements().size() == 1;
  }

  /**
   * The head.
   *
   * @param results the rows of each statement
   */
  public Row head(List<List<Row>> results) {
    return new RowPart(results.get(0).get(0), sent.headAt);
  }

  /**
   * The rows of each list.
   *
   * @param results the rows of each statement
   */
  public List<List<Row>> rows(List<List<Row>> results) {
    return sent.lists.stream().map(list -> list.rows(results)).toList();
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
   * The groups in which something may stand in the way of values, for each check.
   *
   * @param results the rows of each statement
   */
  public List<List<Row>> suspects(List<List<Row>> results) {
    return culpritChecks.stream()
        .map(check -> check.suspects(sent.lists.get(check.list()).rows(results)))
        .toList();
  }
}
