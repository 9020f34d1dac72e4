package org.yearbook.persistence.statement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The rows that are joined to the rows of a list, each once. */
final class Joins {
  private static final int LONGEST_IDENTIFIER = 63;

  private final Map<String, Join> byAlias = new LinkedHashMap<>();

  /** A joined row: which row it hangs on, and the clause. */
  private record Join(String from, String clause) {}

  /**
   * The alias of a row that hangs on another one.
   *
   * @param from the alias of that other row
   * @param name tells it from its siblings
   */
  String alias(String from, String name) {
    String alias = from + "_" + name;
    return alias.length() <= LONGEST_IDENTIFIER
        ? alias
        : "j_" + Integer.toHexString(alias.hashCode()) + "_" + name;
  }

  void add(String from, String alias, String tableAndCondition) {
    byAlias.putIfAbsent(alias, new Join(from, " LEFT JOIN " + tableAndCondition));
  }

  /** All clauses, those that others hang on first. */
  String clauses() {
    StringBuilder clauses = new StringBuilder();
    byAlias.values().forEach(join -> clauses.append(join.clause));
    return clauses.toString();
  }

  /** Only the clauses that lead to one row. */
  String clausesTo(String alias) {
    Set<String> way = new LinkedHashSet<>();
    for (Join join = byAlias.get(alias); join != null; join = byAlias.get(join.from)) {
      way.add(join.clause);
    }
    StringBuilder clauses = new StringBuilder();
    way.forEach(clause -> clauses.insert(0, clause));
    return clauses.toString();
  }
}
