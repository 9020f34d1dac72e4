package org.yearbook.schema.introspection;

import graphql.GraphQLContext;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection.TypeKind;
import graphql.language.AstPrinter;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLModifiedType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.InputValueWithState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yearbook.schema.contract.Contract;

/**
 * What elements of the schema say of themselves, by the fields that section 4 of the specification
 * gives to the types {@code __Schema}, {@code __Type} and so on.
 */
final class SchemaFacts {
  private final Contract contract;
  private final GraphQLSchema schema;

  /** Printed once; printing takes long beside everything else here. */
  private final Map<GraphQLNamedSchemaElement, String> defaults = new ConcurrentHashMap<>();

  SchemaFacts(Contract contract) {
    this.contract = contract;
    this.schema = contract.schema();
  }

  /**
   * The value of a field: text, boolean, enum constant, element of the schema, a list of these, or
   * null.
   *
   * @param type the name of the introspection type that has the field
   * @param element what is asked; of a {@code __Schema}, anything
   */
  @Nullable Object read(String type, String field, Object element) {
    return switch (type) {
      case "__Schema" -> ofSchema(field);
      case "__Type" -> ofType(field, (GraphQLType) element);
      case "__Field" -> ofField(field, (GraphQLFieldDefinition) element);
      case "__InputValue" -> ofInput(field, (GraphQLNamedSchemaElement) element);
      case "__EnumValue" -> ofChoice(field, (GraphQLEnumValueDefinition) element);
      case "__Directive" -> ofDirective(field, (GraphQLDirective) element);
      default -> throw unknown(type, field);
    };
  }

  private @Nullable Object ofSchema(String field) {
    return switch (field) {
      case "description" -> schema.getDescription();
      case "types" -> schema.getAllTypesAsList();
      case "queryType" -> schema.getQueryType();
      case "mutationType" -> schema.getMutationType();
      case "subscriptionType" -> schema.getSubscriptionType();
      case "directives" -> contract.directives();
      default -> throw unknown("__Schema", field);
    };
  }

  private @Nullable Object ofType(String field, GraphQLType type) {
    return switch (field) {
      case "kind" -> kind(type);
      case "fields" ->
          type instanceof GraphQLFieldsContainer container ? container.getFieldDefinitions() : null;
      case "interfaces" ->
          type instanceof GraphQLImplementingType implementing
              ? implementing.getInterfaces()
              : null;
      case "possibleTypes" -> possibleTypes(type);
      case "enumValues" -> type instanceof GraphQLEnumType choices ? choices.getValues() : null;
      case "inputFields" ->
          type instanceof GraphQLInputObjectType object ? object.getFields() : null;
      case "ofType" ->
          type instanceof GraphQLModifiedType modified ? modified.getWrappedType() : null;
      case "isOneOf" -> type instanceof GraphQLInputObjectType object ? object.isOneOf() : null;
      case "specifiedByURL", "specifiedByUrl" ->
          type instanceof GraphQLScalarType scalar ? scalar.getSpecifiedByUrl() : null;
      default -> type instanceof GraphQLNamedSchemaElement named ? ofAny(field, named) : null;
    };
  }

  private static TypeKind kind(GraphQLType type) {
    if (type instanceof GraphQLNonNull) {
      return TypeKind.NON_NULL;
    } else if (type instanceof GraphQLList) {
      return TypeKind.LIST;
    } else if (type instanceof GraphQLObjectType) {
      return TypeKind.OBJECT;
    } else if (type instanceof GraphQLInterfaceType) {
      return TypeKind.INTERFACE;
    } else if (type instanceof GraphQLUnionType) {
      return TypeKind.UNION;
    } else if (type instanceof GraphQLEnumType) {
      return TypeKind.ENUM;
    }
    return type instanceof GraphQLInputObjectType ? TypeKind.INPUT_OBJECT : TypeKind.SCALAR;
  }

  private @Nullable List<? extends GraphQLType> possibleTypes(GraphQLType type) {
    if (type instanceof GraphQLInterfaceType common) {
      return schema.getImplementations(common);
    }
    return type instanceof GraphQLUnionType union ? union.getTypes() : null;
  }

  private static @Nullable Object ofField(String field, GraphQLFieldDefinition element) {
    return switch (field) {
      case "args" -> element.getArguments();
      case "type" -> element.getType();
      case "isDeprecated" -> element.isDeprecated();
      case "deprecationReason" -> element.getDeprecationReason();
      default -> ofAny(field, element);
    };
  }

  private @Nullable Object ofInput(String field, GraphQLNamedSchemaElement element) {
    if (element instanceof GraphQLArgument argument) {
      return switch (field) {
        case "type" -> argument.getType();
        case "defaultValue" ->
            byDefault(argument, argument.getArgumentDefaultValue(), argument.getType());
        case "isDeprecated" -> argument.isDeprecated();
        case "deprecationReason" -> argument.getDeprecationReason();
        default -> ofAny(field, argument);
      };
    }
    GraphQLInputObjectField input = (GraphQLInputObjectField) element;
    return switch (field) {
      case "type" -> input.getType();
      case "defaultValue" -> byDefault(input, input.getInputFieldDefaultValue(), input.getType());
      case "isDeprecated" -> input.isDeprecated();
      case "deprecationReason" -> input.getDeprecationReason();
      default -> ofAny(field, input);
    };
  }

  private @Nullable String byDefault(
      GraphQLNamedSchemaElement element, InputValueWithState value, GraphQLInputType type) {
    return value.isNotSet()
        ? null
        : defaults.computeIfAbsent(
            element,
            unprinted ->
                AstPrinter.printAst(
                    ValuesResolver.valueToLiteral(
                        value, type, GraphQLContext.getDefault(), Locale.ENGLISH)));
  }

  private static @Nullable Object ofChoice(String field, GraphQLEnumValueDefinition element) {
    return switch (field) {
      case "isDeprecated" -> element.isDeprecated();
      case "deprecationReason" -> element.getDeprecationReason();
      default -> ofAny(field, element);
    };
  }

  private static @Nullable Object ofDirective(String field, GraphQLDirective element) {
    return switch (field) {
      case "isRepeatable" -> element.isRepeatable();
      case "locations" -> List.copyOf(element.validLocations());
      case "args" -> element.getArguments();
      default -> ofAny(field, element);
    };
  }

  private static @Nullable Object ofAny(String field, GraphQLNamedSchemaElement element) {
    return switch (field) {
      case "name" -> element.getName();
      case "description" -> element.getDescription();
      default -> throw unknown(element.getName(), field);
    };
  }

  /** Whether an element of a list is left out unless deprecated ones are asked for too. */
  static boolean isDeprecated(Object element) {
    return (element instanceof GraphQLFieldDefinition field && field.isDeprecated())
        || (element instanceof GraphQLArgument argument && argument.isDeprecated())
        || (element instanceof GraphQLInputObjectField input && input.isDeprecated())
        || (element instanceof GraphQLEnumValueDefinition choice && choice.isDeprecated());
  }

  private static IllegalStateException unknown(String type, String field) {
    return new IllegalStateException("Nothing tells " + type + "." + field + ".");
  }
}
