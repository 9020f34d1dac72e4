package org.yearbook.persistence.catalogue;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

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
   * @param presence NULL exactly when there is no such object
   */
  record Embedded(String type, Expression presence, boolean nullable) implements ToOne {}

  /**
   * A type and how its row is found: by a column of it that holds the same as the row that relates.
   *
   * @param column of the row that is found
   * @param reference what the row that relates holds
   */
  record Target(String type, String column, Expression reference) {
    private static final String ID = "id";

    /** An object to whose id a row refers. */
    public static Target byId(String type, Expression reference) {
      return new Target(type, ID, reference);
    }

    public boolean isById() {
      return column.equals(ID);
    }

    /** The condition that ties the rows together. */
    public Sql on(RowRef found, RowRef relates) {
      return sql("%s = %s", found.column(column), reference.of(relates));
    }
  }
}
