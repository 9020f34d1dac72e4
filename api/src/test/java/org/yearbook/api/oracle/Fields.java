package org.yearbook.api.oracle;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/** What the fields of a type give, whose objects are seen as {@code S}. */
final class Fields<S> {
  private final String type;
  private final GraphQLCodeRegistry.Builder registry;

  Fields(String type, GraphQLCodeRegistry.Builder registry) {
    this.type = type;
    this.registry = registry;
  }

  /** The fields of a type whose objects are rows and have an id. */
  static <T> Fields<Row<T>> ofRows(String type, GraphQLCodeRegistry.Builder registry) {
    Fields<Row<T>> fields = new Fields<>(type, registry);
    fields.add("id", Row::id);
    return fields;
  }

  /** The value of a field, given its object and how it is asked for. */
  interface Value<S> {
    @Nullable Object of(S source, Asked asked);
  }

  void add(String field, Function<S, @Nullable Object> value) {
    add(field, (source, asked) -> value.apply(source));
  }

  void localized(String field, Function<S, @Nullable Bilingual> text) {
    add(
        field,
        (source, asked) -> {
          Bilingual both = text.apply(source);
          return both == null ? null : both.in(asked.language());
        });
  }

  void add(String field, Value<S> value) {
    DataFetcher<Object> fetcher =
        environment ->
            value.of(Objects.requireNonNull(environment.<S>getSource()), new Asked(environment));
    registry.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
  }
}
