package org.yearbook.schema.question;

import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Page;
import org.yearbook.domain.question.Rows;

/**
 * Reads a ranking: the figures of a metric, the largest first, of the subjects that are meant, and
 * the newest of each series unless it is said which.
 */
final class RankingReader {
  private static final List<Order> LARGEST_FIRST =
      List.of(new Order("VALUE", Order.Direction.DESC));

  private final QuestionContext context;
  private final PageReader pages;

  RankingReader(QuestionContext context, PageReader pages) {
    this.context = context;
    this.pages = pages;
  }

  Field ranking(AskedField field) {
    Filter filter = context.budget().filter(new Filter.All(conditions(field)));
    int size = ListArguments.permitted(field.required("top"), field, context.budget().pageSize());
    GraphQLObjectType type = field.objectType();
    long inside = context.budget().list(1, size);
    return new Field.Connection(
        field.responseKey(),
        field.name(),
        Map.of(),
        new Rows(filter, LARGEST_FIRST, new Page(size, false, null, null, null)),
        field.scope(),
        ListArguments.accepted(field),
        context.each(type, field.asked(), part -> pages.pageField(type, part, inside)));
  }

  private static List<Filter> conditions(AskedField field) {
    Operand metric = field.required("metric").operand();
    Input among = field.argument("among");
    Input where = field.argument("where");
    List<Filter> all = new ArrayList<>();
    all.add(condition("metric", Filter.Operator.EQUALS, metric));
    all.add(condition("value", Filter.Operator.IS_NULL, new Operand.Constant(false)));
    if (among != null) {
      all.add(new Filter.Related("subject", Filter.Quantifier.SOME, Filters.of(among)));
    }
    all.add(which(where));
    return all;
  }

  private static Filter which(@Nullable Input where) {
    return where == null
        ? condition("latest", Filter.Operator.EQUALS, new Operand.Constant(1))
        : Filters.of(where);
  }

  private static Filter condition(String field, Filter.Operator operator, Operand operand) {
    return new Filter.Condition(field, operator, List.of(operand));
  }
}
