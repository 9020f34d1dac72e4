package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Filter.Operator;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.RelatedAggregate;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.catalogue.ToOne;

/** Filters as SQL conditions. Conditions on related rows are sub-selects that walk their index. */
final class Conditions {
  private final Catalogue catalogue;
  private final Scope scope;
  private final Places places;
  private int related;

  Conditions(Catalogue catalogue, Scope scope, Places places) {
    this.catalogue = catalogue;
    this.scope = scope;
    this.places = places;
  }

  String of(Filter filter, Entity entity, RowRef row) {
    if (filter instanceof Filter.All all) {
      return all.filters().isEmpty() ? "true" : joined(all.filters(), " AND ", entity, row);
    } else if (filter instanceof Filter.Any any) {
      return any.filters().isEmpty() ? "false" : joined(any.filters(), " OR ", entity, row);
    } else if (filter instanceof Filter.Not not) {
      return "(" + of(not.filter(), entity, row) + ") IS NOT TRUE";
    } else if (filter instanceof Filter.Related onRelated) {
      return related(onRelated, entity, row);
    } else if (filter instanceof Filter.Aggregated aggregated) {
      return aggregated(aggregated, entity, row);
    }
    return condition((Filter.Condition) filter, entity, row);
  }

  private String joined(List<Filter> filters, String word, Entity entity, RowRef row) {
    return filters.stream()
        .map(filter -> of(filter, entity, row))
        .collect(Collectors.joining(word, "(", ")"));
  }

  private String related(Filter.Related filter, Entity entity, RowRef row) {
    RelatedRows rows = relatedRows(filter.field(), entity, row);
    String holds = of(filter.filter(), rows.entity, rows.row);
    return switch (filter.quantifier()) {
      case SOME -> "EXISTS (SELECT" + rows.fromWhere(holds) + ")";
      case NONE -> "NOT EXISTS (SELECT" + rows.fromWhere(holds) + ")";
      case EVERY -> "NOT EXISTS (SELECT" + rows.fromWhere("(" + holds + ") IS NOT TRUE") + ")";
    };
  }

  private String aggregated(Filter.Aggregated filter, Entity entity, RowRef row) {
    String value = aggregate(filter.of(), entity, row);
    return ordered(value, "numeric", filter.operator(), filter.operand());
  }

  /** What the related rows of a row come to, as an expression. */
  String aggregate(RelatedAggregate of, Entity entity, RowRef row) {
    RelatedRows rows = relatedRows(of.field(), entity, row);
    Filter which = of.filter();
    String holds = which == null ? "true" : of(which, rows.entity, rows.row);
    String name = of.aggregate().name().toLowerCase(Locale.ROOT);
    String value = rows.row.sql(found(rows.entity.aggregates().get(name), name));
    return "(SELECT " + value + rows.fromWhere(holds) + ")";
  }

  /** The rows that a relation leads to from one row, under an alias of their own. */
  private RelatedRows relatedRows(String field, Entity entity, RowRef row) {
    ToMany many = entity.manys().get(field);
    if (many != null) {
      return relatedRows(many, row);
    }
    ToOne.Target target = ((ToOne.Joined) found(entity.ones().get(field), field)).targets().get(0);
    Entity targetEntity = catalogue.entity(target.type());
    RowRef found = rowOf(targetEntity);
    String on = row.sql(target.on().replace("{t}", found.alias()).replace("{p}", row.alias()));
    return new RelatedRows(
        targetEntity, found, targetEntity.table() + " " + found.alias(), conditions(found, on));
  }

  private RelatedRows relatedRows(ToMany many, RowRef row) {
    ToOne.Target target = many.targets().get(0);
    Entity entity = catalogue.entity(target.type());
    RowRef found = rowOf(entity);
    if (target.on().equals(ToMany.ITSELF)) {
      List<String> conditions = conditions(found, link(many, found, row));
      if (many.condition() != null) {
        conditions.add(found.sql(many.condition()));
      }
      return new RelatedRows(entity, found, many.table() + " " + found.alias(), conditions);
    }
    RowRef between = new RowRef(found.alias() + "_by", null, new Joins());
    String on = target.on().replace("{t}", found.alias()).replace("{p}", between.alias());
    return new RelatedRows(
        entity,
        found,
        many.table()
            + " "
            + between.alias()
            + " JOIN "
            + entity.table()
            + " "
            + found.alias()
            + " ON "
            + on,
        conditions(found, link(many, between, row)));
  }

  private RowRef rowOf(Entity entity) {
    return new RowRef("r" + ++related, entity, new Joins());
  }

  private static String link(ToMany many, RowRef linked, RowRef row) {
    return linked.sql(many.link().replace("{k}", row.id()));
  }

  private List<String> conditions(RowRef row, String first) {
    List<String> conditions = new ArrayList<>(List.of(first));
    if (row.entity() != null) {
      row.entity()
          .conditions(scope.edition() != null)
          .forEach(each -> conditions.add(row.sql(each)));
    }
    return conditions;
  }

  private record RelatedRows(Entity entity, RowRef row, String from, List<String> conditions) {
    /** What was joined while the condition was written stands in front of it. */
    String fromWhere(String holds) {
      return " FROM "
          + from
          + row.joins().clauses()
          + " WHERE "
          + String.join(" AND ", conditions)
          + " AND "
          + holds;
    }
  }

  private String condition(Filter.Condition condition, Entity entity, RowRef row) {
    FilterColumn column = found(entity.filters().get(condition.field()), condition.field());
    Operand operand = condition.operands().get(0);
    if (column instanceof FilterColumn.Text text) {
      return compared(row.sql(text.sql()), condition, new Parameter.Texts(operand));
    } else if (column instanceof FilterColumn.Related onRelated
        && condition.operator() == Operator.IS_NULL) {
      String any = row.sql(onRelated.condition().replace("{c}", "true"));
      return "(" + any + ") <> " + places.of(new Parameter.Plain(operand));
    } else if (column instanceof FilterColumn.Related onRelated) {
      String compared = compared(onRelated.expression(), condition, new Parameter.Texts(operand));
      return row.sql(onRelated.condition().replace("{c}", compared));
    } else if (column instanceof FilterColumn.Int number) {
      return compared(row.sql(number.sql()), condition, new Parameter.Integers(operand));
    } else if (column instanceof FilterColumn.Ordered ordered) {
      return ordered(row.sql(ordered.sql()), ordered.type(), condition.operator(), operand);
    } else if (column instanceof FilterColumn.Reference reference) {
      return reference(reference, condition, row);
    } else if (column instanceof FilterColumn.Folded folded) {
      return folded(folded, condition, row);
    } else if (column instanceof FilterColumn.Latest latest) {
      String most = places.of(new Parameter.AtLeastOne(operand, condition.field()));
      return row.sql(latest.condition().replace("{v}", most));
    } else if (column instanceof FilterColumn.Period period) {
      return period(row.sql(period.sql()), condition);
    }
    throw new IllegalArgumentException(
        entity.type() + " can't be filtered by " + condition.field() + ".");
  }

  private static <T> T found(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("Nothing serves the filter " + field + ".");
    }
    return value;
  }

  private String compared(String expression, Filter.Condition condition, Parameter list) {
    Operand operand = condition.operands().get(0);
    return switch (condition.operator()) {
      case EQUALS -> expression + " = " + places.of(new Parameter.Plain(operand));
      case IN -> expression + " = ANY (" + places.of(list) + ")";
      case IS_NULL -> isNull(expression, operand);
      case LESS, AT_MOST, GREATER, AT_LEAST ->
          expression + sign(condition.operator()) + places.of(new Parameter.Plain(operand));
      case STARTS_WITH, CONTAINS, OVERLAPS, WITHIN -> throw unfit(condition);
    };
  }

  private String isNull(String expression, Operand operand) {
    return isNull(expression, operand, places);
  }

  private static String isNull(String expression, Operand operand, Places places) {
    return "(" + expression + " IS NULL) = " + places.of(new Parameter.Plain(operand));
  }

  private String ordered(String expression, String type, Operator operator, Operand operand) {
    return ordered(expression, type, operator, operand, places);
  }

  /** A comparison of a value that can be ordered. */
  static String ordered(
      String expression, String type, Operator operator, Operand operand, Places places) {
    if (operator == Operator.IS_NULL) {
      return isNull(expression, operand, places);
    } else if (operator == Operator.IN) {
      return expression
          + " = ANY (("
          + places.of(new Parameter.Texts(operand))
          + "::text[])::"
          + type
          + "[])";
    }
    return expression
        + sign(operator)
        + "("
        + places.of(new Parameter.PlainText(operand))
        + "::text)::"
        + type;
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case EQUALS -> " = ";
      case LESS -> " < ";
      case AT_MOST -> " <= ";
      case GREATER -> " > ";
      case AT_LEAST -> " >= ";
      case IN, IS_NULL, STARTS_WITH, CONTAINS, OVERLAPS, WITHIN ->
          throw new IllegalArgumentException(operator + " is no comparison.");
    };
  }

  /** The related row is looked up once; its id then serves the index of the foreign key. */
  private String reference(
      FilterColumn.Reference reference, Filter.Condition condition, RowRef row) {
    Operand operand = condition.operands().get(0);
    String foreignKey = row.sql(reference.foreignKey());
    if (condition.operator() == Operator.IS_NULL) {
      return isNull(foreignKey, operand);
    }
    String found = compared(reference.table() + ".key", condition, new Parameter.Texts(operand));
    String select =
        "(SELECT " + reference.table() + ".id FROM " + reference.table() + " WHERE " + found + ")";
    return condition.operator() == Operator.EQUALS
        ? foreignKey + " = " + select
        : foreignKey + " = ANY (ARRAY" + select + ")";
  }

  private String folded(FilterColumn.Folded folded, Filter.Condition condition, RowRef row) {
    String place = places.of(new Parameter.FoldedText(condition.operands().get(0)));
    String compared =
        switch (condition.operator()) {
          case CONTAINS -> "strpos(" + folded.expression() + ", " + place + ") > 0";
          case STARTS_WITH -> "starts_with(" + folded.expression() + ", " + place + ")";
          case EQUALS -> folded.expression() + " = " + place;
          default -> throw unfit(condition);
        };
    return row.sql(folded.condition().replace("{c}", compared));
  }

  private String period(String expression, Filter.Condition condition) {
    if (condition.operator() == Operator.IS_NULL) {
      return isNull(expression, condition.operands().get(0));
    }
    Operand start = condition.operands().get(0);
    Operand end = condition.operands().get(1);
    String range =
        "daterange("
            + places.of(new Parameter.RangeBound(start, end, true))
            + ", "
            + places.of(new Parameter.RangeBound(start, end, false))
            + ", '[]')";
    return expression + (condition.operator() == Operator.OVERLAPS ? " && " : " <@ ") + range;
  }

  private static IllegalArgumentException unfit(Filter.Condition condition) {
    return new IllegalArgumentException(
        condition.field() + " can't be compared by " + condition.operator() + ".");
  }
}
