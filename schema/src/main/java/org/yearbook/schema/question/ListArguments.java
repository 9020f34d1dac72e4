package org.yearbook.schema.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Aggregate;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Page;
import org.yearbook.domain.question.Rows;

/** Reads the arguments of lists: which rows, in which order, which stretch, in which groups. */
final class ListArguments {
  private ListArguments() {}

  /** The arguments of the list itself, by name; null where one is not given. */
  static Map<String, Operand> own(AskedField list) {
    Map<String, Operand> arguments = new LinkedHashMap<>();
    for (String name : Conventions.ownArguments(list.definition())) {
      Operand given = list.operand(name);
      arguments.put(name, given == null ? new Operand.Constant(null) : given);
    }
    return arguments;
  }

  static Rows rows(AskedField list, Page page) {
    Budget budget = list.context().budget();
    Input where = list.argument("where");
    List<Order> order = order(list);
    Filter filter = where == null ? null : budget.filter(Filters.of(where));
    budget.conditions(order.stream().mapToInt(Order::size).sum());
    return new Rows(filter, order, page);
  }

  private static List<Order> order(AskedField list) {
    return list.elements("orderBy").map(key -> order(key, list)).toList();
  }

  /** By a value of the rows, or by what their figures come to. */
  private static Order order(Input key, AskedField list) {
    Order.Direction direction = Order.Direction.valueOf((String) key.required("direction").value());
    Input by = key.field("by");
    Input related = key.optionalField(Conventions.OBSERVATIONS);
    if ((by == null) == (related == null)) {
      throw list.refused(
          "A key of “orderBy” needs exactly one of “by” and “"
              + Conventions.OBSERVATIONS
              + "”. Give several keys as a list.");
    }
    return related == null
        ? new Order((String) Objects.requireNonNull(by).value(), direction)
        : Order.by(
            Filters.aggregate(
                Conventions.OBSERVATIONS,
                related,
                Aggregate.valueOf((String) related.required("aggregate").value())),
            direction);
  }

  /**
   * Which stretch of a list is asked for.
   *
   * @param most how many rows from the front are permitted; all, when none are asked for and there
   *     is no limit
   */
  static Page page(AskedField list, int most) {
    Input first = list.argument("first");
    Input last = list.argument("last");
    if (first != null && last != null) {
      throw list.refused(
          "Both “first” and “last” are given; choose one: a page is counted from one end.");
    }
    return new Page(
        size(first, last, list, most),
        last != null,
        list.operand("after"),
        list.operand("before"),
        list.asked().where());
  }

  private static int size(@Nullable Input first, @Nullable Input last, AskedField list, int most) {
    if (first != null) {
      return permitted(first, list, most);
    } else if (last != null) {
      return permitted(last, list, list.context().budget().pageSize());
    }
    return most == Integer.MAX_VALUE ? most : Math.min(Conventions.USUAL_PAGE, most);
  }

  /** The size that is given, where so many rows are permitted. */
  static int permitted(Input size, AskedField list, int most) {
    return Budget.permitted((Integer) size.value(), most, list.asked().place());
  }

  static Grouping grouping(AskedField groups) {
    Input first = groups.argument("first");
    int size =
        first == null
            ? Conventions.USUAL_PAGE
            : permitted(first, groups, groups.context().budget().pageSize());
    return new Grouping(
        groups.words("by"),
        having(groups.argument("having")),
        order(groups),
        size,
        accepted(groups));
  }

  /** The conflicts that the asker knows of. */
  static Set<Conflict> accepted(AskedField field) {
    return field.words("accept").stream().map(Conflict::valueOf).collect(Collectors.toSet());
  }

  private static List<Grouping.Having> having(@Nullable Input given) {
    List<Grouping.Having> having = new ArrayList<>();
    for (Aggregate aggregate : Aggregate.values()) {
      Input operators =
          given == null ? null : given.field(aggregate.name().toLowerCase(Locale.ROOT));
      if (operators != null) {
        having.addAll(Filters.having(aggregate, operators));
      }
    }
    return having;
  }
}
