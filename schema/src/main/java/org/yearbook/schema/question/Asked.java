package org.yearbook.schema.question;

import java.util.Map;
import org.yearbook.domain.question.Question;

/**
 * A question with the values that it is asked with this time.
 *
 * @param variables coerced; texts, numbers, booleans, dates, lists and maps of these. Values that
 *     are written into the operation are among them; see {@link
 *     org.yearbook.domain.question.Operand.Written}
 */
public record Asked(Question question, Map<String, Object> variables) {}
