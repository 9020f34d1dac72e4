package org.yearbook.persistence.statement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.Place;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Cursor;
import org.yearbook.domain.question.Operand;

/**
 * A cursor that a question gives. It is read before anything is sent, whatever is asked of its
 * list.
 *
 * @param signature of the list that it has to be of
 * @param order the keys of that list
 * @param place where in the document it is given, or null
 */
record GivenCursor(Operand cursor, String signature, List<OrderKey> order, @Nullable Place place) {
  GivenCursor {
    order = List.copyOf(order);
  }

  /**
   * Reads it.
   *
   * @throws YearbookException {@code INVALID_CURSOR} when it is none of that list, or holds what no
   *     row of it can have
   */
  void check(Map<String, Object> variables) {
    try {
      String given = String.valueOf(cursor.resolve(variables));
      List<@Nullable String> values = Cursor.decode(given, signature, order.size()).values();
      for (int index = 0; index < order.size(); index++) {
        if (!order.get(index).canBe(values.get(index))) {
          throw Cursor.notGivenOut();
        }
      }
    } catch (YearbookException refused) {
      throw place == null ? refused : refused.at(List.of(place));
    }
  }
}
