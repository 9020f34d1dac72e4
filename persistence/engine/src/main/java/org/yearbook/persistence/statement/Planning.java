package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.sql.Sql;

/** What is noted of a question while its fields are walked. */
final class Planning {
  final Catalogue catalogue;
  final Set<String> kept;
  final List<GivenCursor> cursors = new ArrayList<>();
  final ObjectPlanner objects;
  final PagePlanner pages;
  private final List<Level> levels = new ArrayList<>();
  private final List<Sql> head = new ArrayList<>(List.of(Planner.DATA_VERSION));
  private final List<CulpritCheck> culpritChecks = new ArrayList<>();
  private boolean refers;

  /**
   * The beginning.
   *
   * @param kept the types whose tables are kept in memory
   */
  Planning(Catalogue catalogue, Set<String> kept) {
    this.catalogue = catalogue;
    this.kept = kept;
    this.objects = new ObjectPlanner(this);
    this.pages = new PagePlanner(this);
  }

  /** Adds a list whose rows are read; gives its index. */
  int add(Level level) {
    levels.add(level);
    return levels.size() - 1;
  }

  List<Level> levels() {
    return levels;
  }

  /** Adds a column about the answer as a whole; gives its index. */
  int addToHead(Sql column) {
    head.add(column);
    return head.size() - 1;
  }

  List<Sql> head() {
    return head;
  }

  void add(@Nullable CulpritCheck check) {
    if (check != null) {
      culpritChecks.add(check);
    }
  }

  List<CulpritCheck> culpritChecks() {
    return culpritChecks;
  }

  /** Notes that rows refer to a table that is kept in memory. */
  void refersToKept() {
    refers = true;
  }

  boolean refers() {
    return refers;
  }

  /** What serves a name. */
  static <T> T found(Map<String, T> byName, String name, String type) {
    T value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Nothing serves " + type + "." + name + ".");
    }
    return value;
  }
}
