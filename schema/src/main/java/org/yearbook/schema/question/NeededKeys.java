package org.yearbook.schema.question;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.NeededKey;
import org.yearbook.domain.question.NeededKey.Noun;

/**
 * The arguments at the top that are keys of what a computation is about. What is only looked up, by
 * {@code slug}, {@code code} or {@code id}, may be missing; what a filter names may be, too.
 */
final class NeededKeys {
  private static final Map<String, Noun> BY_ARGUMENT =
      Map.of(
          "edition", Noun.EDITION,
          "from", Noun.EDITION,
          "to", Noun.EDITION,
          "metric", Noun.METRIC,
          "metrics", Noun.METRIC,
          "subjects", Noun.SUBJECT);

  private NeededKeys() {}

  /** What an argument at the top is a key of that has to be there; null when it is none. */
  static @Nullable Noun noun(String argument) {
    return BY_ARGUMENT.get(argument);
  }

  /**
   * Those that are given to a field.
   *
   * @param given the value of an argument, null when none was given
   */
  static List<NeededKey> of(
      GraphQLFieldDefinition definition,
      CollectedField asked,
      Function<String, @Nullable Input> given) {
    return definition.getArguments().stream()
        .map(GraphQLArgument::getName)
        .flatMap(argument -> of(argument, asked, given.apply(argument)))
        .toList();
  }

  private static Stream<NeededKey> of(
      String argument, CollectedField asked, @Nullable Input given) {
    Noun noun = noun(argument);
    return noun == null || given == null
        ? Stream.of()
        : Stream.of(new NeededKey(noun, given.operand(), asked.where()));
  }
}
