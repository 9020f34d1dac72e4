package org.yearbook.schema.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Operand;

/** From the input of a {@code where} argument to a filter. */
final class Filters {
  private static final Operand OPEN = new Operand.Constant(null);

  private Filters() {}

  /** The filter; all conditions that are given must hold. */
  static Filter of(Input where) {
    List<Filter> all = new ArrayList<>();
    for (String name : where.fieldNames()) {
      Input given = where.field(name);
      if (given != null) {
        all.addAll(field(name, given));
      }
    }
    return all.size() == 1 ? all.get(0) : new Filter.All(all);
  }

  private static List<Filter> field(String name, Input given) {
    return switch (name) {
      case "and" -> List.of(new Filter.All(each(given)));
      case "or" -> List.of(new Filter.Any(each(given)));
      case "not" -> List.of(new Filter.Not(of(given)));
      default -> conditions(name, given);
    };
  }

  private static List<Filter> each(Input list) {
    return list.elements().stream().map(Filters::of).toList();
  }

  private static List<Filter> conditions(String field, Input operators) {
    List<Filter> conditions = new ArrayList<>();
    for (String name : operators.fieldNames()) {
      Input given = operators.field(name);
      if (given != null) {
        conditions.add(condition(field, operator(name), given));
      }
    }
    return conditions;
  }

  private static Filter condition(String field, Filter.Operator operator, Input given) {
    return switch (operator) {
      case EQUALS, IN, CONTAINS -> new Filter.Condition(field, operator, List.of(given.operand()));
      case OVERLAPS, WITHIN ->
          new Filter.Condition(
              field, operator, List.of(bound(given.field("start")), bound(given.field("end"))));
    };
  }

  private static Operand bound(@Nullable Input day) {
    return day == null ? OPEN : day.operand();
  }

  private static Filter.Operator operator(String name) {
    return switch (name) {
      case "eq" -> Filter.Operator.EQUALS;
      case "in" -> Filter.Operator.IN;
      case "contains" -> Filter.Operator.CONTAINS;
      case "overlaps" -> Filter.Operator.OVERLAPS;
      case "within" -> Filter.Operator.WITHIN;
      default -> throw new IllegalArgumentException("No operator is called " + name + ".");
    };
  }
}
