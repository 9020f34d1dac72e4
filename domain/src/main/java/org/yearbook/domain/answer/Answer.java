package org.yearbook.domain.answer;

import java.util.List;

/** What came back for a question: rows as they arrived, and the way to write them. */
public interface Answer {
  /** The version of the data that all of it was read from; it rises with every write. */
  long dataVersion();

  /**
   * How many statements were sent for it; those of one asking leave together and read one state. 0
   * when it needed no data. What is read again after a write, to be kept in memory, is not counted.
   */
  int statements();

  /**
   * Writes the value of {@code data}: an object with the fields of the question in their order, or
   * null when a missing value is not permitted anywhere up to the top.
   *
   * @return what went wrong in single fields, each of which is null in what was written; empty when
   *     all is well
   */
  List<FieldProblem> writeTo(AnswerSink out);
}
