package org.yearbook.schema.question;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Aggregate;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.RelatedAggregate;

/** From the input of a {@code where} argument to a filter. */
final class Filters {
  /** Ends the name of a field that is about the one object which a relation leads to. */
  private static final String TO_ONE = "Where";

  private static final Operand OPEN = new Operand.Constant(null);

  private Filters() {}

  /** Whether a type is an input whose values are compared with what is stored. */
  static boolean isFilter(GraphQLNamedType type) {
    return type instanceof GraphQLInputObjectType && type.getName().endsWith("Filter");
  }

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
      default -> onField(name, given);
    };
  }

  private static List<Filter> onField(String name, Input given) {
    if (given.isOf("RelationFilter")) {
      return related(name, given);
    } else if (!given.isObject()) {
      return List.of(new Filter.Condition(name, Filter.Operator.EQUALS, List.of(given.operand())));
    } else if (name.endsWith(TO_ONE)) {
      String relation = name.substring(0, name.length() - TO_ONE.length());
      return List.of(new Filter.Related(relation, Filter.Quantifier.SOME, of(given)));
    }
    return conditions(name, given);
  }

  /** Conditions on related objects, and on what they come to together. */
  private static List<Filter> related(String field, Input given) {
    List<Filter> all = new ArrayList<>();
    for (Filter.Quantifier quantifier : Filter.Quantifier.values()) {
      Input which = given.field(quantifier.name().toLowerCase(Locale.ROOT));
      if (which != null) {
        all.add(new Filter.Related(field, quantifier, of(which)));
      }
    }
    Input aggregates = given.optionalField("aggregate");
    if (aggregates != null) {
      aggregates.elements().forEach(each -> all.addAll(aggregated(field, each)));
    }
    return all;
  }

  private static List<Filter> aggregated(String field, Input given) {
    List<Filter> all = new ArrayList<>();
    for (Aggregate aggregate : Aggregate.values()) {
      Input operators = given.field(aggregate.name().toLowerCase(Locale.ROOT));
      for (String name : operators == null ? List.<String>of() : operators.fieldNames()) {
        Input value = operators == null ? null : operators.field(name);
        if (value != null) {
          all.add(
              new Filter.Aggregated(
                  aggregate(field, given, aggregate), operator(name), value.operand()));
        }
      }
    }
    return all;
  }

  /** What related objects come to, those of them that an input speaks of. */
  static RelatedAggregate aggregate(String field, Input given, Aggregate aggregate) {
    Input where = given.field("where");
    return new RelatedAggregate(field, where == null ? null : of(where), aggregate);
  }

  /** Conditions on what the rows of a group come to. */
  static List<Grouping.Having> having(Aggregate aggregate, Input operators) {
    List<Grouping.Having> having = new ArrayList<>();
    for (String name : operators.fieldNames()) {
      Input value = operators.field(name);
      if (value != null) {
        having.add(new Grouping.Having(aggregate, operator(name), value.operand()));
      }
    }
    return having;
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
      case EQUALS, IN, LESS, AT_MOST, GREATER, AT_LEAST, IS_NULL, STARTS_WITH, CONTAINS ->
          new Filter.Condition(field, operator, List.of(given.operand()));
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
      case "lt" -> Filter.Operator.LESS;
      case "lte" -> Filter.Operator.AT_MOST;
      case "gt" -> Filter.Operator.GREATER;
      case "gte" -> Filter.Operator.AT_LEAST;
      case "isNull" -> Filter.Operator.IS_NULL;
      case "startsWith" -> Filter.Operator.STARTS_WITH;
      case "contains" -> Filter.Operator.CONTAINS;
      case "overlaps" -> Filter.Operator.OVERLAPS;
      case "within" -> Filter.Operator.WITHIN;
      default -> throw new IllegalArgumentException("No operator is called " + name + ".");
    };
  }
}
