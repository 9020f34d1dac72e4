package org.yearbook.schema.question;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yearbook.schema.contract.Contract;

/** Each argument that takes a text or a number is one of a few things, and it is decided which. */
final class NeededKeysTest {
  /** Where a page or a table begins and ends, and when figures were known. */
  private static final Set<String> STRETCHES =
      Set.of("first", "after", "last", "before", "top", "asOf");

  /** Keys of what may be missing: the field is null then. */
  private static final Set<String> LOOKED_UP = Set.of("slug", "code", "id", "year");

  /** What is searched for, and the code of a unit, which is refused value by value. */
  private static final Set<String> OTHERS = Set.of("search.text", "suggest.prefix");

  private static final String UNIT = "in";

  private final GraphQLSchema schema = Contract.load().schema();

  @Test
  void everyArgumentIsDecided() {
    List<String> undecided = new ArrayList<>();
    List<String> needed = new ArrayList<>();
    for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
      for (GraphQLArgument argument : field.getArguments()) {
        String coordinate = field.getName() + "." + argument.getName();
        if (NeededKeys.noun(argument.getName()) != null) {
          needed.add(coordinate);
        } else if (!isChoice(argument)
            && !STRETCHES.contains(argument.getName())
            && !LOOKED_UP.contains(argument.getName())
            && !OTHERS.contains(coordinate)) {
          undecided.add(coordinate);
        }
      }
    }
    assertThat(undecided).isEmpty();
    assertThat(needed)
        .contains("rank.metric", "rank.edition", "compare.subjects", "compare.metrics")
        .contains("editionDiff.from", "editionDiff.to", "observations.edition", "facility.edition");
  }

  @Test
  void belowTheTopNothingIsNeeded() {
    List<String> undecided = new ArrayList<>();
    for (GraphQLObjectType type : types()) {
      for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
        for (GraphQLArgument argument : field.getArguments()) {
          if (!isChoice(argument)
              && !STRETCHES.contains(argument.getName())
              && !argument.getName().equals(UNIT)) {
            undecided.add(type.getName() + "." + field.getName() + "." + argument.getName());
          }
        }
      }
    }
    assertThat(undecided).isEmpty();
  }

  private List<GraphQLObjectType> types() {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast)
        .filter(type -> !type.getName().startsWith("__"))
        .filter(type -> !type.equals(schema.getQueryType()))
        .toList();
  }

  /** Whether only what the contract names can be given, or an input object. */
  private static boolean isChoice(GraphQLArgument argument) {
    return GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLEnumType
        || GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType;
  }
}
