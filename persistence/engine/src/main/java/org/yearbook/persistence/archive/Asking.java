package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.question.Question;
import org.yearbook.persistence.answer.Culprits;
import org.yearbook.persistence.sql.Statement;
import org.yearbook.persistence.statement.CulpritCheck;
import org.yearbook.persistence.statement.Plan;
import org.yearbook.persistence.statement.UnknownKeys;

/** A question that is asked by certain plans, with the values of one asking. */
record Asking(Plans plans, Question question, Map<String, Object> variables) {
  /** Reads the rows of each statement. */
  @FunctionalInterface
  interface Reader {
    Future<List<List<Row>>> read(BoundPlan bound);
  }

  /**
   * Asks; and where something may stand in the way of values of groups, asks what it is. Where a
   * key is missing that the question needs, asks for those that are near to it, and refuses.
   *
   * @return the answer; null when what was read at several times is not of one state of the data,
   *     so that it has to be asked anew in one transaction; or a failure when a value makes no
   *     sense or rows can't be read
   */
  Future<@Nullable Answer> by(Reader reader) {
    BoundPlan bound;
    try {
      bound = BoundPlan.of(plans.plan(question), variables);
    } catch (RuntimeException refused) {
      return Future.failedFuture(refused);
    }
    return reader.read(bound).compose(rows -> answered(reader, bound, rows));
  }

  private Future<@Nullable Answer> answered(Reader reader, BoundPlan bound, List<List<Row>> rows) {
    List<UnknownKeys> unknown = bound.plan().unknownKeys(rows);
    if (!unknown.isEmpty()) {
      return refused(reader, unknown);
    } else if (bound.plan().refers() && version(bound, rows) != plans.references().version()) {
      return Future.succeededFuture();
    }
    List<List<Row>> suspects = bound.plan().suspects(rows);
    return suspects.stream().allMatch(List::isEmpty)
        ? Future.succeededFuture(bound.answer(rows, Culprits.NONE, plans.references(), 0))
        : explained(reader, bound, rows, suspects);
  }

  private static long version(BoundPlan bound, List<List<Row>> rows) {
    return bound.plan().head(rows).getLong(0);
  }

  private Future<@Nullable Answer> refused(Reader reader, List<UnknownKeys> unknown) {
    Plan neighbours = UnknownKeys.neighbours(unknown, plans.catalogue());
    return reader
        .read(BoundPlan.of(neighbours, Map.of()))
        .compose(near -> Future.failedFuture(UnknownKeys.refusal(unknown, near)));
  }

  /** Culprits of another state of the data would explain what is not shown. */
  private Future<@Nullable Answer> explained(
      Reader reader, BoundPlan bound, List<List<Row>> rows, List<List<Row>> suspects) {
    List<Statement> statements = new ArrayList<>();
    List<Tuple> values = new ArrayList<>();
    List<Row> groups = new ArrayList<>();
    for (int index = 0; index < suspects.size(); index++) {
      List<Row> suspected = suspects.get(index);
      if (!suspected.isEmpty()) {
        CulpritCheck check = bound.plan().culpritChecks().get(index);
        statements.add(check.statement());
        values.add(check.bind(variables, suspected));
        groups.addAll(suspected);
      }
    }
    return reader
        .read(new BoundPlan(Plan.of(statements), values))
        .map(
            yielded -> {
              List<Row> culprits = yielded.stream().flatMap(List::stream).toList();
              long version = version(bound, rows);
              return culprits.stream().allMatch(row -> row.getLong(0) == version)
                  ? bound.answer(
                      rows, Culprits.of(groups, culprits), plans.references(), statements.size())
                  : null;
            });
  }
}
