package org.yearbook.domain.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A value that a question needs: written into the operation, or given anew each time it is asked.
 */
public sealed interface Operand {
  /** The value. Texts, numbers, dates and lists of these; null where none is given. */
  @Nullable Object resolve(Map<String, Object> variables);

  /** A value that the question itself needs. */
  record Constant(@Nullable Object value) implements Operand {
    @Override
    public @Nullable Object resolve(Map<String, Object> variables) {
      return value;
    }
  }

  /**
   * A value that is written into the operation. It comes beside the variables, so that questions
   * which differ in such values only are equal, and are planned once.
   *
   * @param position among the values that are written there, from 0
   */
  record Written(int position) implements Operand {
    /** Among the variables, the list of the written values has this name, which no variable has. */
    public static final String NAME = "";

    @Override
    public @Nullable Object resolve(Map<String, Object> variables) {
      return variables.get(NAME) instanceof List<?> values ? values.get(position) : null;
    }
  }

  /**
   * A value that comes with a variable.
   *
   * @param path the name of the variable, and from there the names of fields and indexes of lists
   */
  record Variable(List<Object> path) implements Operand {
    public Variable {
      path = List.copyOf(path);
    }

    @Override
    public @Nullable Object resolve(Map<String, Object> variables) {
      Object value = variables;
      for (Object step : path) {
        if (value instanceof Map<?, ?> object) {
          value = object.get(step);
        } else if (value instanceof List<?> list && step instanceof Integer index) {
          value = list.get(index);
        } else {
          return null;
        }
      }
      return value;
    }
  }

  /** A list whose elements are operands. */
  record Sequence(List<Operand> elements) implements Operand {
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public Object resolve(Map<String, Object> variables) {
      List<@Nullable Object> values = new ArrayList<>(elements.size());
      elements.forEach(element -> values.add(element.resolve(variables)));
      return values;
    }
  }

  /** A value made from another one, such as the key inside a node id. */
  record Derived(Operand from, UnaryOperator<@Nullable Object> how) implements Operand {
    @Override
    public @Nullable Object resolve(Map<String, Object> variables) {
      return how.apply(from.resolve(variables));
    }
  }
}
