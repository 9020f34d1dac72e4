package org.yearbook.domain.answer;

import io.vertx.core.Future;
import java.util.Map;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Question;

/** Where questions are answered from. */
public interface Archive {
  /**
   * Answers from one state of the data, without blocking.
   *
   * @param variables the values of the question's variables, already of the types that it expects
   * @return the answer, or a failure with a {@link YearbookException}: {@code INVALID_CURSOR},
   *     {@code INVALID_ARGUMENT}, {@code UNKNOWN_KEY}, {@code OVERLOADED}, {@code TIMEOUT}, {@code
   *     UNAVAILABLE} or {@code INTERNAL}
   */
  Future<Answer> ask(Question question, Map<String, Object> variables);

  /**
   * Holds the present state of the data, without blocking.
   *
   * @return the reading, which is to be closed, or a failure with a {@link YearbookException}:
   *     {@code OVERLOADED} when as many are held as may be and none ends in time, {@code
   *     UNAVAILABLE} or {@code INTERNAL}
   */
  Future<Reading> openReading();
}
