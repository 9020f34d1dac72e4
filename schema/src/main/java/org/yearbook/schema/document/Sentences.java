package org.yearbook.schema.document;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.NamedNode;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.Situations.Situation;

/** A sentence for each thing that a document can do wrong, about the node that does it. */
final class Sentences {
  private final Contract contract;
  private final GraphQLSchema schema;
  private final Document document;

  Sentences(Contract contract, Document document) {
    this.contract = contract;
    this.schema = contract.schema();
    this.document = document;
  }

  String unknownField(Situation found) {
    String name = name(found);
    GraphQLType parent = found.parent();
    String message = "The type %s has no field %s.".formatted(named(parent), Echo.of(name));
    List<String> having =
        possible(parent).filter(type -> has(type, name)).map(Sentences::named).toList();
    if (!having.isEmpty()) {
      return message
          + " %s has it: ask inside “... on %s { … }”.".formatted(having.get(0), having.get(0));
    }
    return message + Suggestion.of(name, fieldNames(parent));
  }

  private Stream<? extends GraphQLType> possible(@Nullable GraphQLType parent) {
    if (parent instanceof GraphQLInterfaceType common) {
      List<GraphQLObjectType> implementations = schema.getImplementations(common);
      return implementations == null ? Stream.empty() : implementations.stream();
    }
    return parent instanceof GraphQLUnionType union ? union.getTypes().stream() : Stream.empty();
  }

  private static boolean has(GraphQLType type, String field) {
    return type instanceof GraphQLFieldsContainer container
        && container.getFieldDefinition(field) != null;
  }

  private static List<String> fieldNames(@Nullable GraphQLType type) {
    return type instanceof GraphQLFieldsContainer container
        ? names(container.getFieldDefinitions())
        : List.of("__typename");
  }

  String needsSelection(Situation found) {
    GraphQLType type = GraphQLTypeUtil.unwrapAll(definition(found).getType());
    String first =
        type instanceof GraphQLFieldsContainer container
            ? container.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(field.getType()))
                .map(GraphQLFieldDefinition::getName)
                .findFirst()
                .orElse("__typename")
            : "__typename";
    return "%s is of type %s, so say which of its fields you want, as in “%s { %s }”."
        .formatted(
            Echo.of(name(found)),
            written(definition(found).getType()),
            definition(found).getName(),
            first);
  }

  String takesNoSelection(Situation found) {
    return "%s is of type %s, which has no fields. Leave out what is in braces after it."
        .formatted(Echo.of(name(found)), written(definition(found).getType()));
  }

  /** Of a field or of a directive. */
  String missingArgument(Situation found) {
    List<Argument> given =
        found.node() instanceof Field field
            ? field.getArguments()
            : ((Directive) found.node()).getArguments();
    Set<String> names = given.stream().map(Argument::getName).collect(Collectors.toSet());
    return "%s needs %s."
        .formatted(
            Echo.of((found.node() instanceof Directive ? "@" : "") + name(found)),
            arguments(found).stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
                .filter(argument -> !argument.hasSetDefaultValue())
                .filter(argument -> !names.contains(argument.getName()))
                .map(each -> "“%s” of type %s".formatted(each.getName(), written(each.getType())))
                .collect(Collectors.joining(" and ", "its argument ", "")));
  }

  private static List<GraphQLArgument> arguments(Situation found) {
    if (found.directive() != null) {
      return found.directive().getArguments();
    }
    return found.field() == null ? List.of() : found.field().getArguments();
  }

  String unknownArgument(Situation found) {
    GraphQLNamedSchemaElement owner =
        found.directive() != null ? found.directive() : definition(found);
    List<String> there = names(arguments(found));
    return "“%s%s” has no argument %s.%s"
        .formatted(
            found.directive() != null ? "@" : "",
            owner.getName(),
            Echo.of(name(found)),
            there.isEmpty() ? " It takes none." : Suggestion.of(name(found), there));
  }

  /** The first difference among fields that are asked for under one response key. */
  String conflict(List<Situation> asked) {
    Field first = (Field) asked.get(0).node();
    String key = Echo.of(first.getResultKey());
    for (Situation each : asked) {
      Field other = (Field) each.node();
      if (!other.getName().equals(first.getName())) {
        return "The fields %s and %s can't both be answered as %s. Give one of them an alias."
            .formatted(Echo.of(first.getName()), Echo.of(other.getName()), key);
      }
    }
    return ("The field %s is asked for more than once, with other arguments or with another type of value,"
            + " and can't be answered as %s each time. Give each an alias.")
        .formatted(Echo.of(first.getName()), key);
  }

  String unknownDirective(Situation found) {
    return "There is no directive %s.%s"
        .formatted(Echo.of("@" + name(found)), Suggestion.of(name(found), ofDocuments(), "@"));
  }

  /** The directives that a document may hold anywhere. */
  private List<String> ofDocuments() {
    return contract.directives().stream()
        .filter(directive -> directive.validLocations().contains(DirectiveLocation.FIELD))
        .map(GraphQLDirective::getName)
        .toList();
  }

  String misplacedDirective(Situation found) {
    Collection<DirectiveLocation> places =
        found.directive() == null ? List.of() : found.directive().validLocations();
    return "The directive %s can't stand here. It may stand on: %s."
        .formatted(
            Echo.of("@" + name(found)),
            places.stream()
                .map(place -> place.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", ")));
  }

  String repeatedDirective(Situation found) {
    return "The directive " + Echo.of("@" + name(found)) + " stands here more than once.";
  }

  String unknownFragment(Situation found) {
    List<String> there =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .map(FragmentDefinition::getName)
            .toList();
    return "There is no fragment %s.%s"
        .formatted(Echo.of(name(found)), Suggestion.of(name(found), there));
  }

  String unusedFragment(Situation found) {
    return "The fragment " + Echo.of(name(found)) + " is never used. Leave it out.";
  }

  String repeatedFragment(Situation found) {
    return "Several fragments are called " + Echo.of(name(found)) + ". Give each its own name.";
  }

  String fragmentOnLeaf(Situation found) {
    return "The type %s has no fields, so there is no fragment on it."
        .formatted(Echo.of(String.valueOf(condition(found))));
  }

  String impossibleFragment(Situation found) {
    return "No object is both a %s and a %s, so a fragment on %s has nothing to give here."
        .formatted(named(found.parent()), condition(found), condition(found));
  }

  /** The type that a fragment is on. */
  private @Nullable String condition(Situation found) {
    if (found.node() instanceof InlineFragment fragment) {
      return fragment.getTypeCondition() == null ? null : fragment.getTypeCondition().getName();
    }
    return document.getDefinitionsOfType(FragmentDefinition.class).stream()
        .filter(fragment -> fragment.getName().equals(name(found)))
        .map(fragment -> fragment.getTypeCondition().getName())
        .findFirst()
        .orElse(null);
  }

  String unknownType(Situation found) {
    List<String> there =
        names(schema.getAllTypesAsList()).stream().filter(type -> !type.startsWith("__")).toList();
    return "There is no type %s.%s"
        .formatted(Echo.of(name(found)), Suggestion.of(name(found), there));
  }

  String repeatedOperation(Situation found) {
    return "Several operations are called " + Echo.of(name(found)) + ". Give each its own name.";
  }

  String unknownOperation(Situation found) {
    String kind =
        ((OperationDefinition) found.node()).getOperation().name().toLowerCase(Locale.ROOT);
    return "There is no " + kind + " here. Ask by a query.";
  }

  static String name(Situation found) {
    return String.valueOf(((NamedNode<?>) found.node()).getName());
  }

  private static GraphQLFieldDefinition definition(Situation found) {
    return Objects.requireNonNull(found.field(), "a field that was found in the schema");
  }

  private static String named(@Nullable GraphQLType type) {
    return type instanceof GraphQLNamedType known ? known.getName() : "there";
  }

  private static String written(GraphQLType type) {
    return GraphQLTypeUtil.simplePrint(type);
  }

  private static List<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
    return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
  }
}
