package org.yearbook.persistence.statement;

import java.util.List;
import java.util.stream.Collectors;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Operand;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;

/** Filters as SQL conditions. */
final class Conditions {
  private Conditions() {}

  static String of(Filter filter, Entity entity, RowRef row, Places places) {
    if (filter instanceof Filter.All all) {
      return all.filters().isEmpty() ? "true" : joined(all.filters(), " AND ", entity, row, places);
    } else if (filter instanceof Filter.Any any) {
      return any.filters().isEmpty() ? "false" : joined(any.filters(), " OR ", entity, row, places);
    } else if (filter instanceof Filter.Not not) {
      return "(" + of(not.filter(), entity, row, places) + ") IS NOT TRUE";
    }
    return condition((Filter.Condition) filter, entity, row, places);
  }

  private static String joined(
      List<Filter> filters, String word, Entity entity, RowRef row, Places places) {
    return filters.stream()
        .map(filter -> of(filter, entity, row, places))
        .collect(Collectors.joining(word, "(", ")"));
  }

  private static String condition(
      Filter.Condition condition, Entity entity, RowRef row, Places places) {
    FilterColumn column = entity.filters().get(condition.field());
    Operand operand = condition.operands().get(0);
    if (column instanceof FilterColumn.Text text) {
      return compared(
          row.sql(text.sql()),
          condition,
          new Parameter.Plain(operand),
          new Parameter.Texts(operand),
          places);
    } else if (column instanceof FilterColumn.Related related) {
      String compared =
          compared(
              related.expression(),
              condition,
              new Parameter.Plain(operand),
              new Parameter.Texts(operand),
              places);
      return row.sql(related.condition().replace("{c}", compared));
    } else if (column instanceof FilterColumn.Int number) {
      return compared(
          row.sql(number.sql()),
          condition,
          new Parameter.Plain(operand),
          new Parameter.Integers(operand),
          places);
    } else if (column instanceof FilterColumn.Reference reference) {
      return reference(reference, condition, row, places);
    } else if (column instanceof FilterColumn.Folded folded) {
      require(condition, Filter.Operator.CONTAINS);
      String place = places.of(new Parameter.FoldedText(operand));
      return row.sql(folded.condition().replace("{v}", place));
    } else if (column instanceof FilterColumn.Period period) {
      return period(row.sql(period.sql()), condition, places);
    }
    throw new IllegalArgumentException(
        entity.type() + " can't be filtered by " + condition.field() + ".");
  }

  private static String compared(
      String expression, Filter.Condition condition, Parameter one, Parameter list, Places places) {
    if (condition.operator() == Filter.Operator.EQUALS) {
      return expression + " = " + places.of(one);
    }
    require(condition, Filter.Operator.IN);
    return expression + " = ANY (" + places.of(list) + ")";
  }

  /** The related row is looked up once; its id then serves the index of the foreign key. */
  private static String reference(
      FilterColumn.Reference reference, Filter.Condition condition, RowRef row, Places places) {
    Operand operand = condition.operands().get(0);
    String key = reference.table() + ".key";
    String found =
        compared(
            key, condition, new Parameter.Plain(operand), new Parameter.Texts(operand), places);
    String select =
        "(SELECT " + reference.table() + ".id FROM " + reference.table() + " WHERE " + found + ")";
    String operator = condition.operator() == Filter.Operator.EQUALS ? " = " : " = ANY ";
    return row.sql(reference.foreignKey())
        + operator
        + (condition.operator() == Filter.Operator.EQUALS ? select : "(ARRAY" + select + ")");
  }

  private static String period(String expression, Filter.Condition condition, Places places) {
    Operand start = condition.operands().get(0);
    Operand end = condition.operands().get(1);
    String range =
        "daterange("
            + places.of(new Parameter.RangeBound(start, end, true))
            + ", "
            + places.of(new Parameter.RangeBound(start, end, false))
            + ", '[]')";
    return expression
        + (condition.operator() == Filter.Operator.OVERLAPS ? " && " : " <@ ")
        + range;
  }

  private static void require(Filter.Condition condition, Filter.Operator operator) {
    if (condition.operator() != operator) {
      throw new IllegalArgumentException(
          condition.field() + " can't be compared by " + condition.operator() + ".");
    }
  }
}
