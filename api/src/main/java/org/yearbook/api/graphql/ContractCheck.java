package org.yearbook.api.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Column;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToOne;
import org.yearbook.persistence.catalogue.ValueKind;

/**
 * Checks that every field of the contract is served by the catalogue, and by a value of the right
 * kind.
 */
public final class ContractCheck {
  private static final Set<String> OF_EVERY_FILTER = Set.of("and", "or", "not");

  private static final Set<String> NO_CHOICE = Set.of("lang", "in");

  private final GraphQLSchema schema;
  private final Catalogue catalogue;
  private final List<String> problems = new ArrayList<>();

  private ContractCheck(GraphQLSchema schema, Catalogue catalogue) {
    this.schema = schema;
    this.catalogue = catalogue;
  }

  /** What does not fit, a sentence each; empty when all is well. */
  public static List<String> problems(GraphQLSchema schema, Catalogue catalogue) {
    ContractCheck check = new ContractCheck(schema, catalogue);
    schema.getAllTypesAsList().forEach(check::type);
    check.top();
    return check.problems;
  }

  private void type(GraphQLNamedType type) {
    String name = type.getName();
    String rows = rows(type);
    boolean isPart = rows != null || name.endsWith("Edge") || name.equals("PageInfo");
    if (rows != null && type instanceof GraphQLObjectType list) {
      page(catalogue.entities().get(rows), list);
    }
    boolean isRead =
        type instanceof GraphQLObjectType
            || (type instanceof GraphQLInterfaceType && catalogue.entities().containsKey(name));
    if (isRead
        && type instanceof GraphQLFieldsContainer object
        && !name.startsWith("__")
        && !name.equals("Query")
        && !isPart) {
      Entity entity = catalogue.entities().get(name);
      if (entity == null) {
        problems.add("Nothing serves the type " + name + ".");
      } else {
        object.getFieldDefinitions().forEach(field -> field(entity, field));
      }
    }
  }

  /** The type of the rows that a list with more than its rows has; null for any other type. */
  private static @Nullable String rows(GraphQLNamedType type) {
    String name = type.getName();
    if (name.equals("Ranking")) {
      return "Ranked";
    }
    return name.endsWith("Connection")
        ? name.substring(0, name.length() - "Connection".length())
        : null;
  }

  private void field(Entity entity, GraphQLFieldDefinition field) {
    GraphQLType inner = GraphQLTypeUtil.unwrapAll(field.getType());
    String where = entity.type() + "." + field.getName();
    if (GraphQLTypeUtil.isLeaf(inner)) {
      choices(field)
          .forEach(
              choice ->
                  leaf(where + choice, entity.columns().get(field.getName() + choice), field));
      require(
          entity.conversions().containsKey(field.getName()) == (field.getArgument("in") != null),
          where + " and its column don't agree on whether it can be converted.");
    } else if (isList(field) || rows((GraphQLNamedType) inner) != null) {
      require(entity.manys().containsKey(field.getName()), "No list serves " + where + ".");
      list(where, entity, field);
    } else {
      ToOne relation = entity.ones().get(field.getName());
      require(relation != null, "No relation serves " + where + ".");
      require(
          relation == null || relation.nullable() != GraphQLTypeUtil.isNonNull(field.getType()),
          where + " and what serves it don't agree on whether it may be missing.");
    }
  }

  /**
   * What an argument of a value can choose, in brackets; one empty choice without one that is an
   * enum.
   */
  private static List<String> choices(GraphQLFieldDefinition field) {
    return field.getArguments().stream()
        .filter(argument -> !NO_CHOICE.contains(argument.getName()))
        .map(argument -> GraphQLTypeUtil.unwrapAll(argument.getType()))
        .filter(GraphQLEnumType.class::isInstance)
        .map(type -> ((GraphQLEnumType) type).getValues())
        .map(values -> values.stream().map(value -> "(" + value.getName() + ")").toList())
        .findFirst()
        .orElse(List.of(""));
  }

  private void leaf(String where, @Nullable Column column, GraphQLFieldDefinition field) {
    if (column == null) {
      problems.add("No column serves " + where + ".");
      return;
    }
    require(
        column.nullable() != GraphQLTypeUtil.isNonNull(field.getType()),
        where + " and its column don't agree on whether it may be missing.");
    require(
        fits(column.kind(), field),
        where + " can't be written from a column of kind " + column.kind() + ".");
    require(
        column.localized() == (field.getArgument("lang") != null),
        where + " and its column don't agree on whether it has a language.");
  }

  private static boolean fits(ValueKind kind, GraphQLFieldDefinition field) {
    GraphQLType inner = GraphQLTypeUtil.unwrapAll(field.getType());
    String scalar = ((GraphQLNamedType) inner).getName();
    return switch (kind) {
      case TEXT, FIGURE -> inner.equals(Scalars.GraphQLString) && !isList(field);
      case TOKEN -> inner instanceof GraphQLEnumType && !isList(field);
      case INTEGER -> inner.equals(Scalars.GraphQLInt);
      case BOOLEAN -> inner.equals(Scalars.GraphQLBoolean);
      case DECIMAL -> scalar.equals("Decimal");
      case NUMBER -> inner.equals(Scalars.GraphQLFloat);
      case DATE -> scalar.equals("Date");
      case DATE_TIME -> scalar.equals("DateTime");
      case TEXT_LIST -> inner.equals(Scalars.GraphQLString) && isList(field);
      case TOKEN_LIST -> inner instanceof GraphQLEnumType && isList(field);
      case NODE_ID, TYPED_NODE_ID -> inner.equals(Scalars.GraphQLID);
    };
  }

  private void top() {
    for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
      String rows = rows((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()));
      if (rows != null) {
        require(
            catalogue.roots().containsKey(field.getName()),
            "No list serves Query." + field.getName() + ".");
        Entity entity = catalogue.entities().get(rows);
        if (entity != null) {
          list("Query." + field.getName(), entity, field);
        }
      }
    }
  }

  /** The filters and orders of a list: each of them must be served for the rows of the list. */
  private void list(String where, Entity owner, GraphQLFieldDefinition field) {
    String rows = rows((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()));
    Entity entity = rows == null ? owner : catalogue.entities().getOrDefault(rows, owner);
    if (field.getArgument("where") != null) {
      GraphQLInputObjectType filter =
          (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getArgument("where").getType());
      for (GraphQLInputObjectField condition : filter.getFields()) {
        require(
            serves(entity, condition),
            where + " can't be filtered by " + condition.getName() + ".");
      }
    }
    if (field.getArgument("orderBy") != null) {
      GraphQLInputObjectType order =
          (GraphQLInputObjectType)
              GraphQLTypeUtil.unwrapAll(field.getArgument("orderBy").getType());
      GraphQLEnumType keys =
          (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(order.getField("by").getType());
      for (GraphQLEnumValueDefinition key : keys.getValues()) {
        require(
            entity.orders().containsKey(key.getName()),
            where + " can't be ordered by " + key.getName() + ".");
      }
    }
  }

  /** What a page has beside its rows: the groups, each key of which must be served for the rows. */
  private void page(@Nullable Entity entity, GraphQLObjectType list) {
    GraphQLFieldDefinition groups = list.getField("groups");
    if (groups == null || entity == null) {
      return;
    }
    keys(groups.getArgument("by").getType())
        .forEach(
            key ->
                require(
                    entity.groupKeys().containsKey(key),
                    entity.type() + " can't be grouped by " + key + "."));
    GraphQLInputObjectType order =
        (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(groups.getArgument("orderBy").getType());
    keys(order.getField("by").getType())
        .forEach(
            key ->
                require(
                    entity.aggregates().containsKey(key.toLowerCase(Locale.ROOT)),
                    "Groups of " + entity.type() + " can't be ordered by " + key + "."));
  }

  private static List<String> keys(GraphQLType type) {
    return ((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(type))
        .getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
  }

  private static boolean serves(Entity entity, GraphQLInputObjectField condition) {
    String name = condition.getName();
    String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(condition.getType())).getName();
    if (type.endsWith("RelationFilter")) {
      return entity.manys().containsKey(name);
    } else if (name.endsWith("Where")) {
      return entity.ones().containsKey(name.substring(0, name.length() - "Where".length()));
    }
    return OF_EVERY_FILTER.contains(name) || entity.filters().containsKey(name);
  }

  private static boolean isList(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      problems.add(otherwise);
    }
  }
}
