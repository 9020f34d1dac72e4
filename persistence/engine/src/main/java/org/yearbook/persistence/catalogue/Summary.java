package org.yearbook.persistence.catalogue;

import java.util.Set;

/**
 * Rows that the writes keep, each of which holds what rows of an entity come to that have some
 * columns in common. Where only such columns are asked for, they are read instead: they are fewer.
 *
 * @param rows what such a row is. Its aggregates come to the same as those of the rows that it sums
 *     up; of its conflicts, one holds whenever one of theirs does, and their culprits are not known
 * @param columns those in common, under the same names
 * @param lone what such a row is when it makes up a group by itself; its aggregates and conflicts
 *     are not put together of several rows
 * @param loneBy the columns of which it most often has values that no other row has
 * @param isLone the SQL template of whether it is so
 */
public record Summary(
    Entity rows, Set<String> columns, Entity lone, Set<String> loneBy, String isLone) {
  public Summary {
    columns = Set.copyOf(columns);
    loneBy = Set.copyOf(loneBy);
  }
}
