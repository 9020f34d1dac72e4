package org.yearbook.persistence.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yearbook.domain.answer.AnswerSink;
import org.yearbook.domain.answer.FieldProblem;
import org.yearbook.domain.problem.ErrorCode;

/** An answer on its way into bytes: where it goes, from which rows, and at which place it is. */
final class Writing {
  final AnswerSink out;
  final ReferenceTables references;
  final Culprits culprits;
  private final ListRows[] lists;
  private final List<FieldProblem> problems = new ArrayList<>();
  private Object[] path = new Object[16];
  private int depth;

  Writing(AnswerSink out, ListRows[] lists, ReferenceTables references, Culprits culprits) {
    this.culprits = culprits;
    this.out = out;
    this.lists = lists;
    this.references = references;
  }

  ListRows list(int index) {
    return lists[index];
  }

  void enter(Object step) {
    if (depth == path.length) {
      path = Arrays.copyOf(path, depth * 2);
    }
    path[depth++] = step;
  }

  void leave() {
    depth--;
  }

  /**
   * Notes that a field which must have a value has none. The caller then gives up the nearest
   * object that may be null.
   */
  void missing(String responseKey) {
    enter(responseKey);
    missing();
    leave();
  }

  /** The same for an element of a list, whose place is already entered. */
  void missing() {
    problems.add(
        new FieldProblem(
            ErrorCode.INTERNAL,
            "A value that is always there is missing in the data.",
            Arrays.asList(path).subList(0, depth)));
  }

  /** Notes why a field that may be null is null. */
  void refuse(String responseKey, ErrorCode code, String message) {
    enter(responseKey);
    problems.add(new FieldProblem(code, message, Arrays.asList(path.clone()).subList(0, depth)));
    leave();
  }

  List<FieldProblem> problems() {
    return problems;
  }
}
