package org.yearbook.persistence.statement;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.question.Conflict;
import org.yearbook.persistence.catalogue.ConflictRule;

/**
 * Tells whether rows that are taken together or side by side must not be.
 *
 * @param against the conflicts that would stand in the way, without those that are accepted
 */
record ConflictSql(Set<Conflict> against) {
  /**
   * Those of some conflicts that are looked for.
   *
   * @param ruledOut conflicts that are accepted, or that can't be
   */
  static ConflictSql of(Set<Conflict> conflicts, Set<Conflict> ruledOut) {
    return new ConflictSql(
        conflicts.stream()
            .filter(conflict -> !ruledOut.contains(conflict))
            .collect(Collectors.toSet()));
  }

  /**
   * The name of a conflict that may stand in the way; null when none does. Of several that are told
   * by the same condition it is the first.
   */
  String kind(RowRef rows) {
    Map<String, Conflict> byCondition = new LinkedHashMap<>();
    rules(rows).forEach((conflict, rule) -> byCondition.putIfAbsent(rule.condition(), conflict));
    return cases(
        rows,
        byCondition.entrySet().stream()
            .map(each -> "WHEN " + each.getKey() + " THEN '" + each.getValue() + "'"));
  }

  /** A conflict of this kind with its culprits; null when a closer look finds none. */
  String told(RowRef rows, String kind) {
    return cases(
        rows,
        rules(rows).entrySet().stream()
            .map(
                rule ->
                    "WHEN %1$s = '%2$s' THEN '%2$s ' || %3$s"
                        .formatted(kind, rule.getKey(), rule.getValue().culprits())));
  }

  private Map<Conflict, ConflictRule> rules(RowRef rows) {
    Map<Conflict, ConflictRule> rules = new EnumMap<>(Conflict.class);
    rules.putAll(rows.known().conflicts());
    rules.keySet().retainAll(against);
    return rules;
  }

  private static String cases(RowRef rows, Stream<String> each) {
    String cases = each.collect(Collectors.joining(" "));
    return cases.isEmpty() ? "NULL::text" : rows.sql("CASE " + cases + " END");
  }
}
