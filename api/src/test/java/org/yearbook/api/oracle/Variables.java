package org.yearbook.api.oracle;

import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The variables of one operation, each with what is given for it in every run. */
final class Variables {
  /** Not given at all. */
  static final Object OMITTED = new Object();

  private final Random random;
  private final List<String> declarations = new ArrayList<>();
  private final List<Map<String, Object>> given = new ArrayList<>();

  Variables(int runs, Random random) {
    this.random = random;
    for (int run = 0; run < runs; run++) {
      given.add(new LinkedHashMap<>());
    }
  }

  int runs() {
    return given.size();
  }

  Map<String, Object> given(int run) {
    return given.get(run);
  }

  /** The declarations with their parentheses; empty when there are none. */
  String declarations() {
    return declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")";
  }

  /** Declares a variable exactly as said, and gives it as it is used. */
  String declare(String type, @Nullable String byDefault, List<@Nullable Object> valuesOfRuns) {
    String name = "v" + (declarations.size() + 1);
    declarations.add("$" + name + ": " + type + (byDefault == null ? "" : " = " + byDefault));
    for (int run = 0; run < runs(); run++) {
      Object value = valuesOfRuns.get(run);
      if (value != OMITTED) {
        given.get(run).put(name, value);
      }
    }
    return "$" + name;
  }

  /**
   * Declares a variable of any of the types that fit the place, with or without a default, given,
   * omitted or null as that permits.
   *
   * @param type what the place takes
   * @param hasDefault whether the place has a default of its own
   * @param values makes values that are not null
   * @param literal writes a value as a default
   */
  String anywhere(
      GraphQLInputType type, boolean hasDefault, Supplier<Object> values, Literal literal) {
    boolean nullFits = GraphQLTypeUtil.isNullable(type);
    String bare = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type));
    boolean strict = random.nextInt(3) == 0;
    boolean defaulted = random.nextInt(3) == 0;
    boolean mustBeStrict = !nullFits && !hasDefault && !defaulted;
    boolean nonNull = strict || mustBeStrict;
    String byDefault =
        !defaulted
            ? null
            : nullFits && !nonNull && random.nextInt(4) == 0 ? "null" : literal.of(values.get());
    List<@Nullable Object> runs = new ArrayList<>();
    for (int run = 0; run < runs(); run++) {
      boolean mayBeOmitted = !nonNull || byDefault != null;
      boolean mayBeNull = nullFits && !nonNull;
      int chance = random.nextInt(10);
      runs.add(
          mayBeOmitted && chance < 2 ? OMITTED : mayBeNull && chance == 2 ? null : values.get());
    }
    return declare(nonNull ? bare + "!" : bare, byDefault, runs);
  }

  /** Writes a value as GraphQL. */
  interface Literal {
    String of(@Nullable Object value);
  }
}
