package org.yearbook.api.oracle;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;

/** How a field is asked for: its arguments and the language of the request. */
record Asked(DataFetchingEnvironment environment) {
  String text(String argument) {
    return Objects.requireNonNull(environment.<String>getArgument(argument));
  }

  List<String> texts(String argument) {
    return Objects.requireNonNull(environment.<List<String>>getArgument(argument));
  }

  int number(String argument) {
    return Objects.requireNonNull(environment.<Integer>getArgument(argument));
  }

  @Nullable Map<String, Object> where() {
    return environment.getArgument("where");
  }

  List<Sort> orders() {
    return Sort.all(environment.getArgument("orderBy"));
  }

  /** Null, with an error of this code. */
  Object refused(String code) {
    return DataFetcherResult.newResult()
        .error(
            GraphqlErrorBuilder.newError(environment)
                .message("refused")
                .extensions(Map.of("code", code))
                .build())
        .build();
  }

  Language language() {
    String asLanguage = environment.getArgument("lang");
    return asLanguage == null
        ? Objects.requireNonNull(environment.getGraphQlContext().<Language>get(Language.class))
        : Language.valueOf(asLanguage);
  }

  <T> Page<T> page(Stream<Row<T>> all, Predicate<Row<T>> filter, Ordering<T> ordering) {
    return Page.of(
        all.filter(filter).toList(),
        ordering,
        new Page.Bounds(
            environment.getArgument("first"),
            environment.getArgument("after"),
            environment.getArgument("last"),
            environment.getArgument("before")));
  }
}
