package org.yearbook.schema.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yearbook.domain.question.Operand;

/** The values that are written into an operation, in the order in which they are met. */
final class Literals {
  private final List<Object> values = new ArrayList<>();

  /**
   * Each has its own place, even when it equals another: which ones do must not tell questions
   * apart.
   */
  Operand operand(Object value) {
    values.add(value);
    return new Operand.Written(values.size() - 1);
  }

  /** All that were met. */
  List<Object> values() {
    return List.copyOf(values);
  }

  /** The variables of one asking, with written values beside them. */
  static Map<String, Object> beside(Map<String, Object> variables, List<Object> written) {
    if (written.isEmpty()) {
      return variables;
    } else if (variables.isEmpty()) {
      return Map.of(Operand.Written.NAME, written);
    }
    Map<String, Object> both = new HashMap<>(variables);
    both.put(Operand.Written.NAME, written);
    return both;
  }
}
