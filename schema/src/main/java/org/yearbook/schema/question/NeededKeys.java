package org.yearbook.schema.question;

import graphql.schema.GraphQLArgument;
import java.util.List;
import java.util.Map;
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

  /** Those that are given to a field. */
  static List<NeededKey> of(AskedField field) {
    return field.definition().getArguments().stream()
        .map(GraphQLArgument::getName)
        .flatMap(argument -> of(argument, field))
        .toList();
  }

  private static Stream<NeededKey> of(String argument, AskedField field) {
    Input given = field.argument(argument);
    Noun noun = noun(argument);
    return noun == null || given == null
        ? Stream.of()
        : Stream.of(new NeededKey(noun, given.operand(), field.asked().where()));
  }
}
