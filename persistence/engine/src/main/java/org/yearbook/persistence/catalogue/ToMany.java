package org.yearbook.persistence.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation from an entity to many objects.
 *
 * @param table the table that is searched, under the alias {@code {t}}; an argument of the list
 *     stands in it by its name, as in {@code search_hit({text})}
 * @param link the SQL condition {@code column = {k}} that ties its rows to the key of the parent
 * @param condition an SQL condition on the rows that belong to the list, or null when all do
 * @param targets the objects behind a row of the table: the row itself, or rows that are joined to
 *     it
 * @param order the natural order as SQL expressions of the table; the last is unique for one parent
 * @param total the SQL of how many rows there are in all, where that is known without counting; or
 *     null
 */
public record ToMany(
    String table,
    String link,
    @Nullable String condition,
    List<ToOne.Target> targets,
    List<String> order,
    @Nullable String total) {
  /** Marks a target that is the row of the table itself. */
  public static final String ITSELF = "";

  /** A relation to all rows that are tied to the parent. */
  public ToMany(String table, String link, List<ToOne.Target> targets, List<String> order) {
    this(table, link, null, targets, order, null);
  }

  public ToMany {
    targets = List.copyOf(targets);
    order = List.copyOf(order);
  }

  /** The column of the table that the link compares with the key of the parent. */
  public String key() {
    return link.substring(0, link.indexOf(" = {k}"));
  }
}
