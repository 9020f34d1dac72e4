package org.yearbook.domain.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are asked for.
 *
 * @param filter which ones, or null for all
 * @param order by what; the natural order when empty, which also breaks ties
 * @param page how many and where
 */
public record Rows(@Nullable Filter filter, List<Order> order, Page page) {
  public Rows {
    order = List.copyOf(order);
  }
}
