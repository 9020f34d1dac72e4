package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Filter.Operator;
import org.yearbook.domain.question.Operand;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** A condition on one field of a filter as an SQL condition on a row. */
final class Comparisons {
  private Comparisons() {}

  static Sql of(FilterColumn column, Filter.Condition condition, RowRef row) {
    Operand operand = condition.operands().get(0);
    if (column instanceof FilterColumn.Text text) {
      return compared(text.text().of(row), condition, new Parameter.Texts(operand));
    } else if (column instanceof FilterColumn.Related related) {
      return related(related, condition, row);
    } else if (column instanceof FilterColumn.Int number) {
      return compared(number.number().of(row), condition, new Parameter.Integers(operand));
    } else if (column instanceof FilterColumn.Ordered ordered) {
      return ordered(ordered.value().of(row), ordered.type(), condition.operator(), operand);
    } else if (column instanceof FilterColumn.Reference reference) {
      return reference(reference, condition, row);
    } else if (column instanceof FilterColumn.Folded folded) {
      return folded.where().of(row, folded(folded.folded(), condition));
    } else if (column instanceof FilterColumn.Latest latest) {
      return latest
          .where()
          .of(row, sql("%s", new Parameter.AtLeastOne(operand, condition.field())));
    }
    return period(((FilterColumn.Period) column).range().of(row), condition);
  }

  private static Sql related(FilterColumn.Related related, Filter.Condition condition, RowRef row) {
    Operand operand = condition.operands().get(0);
    if (condition.operator() == Operator.IS_NULL) {
      Sql any = related.where().of(row, sql("true"));
      return sql("(%s) <> %s", any, new Parameter.Plain(operand));
    }
    Sql compared = compared(related.compared(), condition, new Parameter.Texts(operand));
    return related.where().of(row, compared);
  }

  private static Sql compared(Sql value, Filter.Condition condition, Parameter list) {
    Operand operand = condition.operands().get(0);
    return switch (condition.operator()) {
      case EQUALS -> sql("%s = %s", value, new Parameter.Plain(operand));
      case IN -> sql("%s = ANY (%s)", value, list);
      case IS_NULL -> isNull(value, operand);
      case LESS, AT_MOST, GREATER, AT_LEAST ->
          sql("%s%s%s", value, sign(condition.operator()), new Parameter.Plain(operand));
      case STARTS_WITH, CONTAINS, OVERLAPS, WITHIN -> throw unfit(condition);
    };
  }

  private static Sql isNull(Sql value, Operand operand) {
    return sql("(%s IS NULL) = %s", value, new Parameter.Plain(operand));
  }

  /**
   * A comparison of a value that can be ordered.
   *
   * @param type its SQL type
   */
  static Sql ordered(Sql value, String type, Operator operator, Operand operand) {
    if (operator == Operator.IS_NULL) {
      return isNull(value, operand);
    } else if (operator == Operator.IN) {
      return sql("%s = ANY ((%s::text[])::%s[])", value, new Parameter.Texts(operand), type);
    }
    return sql("%s%s(%s::text)::%s", value, sign(operator), new Parameter.PlainText(operand), type);
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
  private static Sql reference(
      FilterColumn.Reference reference, Filter.Condition condition, RowRef row) {
    Operand operand = condition.operands().get(0);
    Sql foreignKey = row.column(reference.foreignKey());
    if (condition.operator() == Operator.IS_NULL) {
      return isNull(foreignKey, operand);
    }
    String table = reference.table();
    Sql found = compared(sql(table + ".key"), condition, new Parameter.Texts(operand));
    Sql ids = sql("(SELECT %s.id FROM %s WHERE %s)", table, table, found);
    return condition.operator() == Operator.EQUALS
        ? sql("%s = %s", foreignKey, ids)
        : sql("%s = ANY (ARRAY%s)", foreignKey, ids);
  }

  private static Sql folded(Sql value, Filter.Condition condition) {
    Parameter wanted = new Parameter.FoldedText(condition.operands().get(0));
    return switch (condition.operator()) {
      case CONTAINS -> sql("strpos(%s, %s) > 0", value, wanted);
      case STARTS_WITH -> sql("starts_with(%s, %s)", value, wanted);
      case EQUALS -> sql("%s = %s", value, wanted);
      default -> throw unfit(condition);
    };
  }

  private static Sql period(Sql range, Filter.Condition condition) {
    Operand start = condition.operands().get(0);
    if (condition.operator() == Operator.IS_NULL) {
      return isNull(range, start);
    }
    Operand end = condition.operands().get(1);
    return sql(
        "%s%sdaterange(%s, %s, '[]')",
        range,
        condition.operator() == Operator.OVERLAPS ? " && " : " <@ ",
        new Parameter.RangeBound(start, end, true),
        new Parameter.RangeBound(start, end, false));
  }

  private static IllegalArgumentException unfit(Filter.Condition condition) {
    return new IllegalArgumentException(
        condition.field() + " can't be compared by " + condition.operator() + ".");
  }
}
