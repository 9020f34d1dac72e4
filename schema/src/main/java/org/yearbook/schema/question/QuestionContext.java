package org.yearbook.schema.question;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yearbook.domain.language.Language;

/**
 * What all readers of one operation share.
 *
 * @param variables as far as a question may know them; see {@link Aspects}
 * @param literals the values that are written into what was read
 * @param language of names where none is asked for
 */
record QuestionContext(
    GraphQLSchema schema,
    FieldCollector collector,
    Map<String, Object> variables,
    Literals literals,
    Language language,
    Budget budget) {
  /** A field of a type. */
  AskedField field(GraphQLFieldsContainer type, CollectedField asked) {
    return new AskedField(this, type.getFieldDefinition(asked.name()), asked);
  }

  /** The fields that apply to an object of a type, read one by one. */
  <T> List<T> each(GraphQLObjectType type, CollectedField asked, Function<CollectedField, T> read) {
    return collector.collect(type, asked.selectionSets()).stream().map(read).toList();
  }
}
