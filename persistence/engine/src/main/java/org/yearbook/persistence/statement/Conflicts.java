package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yearbook.domain.question.Conflict;
import org.yearbook.persistence.catalogue.ConflictRule;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/**
 * Tells whether rows that are taken together or side by side must not be.
 *
 * @param rules of the conflicts that are looked for, in their order
 */
record Conflicts(Map<Conflict, ConflictRule> rules) {
  /**
   * Those of some conflicts that are looked for.
   *
   * @param ruledOut conflicts that are accepted, or that can't be
   */
  static Conflicts of(Entity entity, Set<Conflict> against, Set<Conflict> ruledOut) {
    Map<Conflict, ConflictRule> rules = new EnumMap<>(Conflict.class);
    rules.putAll(entity.conflicts());
    rules.keySet().retainAll(against);
    rules.keySet().removeAll(ruledOut);
    return new Conflicts(rules);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** True where there may be a conflict, else null. */
  Sql suspicion(RowRef rows) {
    List<Sql> conditions =
        rules.values().stream().map(rule -> rule.condition().of(rows)).distinct().toList();
    return isEmpty()
        ? sql("NULL::boolean")
        : sql("CASE WHEN %s THEN true END", Sql.joined(" OR ", conditions));
  }

  /** The first conflict, a space and its culprits; null when a closer look finds none. */
  Sql culprits(RowRef rows) {
    return isEmpty()
        ? sql("NULL::text")
        : sql(
            "CASE %s END",
            Sql.joined(
                " ",
                rules.entrySet().stream()
                    .map(each -> culprits(rows, each.getKey(), each.getValue()))
                    .toList()));
  }

  private static Sql culprits(RowRef rows, Conflict conflict, ConflictRule rule) {
    return sql(
        "WHEN %s THEN '%s ' || %s",
        rule.condition().of(rows), conflict.name(), rule.culprits().of(rows));
  }
}
