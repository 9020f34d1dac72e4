package org.yearbook.domain.answer;

import java.util.List;
import org.yearbook.domain.problem.ErrorCode;

/**
 * What went wrong in one field while the rest was answered.
 *
 * @param path response keys and list indexes from the top to the field
 */
public record FieldProblem(ErrorCode code, String message, List<Object> path) {
  public FieldProblem {
    path = List.copyOf(path);
  }
}
