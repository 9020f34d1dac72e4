package org.yearbook.domain.question;

import java.util.List;
import java.util.Set;

/**
 * How the rows of a list are put into groups.
 *
 * @param by the keys that rows of one group have in common; one group of all rows when empty
 * @param having conditions on what the rows of a group come to
 * @param order of the groups; by their keys when empty, which also break ties
 * @param size how many groups at most, 0 or more
 * @param accepted conflicts that whoever asks knows of
 */
public record Grouping(
    List<String> by, List<Having> having, List<Order> order, int size, Set<Conflict> accepted) {
  public Grouping {
    by = List.copyOf(by);
    having = List.copyOf(having);
    order = List.copyOf(order);
    accepted = Set.copyOf(accepted);
    if (size < 0) {
      throw new IllegalArgumentException("There are 0 groups or more, not " + size + ".");
    }
  }

  /** A condition on what the rows of a group come to. */
  public record Having(Aggregate aggregate, Filter.Operator operator, Operand operand) {}
}
