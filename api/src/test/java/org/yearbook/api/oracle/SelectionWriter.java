package org.yearbook.api.oracle;

import graphql.Scalars;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.yearbook.api.oracle.ResponseKeys.Fragment;
import org.yearbook.api.oracle.ResponseKeys.Use;

/** Writes the selections of one operation, and the fragments that they use. */
final class SelectionWriter {
  /** Fields that are never asked for, and why; a whole type by its name. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "Observation.recordedAt", "an edition does not know when it will be imported",
          "Citation.cite", "references are written by citation processors, and tested beside them",
          "Query.search", "how well a hit fits is decided by the words of PostgreSQL's parser",
          "Query.suggest", "as for search",
          "SearchHit", "only a search leads there",
          "SearchHitConnection", "only a search leads there",
          "SearchHitEdge", "only a search leads there");

  private static final int DEEPEST = 9;
  private static final int LISTS = 4;
  private static final GraphQLFieldDefinition TYPE_NAME =
      GraphQLFieldDefinition.newFieldDefinition()
          .name("__typename")
          .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
          .build();

  private static final String DESCRIPTION =
      """
       {
        kind name description specifiedByURL
        fields { name description args { name defaultValue type { kind name ofType { name } } } }
        inputFields { name type { kind } } enumValues { name description isDeprecated }
        interfaces { name } possibleTypes { name __typename }
      }""";

  private final GraphQLSchema schema;
  private final ArgumentWriter arguments;
  private final Variables variables;
  private final Random random;
  private final ResponseKeys keys = new ResponseKeys();
  private final List<Fragment> finished = new ArrayList<>();
  private final StringBuilder fragments = new StringBuilder();
  private final String prefix;

  /** A type that is asked for more than others, or many would hardly be asked for at all. */
  private final String favourite;

  private int budget;
  private int names;
  private boolean introspected;

  /**
   * @param prefix begins the names of fragments
   * @param budget about how many fields there may be
   */
  SelectionWriter(
      GraphQLSchema schema,
      ArgumentWriter arguments,
      Variables variables,
      Random random,
      String prefix,
      int budget) {
    this.schema = schema;
    this.arguments = arguments;
    this.variables = variables;
    this.random = random;
    this.prefix = prefix;
    this.budget = budget;
    this.favourite =
        one(schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .filter(type -> !type.getName().startsWith("__"))
                .toList())
            .getName();
  }

  /** The definitions of all fragments that are used. */
  String fragments() {
    return fragments.toString();
  }

  /** Where a selection stands: what was asked to get there, and how deep that is. */
  private record Place(String path, int depth, int lists) {
    Place inside(String key, boolean list) {
      return new Place(path + "/" + key, depth + 1, list ? lists + 1 : lists);
    }
  }

  String operation(GraphQLObjectType root) {
    return selections(root, new Place("", 0, 0));
  }

  private String selections(GraphQLCompositeType type, Place place) {
    StringBuilder text = new StringBuilder(" {");
    int wanted = place.depth() < 2 ? 2 + random.nextInt(7) : 1 + random.nextInt(5);
    for (int count = 0; count < wanted && (budget > 0 || count == 0); count++) {
      text.append(separator()).append(selection(type, place));
    }
    return text.append("\n}").toString();
  }

  private String separator() {
    return switch (random.nextInt(25)) {
      case 0 -> " # so it is\n";
      case 1 -> ",\n";
      case 2 -> " ";
      default -> "\n";
    };
  }

  private String selection(GraphQLCompositeType type, Place place) {
    int chance = random.nextInt(20);
    if (place.path().isEmpty() && !introspected && random.nextInt(40) == 0) {
      return introspection();
    } else if (chance < 2) {
      return inlineFragment(type, place);
    } else if (chance < 4) {
      return fragmentSpread(type, place);
    } else if (chance == 4) {
      return field(type, TYPE_NAME, place);
    } else if (chance < 7 && !keys.keys(place.path()).isEmpty()) {
      return again(type, place);
    }
    if (!(type instanceof GraphQLFieldsContainer container)) {
      return random.nextInt(4) == 0 ? field(type, TYPE_NAME, place) : inlineFragment(type, place);
    }
    List<GraphQLFieldDefinition> permitted =
        container.getFieldDefinitions().stream()
            .filter(field -> isPermitted(container, field, place))
            .toList();
    List<GraphQLFieldDefinition> towards =
        permitted.stream().filter(each -> leadsToFavourite(container, each)).toList();
    if (!towards.isEmpty() && random.nextBoolean()) {
      return field(type, one(towards), place);
    }
    return field(type, permitted.isEmpty() ? TYPE_NAME : oneThatLeadsOn(permitted), place);
  }

  /** Whether objects of the favourite type may be found behind a field of another type. */
  private boolean leadsToFavourite(GraphQLNamedType container, GraphQLFieldDefinition field) {
    GraphQLNamedType found = GraphQLTypeUtil.unwrapAllAs(field.getType());
    return !container.getName().equals(favourite)
        && (found.getName().equals(favourite + "Connection")
            || found.getName().equals(favourite + "Edge")
            || (found instanceof GraphQLCompositeType type && possible(type).contains(favourite)));
  }

  /** Objects rather than values, so that answers get deep. */
  private GraphQLFieldDefinition oneThatLeadsOn(List<GraphQLFieldDefinition> fields) {
    GraphQLFieldDefinition field = one(fields);
    return isComposite(field) ? field : one(fields);
  }

  private boolean isPermitted(
      GraphQLFieldsContainer container, GraphQLFieldDefinition field, Place place) {
    if (leavesOut(container, field)) {
      return false;
    }
    boolean tooDeep = place.depth() >= DEEPEST || (isList(field) && place.lists() >= LISTS);
    return !isComposite(field) || (!tooDeep && budget > 0);
  }

  /** Whether a field is never asked for. */
  static boolean leavesOut(GraphQLNamedType type, GraphQLFieldDefinition field) {
    return LEFT_OUT.containsKey(type.getName())
        || LEFT_OUT.containsKey(type.getName() + "." + field.getName());
  }

  /** Asks about a type of the schema, once, since graphql-java takes no more in good faith. */
  private String introspection() {
    introspected = true;
    GraphQLNamedType type = one(schema.getAllTypesAsList());
    return alias() + ": __type(name: \"" + type.getName() + "\")" + directives() + DESCRIPTION;
  }

  /** Asks for a field under a key of its own, an alias, or a name that another field has. */
  private String field(GraphQLCompositeType type, GraphQLFieldDefinition field, Place place) {
    Use use = new Use(type, field, arguments.write(type, field));
    String key =
        switch (random.nextInt(8)) {
          case 0 -> alias();
          case 1 -> anotherName(type);
          default -> field.getName();
        };
    return field(use, keys.fits(place.path(), key, use) ? key : alias(), place);
  }

  /** Asks once more for what is asked for already, so that both must be merged. */
  private String again(GraphQLCompositeType type, Place place) {
    String key = one(keys.keys(place.path()));
    return keys.at(place.path(), key).stream()
        .filter(use -> use.parent().getName().equals(type.getName()))
        .findFirst()
        .map(use -> field(use, key, place))
        .orElseGet(() -> field(type, TYPE_NAME, place));
  }

  private String field(Use use, String key, Place place) {
    budget--;
    keys.add(place.path(), key, use, place.depth() + 1);
    String name = use.field().getName();
    String head = (key.equals(name) ? name : key + ": " + name) + use.arguments() + directives();
    GraphQLType type = GraphQLTypeUtil.unwrapAll(use.field().getType());
    return type instanceof GraphQLCompositeType composite
        ? head + selections(composite, place.inside(key, isList(use.field())))
        : head;
  }

  private static boolean isComposite(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
  }

  private static boolean isList(GraphQLFieldDefinition field) {
    GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
    return GraphQLTypeUtil.isList(type) || field.getArgument("first") != null;
  }

  private String inlineFragment(GraphQLCompositeType type, Place place) {
    if (type instanceof GraphQLFieldsContainer && random.nextInt(3) == 0) {
      return "..." + directives() + selections(type, place);
    }
    GraphQLCompositeType condition = condition(type);
    return "... on " + condition.getName() + directives() + selections(condition, place);
  }

  private String fragmentSpread(GraphQLCompositeType type, Place place) {
    for (Fragment known : finished) {
      boolean shallow = place.depth() + known.height <= DEEPEST + 2 && place.lists() <= LISTS - 2;
      if (overlap(type, known.type)
          && shallow
          && random.nextBoolean()
          && keys.reuse(known, place.path(), place.depth())) {
        budget -= 3;
        return "..." + known.name + directives();
      }
    }
    String name = prefix + "F" + ++names;
    Fragment fragment = new Fragment(name, condition(type), place.path(), place.depth());
    keys.begin(fragment);
    String text = selections(fragment.type, place);
    keys.end(fragment);
    finished.add(fragment);
    fragments.append("\nfragment %s on %s".formatted(name, fragment.type.getName())).append(text);
    return "..." + name + directives();
  }

  /** A type that some of the objects of a type are of. */
  private GraphQLCompositeType condition(GraphQLCompositeType type) {
    if (possible(type).contains(favourite) && random.nextInt(3) == 0) {
      return Objects.requireNonNull(schema.getObjectType(favourite));
    }
    return one(
        schema.getAllTypesAsList().stream()
            .filter(each -> !each.getName().startsWith("__"))
            .filter(GraphQLCompositeType.class::isInstance)
            .map(GraphQLCompositeType.class::cast)
            .filter(each -> overlap(type, each))
            .toList());
  }

  private boolean overlap(GraphQLCompositeType one, GraphQLCompositeType other) {
    Set<String> possible = possible(one);
    return possible(other).stream().anyMatch(possible::contains);
  }

  private Set<String> possible(GraphQLCompositeType type) {
    if (type instanceof GraphQLUnionType union) {
      return names(union.getTypes());
    }
    return type instanceof GraphQLInterfaceType common
        ? names(Objects.requireNonNull(schema.getImplementations(common)))
        : Set.of(type.getName());
  }

  private static Set<String> names(List<? extends GraphQLNamedType> types) {
    return types.stream().map(GraphQLNamedType::getName).collect(Collectors.toSet());
  }

  private String directives() {
    return switch (random.nextInt(24)) {
      case 0 -> " @include(if: " + condition(true) + ")";
      case 1 -> " @skip(if: " + condition(false) + ")";
      case 2 -> " @skip(if: " + condition(false) + ") @include(if: " + condition(true) + ")";
      default -> "";
    };
  }

  /** A condition that lets more in than it keeps out. */
  private String condition(boolean usual) {
    if (random.nextBoolean()) {
      return String.valueOf((random.nextInt(4) == 0) != usual);
    }
    return variables.anywhere(
        GraphQLNonNull.nonNull(Scalars.GraphQLBoolean),
        false,
        () -> (random.nextInt(4) == 0) != usual,
        String::valueOf);
  }

  private String alias() {
    return "a" + ++names;
  }

  private String anotherName(GraphQLCompositeType type) {
    return type instanceof GraphQLFieldsContainer container
        ? one(container.getFieldDefinitions()).getName()
        : alias();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
