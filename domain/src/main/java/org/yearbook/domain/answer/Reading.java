package org.yearbook.domain.answer;

import io.vertx.core.Future;
import java.util.Map;
import org.yearbook.domain.question.Question;

/**
 * One state of the data that is held while several questions are asked about it, one after another.
 * Whoever opens a reading closes it, whatever happens.
 */
public interface Reading {
  /**
   * Answers from the state that is held; the next question is asked when this one is answered.
   * Fails as {@link Archive#ask} does; after a failure a reading can only be closed.
   */
  Future<Answer> ask(Question question, Map<String, Object> variables);

  /**
   * Lets go of the state, at the latest when the question that is being answered is done. Never
   * fails; closing again does nothing.
   */
  Future<Void> close();
}
