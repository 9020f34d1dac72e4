package org.yearbook.schema.question;

import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.NeededKey;
import org.yearbook.domain.question.Page;
import org.yearbook.domain.question.Question;
import org.yearbook.domain.question.Shape;
import org.yearbook.schema.document.RefusedException;

/**
 * Reads what one operation asks, for one set of variables: fragments, aliases and conditions on
 * inclusion are resolved, and arguments become filters, orders and pages.
 */
final class QuestionReader {
  private final QuestionContext context;
  private final GraphQLObjectType rootType;
  private final Function<CollectedField, byte[]> introspection;
  private final ObjectReader objects;
  private final LookupReader lookups;
  private final RankingReader rankings;
  private final List<NeededKey> needed = new ArrayList<>();

  /**
   * A reader for one operation.
   *
   * @param rootType what the operation is read of: the root operation type of its kind
   * @param introspection answers a field about the schema, in JSON
   */
  QuestionReader(
      QuestionContext context,
      GraphQLObjectType rootType,
      Function<CollectedField, byte[]> introspection) {
    this.context = context;
    this.rootType = rootType;
    this.introspection = introspection;
    this.objects = new ObjectReader(context);
    this.lookups = new LookupReader(objects);
    this.rankings = new RankingReader(context, objects.pages());
  }

  Question read(OperationDefinition operation) {
    return question(collected(operation).stream().map(this::atTop).toList());
  }

  /** Reads an operation that asks for one list, which is to come whole unless it says otherwise. */
  Question readWhole(OperationDefinition operation) {
    AskedField list = onlyList(collected(operation));
    need(list);
    Page page = ListArguments.page(list, Integer.MAX_VALUE);
    long inside = context.budget().list(1, page.fromEnd() ? page.size() : 1);
    return question(List.of(objects.pages().connection(list, page, inside)));
  }

  private Question question(List<Field> fields) {
    return new Question(Shape.of(rootType.getName(), fields), needed);
  }

  private List<CollectedField> collected(OperationDefinition operation) {
    return context.collector().collect(rootType, List.of(operation.getSelectionSet()));
  }

  private AskedField onlyList(List<CollectedField> asked) {
    if (asked.size() == 1 && rootType.getFieldDefinition(asked.get(0).name()) != null) {
      AskedField only = context.field(rootType, asked.get(0));
      if (Conventions.hasPages(only.definition())) {
        return only;
      }
    }
    throw new RefusedException(
        ErrorCode.INVALID_ARGUMENT,
        "A table is made of one list, such as “observations” or “facilities”, and nothing beside it; this operation asks for "
            + (asked.isEmpty() ? "nothing" : responseKeys(asked))
            + ".",
        asked.isEmpty() ? null : asked.get(asked.size() - 1).place());
  }

  private static String responseKeys(List<CollectedField> asked) {
    return asked.stream()
        .map(field -> "“" + field.responseKey() + "”")
        .collect(Collectors.joining(", "));
  }

  private Field atTop(CollectedField asked) {
    if (asked.name().equals("__schema") || asked.name().equals("__type")) {
      return new Field.Known(asked.responseKey(), introspection.apply(asked));
    } else if (asked.name().equals("__typename")) {
      return ObjectReader.typeName(rootType, asked);
    }
    AskedField field = context.field(rootType, asked);
    need(field);
    if (asked.name().equals(Conventions.RANKING)) {
      return rankings.ranking(field);
    }
    return Conventions.isConnection(field.definition().getType())
        ? objects.pages().connection(field, 1)
        : lookups.lookup(field);
  }

  private void need(AskedField field) {
    needed.addAll(NeededKeys.of(field));
  }
}
