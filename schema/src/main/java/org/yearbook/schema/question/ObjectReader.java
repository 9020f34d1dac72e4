package org.yearbook.schema.question;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Selection;
import org.yearbook.domain.question.Shape;

/** Reads what is asked of objects: a shape for each of their possible types. */
final class ObjectReader {
  private final QuestionContext context;
  private final PageReader pages;

  ObjectReader(QuestionContext context) {
    this.context = context;
    this.pages = new PageReader(context, this);
  }

  PageReader pages() {
    return pages;
  }

  /**
   * What is asked of an object, whatever type of those possible it is of.
   *
   * @param times for how many objects it is read
   */
  Selection selection(AskedField field, long times) {
    return new Selection(shapes(possibleTypes(field.type()), field.asked(), times));
  }

  /** A shape for each type; for several at once where an interface holds all that is asked. */
  private List<Shape> shapes(List<GraphQLObjectType> types, CollectedField asked, long times) {
    Map<List<CollectedField>, List<GraphQLObjectType>> alike = new LinkedHashMap<>();
    for (GraphQLObjectType type : types) {
      List<CollectedField> fields = context.collector().collect(type, asked.selectionSets());
      alike.computeIfAbsent(fields, same -> new ArrayList<>()).add(type);
    }
    List<Shape> shapes = new ArrayList<>();
    alike.forEach((fields, ofTypes) -> shapes.addAll(shapes(ofTypes, fields, asked, times)));
    return shapes;
  }

  private List<Shape> shapes(
      List<GraphQLObjectType> types,
      List<CollectedField> fields,
      CollectedField asked,
      long times) {
    GraphQLInterfaceType whole = types.size() < 2 ? null : whole(types, fields);
    return whole == null
        ? types.stream().map(type -> shape(type, asked, times)).toList()
        : List.of(
            new Shape(
                whole.getName(),
                types.stream().map(GraphQLObjectType::getName).toList(),
                fields.stream().map(field -> field(whole, field, times)).toList()));
  }

  private @Nullable GraphQLInterfaceType whole(
      List<GraphQLObjectType> types, List<CollectedField> fields) {
    return Conventions.READ_AS_ONE.stream()
        .map(name -> (GraphQLInterfaceType) context.schema().getType(name))
        .filter(whole -> whole != null && types.stream().allMatch(is(whole)))
        .filter(whole -> fields.stream().allMatch(field -> has(whole, field)))
        .findFirst()
        .orElse(null);
  }

  private Predicate<GraphQLObjectType> is(GraphQLInterfaceType whole) {
    return type -> context.schema().isPossibleType(whole, type);
  }

  private static boolean has(GraphQLInterfaceType whole, CollectedField field) {
    return field.name().equals("__typename") || whole.getFieldDefinition(field.name()) != null;
  }

  List<GraphQLObjectType> possibleTypes(GraphQLCompositeType type) {
    if (type instanceof GraphQLInterfaceType several) {
      return Objects.requireNonNull(
          context.schema().getImplementations(several),
          "the contract's interfaces are implemented");
    } else if (type instanceof GraphQLUnionType several) {
      return several.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    }
    return List.of((GraphQLObjectType) type);
  }

  Shape shape(GraphQLObjectType type, CollectedField asked, long times) {
    return Shape.of(type.getName(), context.each(type, asked, field -> field(type, field, times)));
  }

  private Field field(GraphQLFieldsContainer type, CollectedField asked, long times) {
    if (asked.name().equals("__typename")) {
      return typeName(type, asked);
    }
    AskedField field = context.field(type, asked);
    if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.definition().getType()))) {
      return leaf(field);
    } else if (Conventions.isConnection(field.definition().getType())) {
      return pages.connection(field, times);
    } else if (GraphQLTypeUtil.isList(
        GraphQLTypeUtil.unwrapNonNull(field.definition().getType()))) {
      long inside = context.budget().list(times, Conventions.PLAIN_LIST);
      return new Field.Many(asked.responseKey(), asked.name(), selection(field, inside));
    }
    return new Field.One(
        asked.responseKey(), asked.name(), selection(field, times), isNullable(field));
  }

  private Field.Leaf leaf(AskedField field) {
    return new Field.Leaf(
        field.responseKey(),
        field.name() + choice(field),
        language(field),
        field.operand(Conventions.UNIT),
        isNullable(field));
  }

  private static boolean isNullable(AskedField field) {
    return !GraphQLTypeUtil.isNonNull(field.definition().getType());
  }

  private @Nullable Language language(AskedField field) {
    if (field.definition().getArgument(Conventions.LANGUAGE) == null) {
      return null;
    }
    Input wanted = field.argument(Conventions.LANGUAGE);
    return wanted == null ? context.language() : Language.valueOf((String) wanted.value());
  }

  /** The choice of an argument among the values of a field, in brackets; empty without one. */
  private static String choice(AskedField field) {
    return Conventions.choices(field.definition()).stream()
        .map(field::argument)
        .flatMap(Stream::ofNullable)
        .map(given -> "(" + given.value() + ")")
        .findFirst()
        .orElse("");
  }

  static Field.TypeName typeName(GraphQLNamedType type, CollectedField asked) {
    return new Field.TypeName(asked.responseKey(), type.getName());
  }
}
