package org.yearbook.persistence.catalogue;

import java.util.List;

/** A relation from an entity to at most one object. */
public sealed interface ToOne {
  boolean nullable();

  /**
   * Objects in tables of their own. More than one where the type is only known from the row: each
   * is joined, and the one that is found is it.
   */
  record Joined(List<Target> targets, boolean nullable) implements ToOne {
    public Joined {
      targets = List.copyOf(targets);
    }
  }

  /**
   * An object whose columns lie in the row itself.
   *
   * @param type its columns are written with the alias of the row
   * @param presence an SQL expression that is NULL exactly when there is no such object
   */
  record Embedded(String type, String presence, boolean nullable) implements ToOne {}

  /**
   * A type and how its row is found.
   *
   * @param on the SQL condition, with {@code {p}} for the row that relates and {@code {t}} for the
   *     row that is found
   */
  record Target(String type, String on) {}
}
