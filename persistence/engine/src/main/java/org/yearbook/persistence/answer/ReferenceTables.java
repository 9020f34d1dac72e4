package org.yearbook.persistence.answer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The small tables that are kept in memory, as they are in one version of the data, by type. Only
 * answers of the same version may be written with them.
 */
public record ReferenceTables(long version, Map<String, ReferenceTable> tables) {
  /** None were read yet. */
  public static final ReferenceTables NONE = new ReferenceTables(-1, Map.of());

  public ReferenceTables {
    tables = Map.copyOf(tables);
  }

  /** Whether none were read yet. Versions of data begin at 0. */
  public boolean isNone() {
    return version < 0;
  }

  public Set<String> types() {
    return tables.keySet();
  }

  ReferenceTable of(String type) {
    return Objects.requireNonNull(tables.get(type), "plans refer only to what is kept");
  }
}
