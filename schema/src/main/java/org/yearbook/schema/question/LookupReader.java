package org.yearbook.schema.question;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.NodeId;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Scope;
import org.yearbook.domain.question.Selection;
import org.yearbook.schema.document.RefusedException;

/** Reads a field at the top that is one object, found by its natural key or by a node id. */
final class LookupReader {
  /** Each is one object, so that questions with it are equal. */
  private static final UnaryOperator<@Nullable Object> JOINED = LookupReader::joined;

  private static final UnaryOperator<@Nullable Object> KEY_OF_ID = LookupReader::keyOfId;

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final ObjectReader objects;

  LookupReader(ObjectReader objects) {
    this.objects = objects;
  }

  /** A number is a key too; several arguments are the parts of one key. */
  Field lookup(AskedField field) {
    List<Input> given =
        Conventions.ownArguments(field.definition()).stream().map(field::required).toList();
    if (given.get(0).isOf("ID")) {
      return node((GraphQLInterfaceType) field.type(), given.get(0), field.asked());
    }
    Operand parts = new Operand.Sequence(given.stream().map(Input::operand).toList());
    return new Field.Lookup(
        field.responseKey(),
        field.type().getName(),
        new Operand.Derived(parts, JOINED),
        field.scope(),
        objects.selection(field, 1));
  }

  /** The parts of a key as one text. */
  private static @Nullable Object joined(@Nullable Object parts) {
    return ((List<?>) Objects.requireNonNull(parts))
        .stream().map(String::valueOf).collect(Collectors.joining(".."));
  }

  private Field node(GraphQLInterfaceType node, Input given, CollectedField asked) {
    String wanted = typeOf(given, asked);
    for (GraphQLObjectType type : objects.possibleTypes(node)) {
      if (type.getName().equals(wanted)) {
        Operand key = new Operand.Derived(given.operand(), KEY_OF_ID);
        Selection selection = new Selection(List.of(objects.shape(type, asked, 1)));
        return new Field.Lookup(asked.responseKey(), wanted, key, Scope.EVERYTHING_NOW, selection);
      }
    }
    return new Field.Known(asked.responseKey(), NULL);
  }

  private static String typeOf(Input id, CollectedField asked) {
    try {
      return id.value() instanceof Aspects.IdOf known
          ? known.type()
          : NodeId.decode((String) id.value()).type();
    } catch (YearbookException noId) {
      throw new RefusedException(noId.code(), noId.getMessage(), asked.place());
    }
  }

  private static @Nullable Object keyOfId(@Nullable Object id) {
    return NodeId.decode(String.valueOf(id)).key();
  }
}
