package org.yearbook.schema.question;

import java.util.Map;
import org.yearbook.domain.question.Question;

/**
 * A list at the top that is to be read from one end to the other, with the values that it is asked
 * with this time.
 *
 * @param question asks one connection and nothing else; the size of its page is as many rows as are
 *     wanted in all, {@link Integer#MAX_VALUE} for every row
 * @param variables as in {@link Asked}
 * @param rowsForEach how many rows may have to be read for each row of the list, itself and those
 *     of the lists inside it; 1 or more. A list that is counted from its end counts as one row.
 */
public record AskedList(Question question, Map<String, Object> variables, long rowsForEach) {
  /** What the list is called in the answer. */
  public String responseKey() {
    return question.root().fields().get(0).responseKey();
  }
}
