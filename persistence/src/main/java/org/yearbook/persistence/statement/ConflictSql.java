package org.yearbook.persistence.statement;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.yearbook.domain.question.Conflict;
import org.yearbook.persistence.catalogue.ConflictRule;
import org.yearbook.persistence.catalogue.Guard;

/**
 * Tells whether rows that are taken together or side by side must not be.
 *
 * @param against the conflicts that would stand in the way, without those that are accepted
 */
record ConflictSql(Set<Conflict> against) {
  /**
   * What a guard looks for.
   *
   * @param ruledOut conflicts that are accepted, or that can't be
   */
  static ConflictSql of(Guard guard, Set<Conflict> ruledOut) {
    return new ConflictSql(
        guard.against().stream()
            .filter(conflict -> !ruledOut.contains(conflict))
            .collect(Collectors.toSet()));
  }

  /** The name of the first conflict that may stand in the way; null when none does. */
  String kind(RowRef rows) {
    return cases(rows, (conflict, rule) -> "WHEN " + rule.condition() + " THEN '" + conflict + "'");
  }

  /** A conflict of this kind with its culprits; null when a closer look finds none. */
  String told(RowRef rows, String kind) {
    return cases(
        rows,
        (conflict, rule) ->
            "WHEN "
                + kind
                + " = '"
                + conflict
                + "' THEN '"
                + conflict
                + " ' || "
                + rule.culprits());
  }

  private String cases(RowRef rows, BiFunction<Conflict, ConflictRule, String> each) {
    StringBuilder cases = new StringBuilder();
    for (Map.Entry<Conflict, ConflictRule> rule : rows.known().conflicts().entrySet()) {
      if (against.contains(rule.getKey())) {
        cases.append(' ').append(each.apply(rule.getKey(), rule.getValue()));
      }
    }
    return cases.isEmpty() ? "NULL::text" : rows.sql("CASE" + cases + " END");
  }
}
