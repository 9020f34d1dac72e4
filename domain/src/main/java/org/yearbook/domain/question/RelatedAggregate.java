package org.yearbook.domain.question;

import org.jspecify.annotations.Nullable;

/**
 * What related objects of an object come to together, such as the sum of its papers.
 *
 * @param field the name of the relation, such as {@code observations}
 * @param filter which of them count, or null for all
 */
public record RelatedAggregate(String field, @Nullable Filter filter, Aggregate aggregate) {
  /** How many conditions it has. */
  int size() {
    return filter == null ? 0 : filter.size();
  }
}
