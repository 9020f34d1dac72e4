package org.yearbook.api.oracle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Aggregate;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.RelatedAggregate;

/**
 * One key of an {@code orderBy}.
 *
 * @param where which related figures count, when they are what it is about; as it was given
 */
record Sort(Order order, @Nullable Map<String, Object> where) {

  static List<Sort> all(@Nullable List<Map<String, Object>> given) {
    return given == null ? List.of() : given.stream().map(Sort::of).toList();
  }

  private static Sort of(Map<String, Object> given) {
    Object written = given.get("direction");
    Order.Direction direction =
        written == null ? Order.Direction.ASC : Order.Direction.valueOf(written.toString());
    Object figures = given.get("observations");
    if (figures == null) {
      return new Sort(
          new Order(Objects.requireNonNull(given.get("by")).toString(), direction), null);
    }
    Map<String, Object> related = Comparing.object(figures);
    Aggregate aggregate =
        Aggregate.valueOf(Objects.requireNonNull(related.get("aggregate")).toString());
    Object where = related.get("where");
    return new Sort(
        Order.by(new RelatedAggregate("observations", null, aggregate), direction),
        where == null ? null : Comparing.object(where));
  }

  static List<Order> orders(List<Sort> sorts) {
    return sorts.stream().map(Sort::order).toList();
  }
}
