package org.yearbook.domain.question;

import java.util.List;

/** Which rows of a list are meant. */
public sealed interface Filter {
  /** How many parts it has, itself included. */
  default int size() {
    if (this instanceof All all) {
      return 1 + all.filters.stream().mapToInt(Filter::size).sum();
    } else if (this instanceof Any any) {
      return 1 + any.filters.stream().mapToInt(Filter::size).sum();
    }
    if (this instanceof Related related) {
      return 1 + related.filter.size();
    } else if (this instanceof Aggregated aggregated) {
      return 1 + aggregated.of.size();
    }
    return this instanceof Not not ? 1 + not.filter.size() : 1;
  }

  /** All of these hold; true when there are none. */
  record All(List<Filter> filters) implements Filter {
    public All {
      filters = List.copyOf(filters);
    }
  }

  /** At least one of these holds; false when there are none. */
  record Any(List<Filter> filters) implements Filter {
    public Any {
      filters = List.copyOf(filters);
    }
  }

  /** This does not hold. */
  record Not(Filter filter) implements Filter {}

  /**
   * A condition on one field. On a missing value no condition holds.
   *
   * @param field its name in the filter, such as {@code status}
   * @param operands as many as the operator takes
   */
  record Condition(String field, Operator operator, List<Operand> operands) implements Filter {
    public Condition {
      operands = List.copyOf(operands);
      if (operands.size() != operator.operands) {
        throw new IllegalArgumentException(
            operator + " takes " + operator.operands + " operands, not " + operands.size() + ".");
      }
    }
  }

  /**
   * A condition on related objects.
   *
   * @param field the name of the relation, such as {@code observations}
   * @param filter which of them are meant
   */
  record Related(String field, Quantifier quantifier, Filter filter) implements Filter {}

  /** How many of the related objects are meant. */
  enum Quantifier {
    /** At least one. */
    SOME,
    /** Not one. */
    NONE,
    /** All, also when there are none. */
    EVERY
  }

  /**
   * A condition on what related objects come to together. On nothing at all only a number of
   * objects, which is 0, can be compared.
   *
   * @param operand what it is compared with
   */
  record Aggregated(RelatedAggregate of, Operator operator, Operand operand) implements Filter {}

  /** How a field is compared. */
  enum Operator {
    /** Is this value. */
    EQUALS(1),
    /** Is one of this list of values. */
    IN(1),
    /** Is less than this value. */
    LESS(1),
    /** Is this value or less. */
    AT_MOST(1),
    /** Is greater than this value. */
    GREATER(1),
    /** Is this value or greater. */
    AT_LEAST(1),
    /** Is missing, if this is true; is there, if it is false. */
    IS_NULL(1),
    /** Begins with this text after folding. */
    STARTS_WITH(1),
    /** Contains this text after folding; see {@link org.yearbook.domain.language.Folding}. */
    CONTAINS(1),
    /**
     * Has a day in common with the range from the first to the second date, both included, null for
     * open.
     */
    OVERLAPS(2),
    /** Lies inside the range from the first to the second date, both included, null for open. */
    WITHIN(2);

    private final int operands;

    Operator(int operands) {
      this.operands = operands;
    }
  }
}
