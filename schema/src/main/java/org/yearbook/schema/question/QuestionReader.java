package org.yearbook.schema.question;

import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Aggregate;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Field.EdgeField;
import org.yearbook.domain.question.Field.PageField;
import org.yearbook.domain.question.Field.PageInfoPart;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.NeededKey;
import org.yearbook.domain.question.NodeId;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Page;
import org.yearbook.domain.question.Question;
import org.yearbook.domain.question.Rows;
import org.yearbook.domain.question.Scope;
import org.yearbook.domain.question.Selection;
import org.yearbook.domain.question.Shape;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.RefusedException;

/**
 * Reads what one operation asks, for one set of variables: fragments, aliases and conditions on
 * inclusion are resolved, and arguments become filters, orders and pages.
 */
final class QuestionReader {
  private static final int SIZE_BY_DEFAULT = 20;

  /**
   * Plain lists are small by nature; this is what one is taken for when the rows to be read are
   * counted ahead.
   */
  private static final int SIZE_OF_PLAIN_LIST = 5;

  /** How many conditions the filters of a question may have in all. */
  private static final int MOST_CONDITIONS = 200;

  /** How many lists a question may have; each is a statement. */
  private static final int MOST_LISTS = 100;

  /** The argument at the top that says when the figures were known. */
  private static final String AS_OF = "asOf";

  /** The argument at the top that says whose word counts. */
  private static final String EDITION = "edition";

  /** Interfaces whose objects are read as such where all of their types are asked for the same. */
  private static final Set<String> READ_AS_ONE = Set.of("Subject");

  /** Arguments of lists that say which stretch, which rows and in which order. */
  private static final Set<String> ARGUMENTS_OF_EVERY_LIST =
      Set.of("first", "after", "last", "before", "where", "orderBy", AS_OF, EDITION);

  /** The argument that says in which unit a number is asked. */
  private static final String UNIT = "in";

  /** Arguments of values that don't choose among several. */
  private static final Set<String> NO_CHOICE = Set.of("lang", UNIT);

  private static final String OBSERVATIONS = "observations";

  /** Each is one object, so that questions with it are equal. */
  private static final UnaryOperator<@Nullable Object> JOINED = QuestionReader::joined;

  private static final UnaryOperator<@Nullable Object> KEY_OF_ID = QuestionReader::keyOfId;

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final GraphQLSchema schema;
  private final FieldCollector collector;
  private final Map<String, Object> variables;
  private final Literals literals = new Literals();
  private final Language language;
  private final DocumentLimits limits;
  private final Function<CollectedField, byte[]> introspection;
  private final List<NeededKey> needed = new ArrayList<>();
  private long rows;
  private int lists;
  private int conditions;

  /**
   * A reader for one operation.
   *
   * @param variables as far as a question may know them; see {@link Aspects}
   * @param language of names where none is asked for
   * @param introspection answers a field about the schema, in JSON
   */
  QuestionReader(
      GraphQLSchema schema,
      FieldCollector collector,
      Map<String, Object> variables,
      Language language,
      DocumentLimits limits,
      Function<CollectedField, byte[]> introspection) {
    this.schema = schema;
    this.collector = collector;
    this.variables = variables;
    this.language = language;
    this.limits = limits;
    this.introspection = introspection;
  }

  Question read(OperationDefinition operation) {
    GraphQLObjectType query = schema.getQueryType();
    List<CollectedField> asked = collector.collect(query, List.of(operation.getSelectionSet()));
    Shape root =
        Shape.of(query.getName(), asked.stream().map(field -> atTop(query, field)).toList());
    return new Question(root, needed);
  }

  /** Reads an operation that asks for one list, which is to come whole unless it says otherwise. */
  Question readWhole(OperationDefinition operation) {
    GraphQLObjectType query = schema.getQueryType();
    List<CollectedField> asked = collector.collect(query, List.of(operation.getSelectionSet()));
    CollectedField only = asked.size() == 1 ? asked.get(0) : null;
    GraphQLFieldDefinition definition = only == null ? null : query.getFieldDefinition(only.name());
    if (only == null || definition == null || definition.getArgument("after") == null) {
      throw new RefusedException(
          ErrorCode.INVALID_ARGUMENT,
          "A table is made of one list, such as “observations” or “facilities”, and nothing beside it; this operation asks for "
              + (asked.isEmpty() ? "nothing" : responseKeys(asked))
              + ".",
          asked.isEmpty() ? null : asked.get(asked.size() - 1).place());
    }
    need(definition, only);
    Page page = page(definition, only, Integer.MAX_VALUE);
    long inside = counted(1, page.fromEnd() ? page.size() : 1);
    return new Question(
        Shape.of(query.getName(), List.of(connection(definition, only, page, inside))), needed);
  }

  private static String responseKeys(List<CollectedField> asked) {
    return asked.stream()
        .map(field -> "“" + field.responseKey() + "”")
        .collect(Collectors.joining(", "));
  }

  /** The values that are written into what was read here. */
  List<Object> literals() {
    return literals.values();
  }

  /** How many rows may have to be read for what was read here, lists inside lists multiplied. */
  long rows() {
    return rows;
  }

  private Field atTop(GraphQLObjectType query, CollectedField asked) {
    if (asked.name().equals("__schema") || asked.name().equals("__type")) {
      return new Field.Known(asked.responseKey(), introspection.apply(asked));
    } else if (asked.name().equals("__typename")) {
      return typeName(query, asked);
    }
    GraphQLFieldDefinition definition = query.getFieldDefinition(asked.name());
    need(definition, asked);
    if (asked.name().equals("rank")) {
      return ranking(definition, asked);
    }
    return isConnection(definition.getType())
        ? connection(definition, asked, 1)
        : lookup(definition, asked);
  }

  private void need(GraphQLFieldDefinition definition, CollectedField asked) {
    needed.addAll(NeededKeys.of(definition, asked, name -> argument(definition, asked, name)));
  }

  /**
   * One object by its natural key, or by a node id that holds one. A number is a key too; several
   * arguments are the parts of one key.
   */
  private Field lookup(GraphQLFieldDefinition definition, CollectedField asked) {
    List<Input> given =
        definition.getArguments().stream()
            .map(GraphQLArgument::getName)
            .filter(name -> !ARGUMENTS_OF_EVERY_LIST.contains(name))
            .map(name -> needed(definition, asked, name))
            .toList();
    GraphQLCompositeType type = composite(definition);
    if (given.get(0).isOf("ID")) {
      return node((GraphQLInterfaceType) type, given.get(0), asked);
    }
    Operand parts = new Operand.Sequence(given.stream().map(Input::operand).toList());
    Operand key = new Operand.Derived(parts, JOINED);
    return new Field.Lookup(
        asked.responseKey(),
        type.getName(),
        key,
        scope(definition, asked),
        selection(definition, asked, 1));
  }

  private Input needed(GraphQLFieldDefinition definition, CollectedField asked, String name) {
    Input given = argument(definition, asked, name);
    if (given == null) {
      throw refused(asked, "The argument “" + name + "” is needed.");
    }
    return given;
  }

  /** The parts of a key as one text. */
  private static @Nullable Object joined(@Nullable Object parts) {
    return ((List<?>) Objects.requireNonNull(parts))
        .stream().map(String::valueOf).collect(Collectors.joining(".."));
  }

  /**
   * The figures of a metric, the largest first: of the subjects that are meant, and the newest of
   * each series unless it is said which.
   */
  private Field ranking(GraphQLFieldDefinition definition, CollectedField asked) {
    Operand metric = needed(definition, asked, "metric").operand();
    Input among = argument(definition, asked, "among");
    Input where = argument(definition, asked, "where");
    List<Filter> all = new ArrayList<>();
    all.add(new Filter.Condition("metric", Filter.Operator.EQUALS, List.of(metric)));
    all.add(
        new Filter.Condition(
            "value", Filter.Operator.IS_NULL, List.of(new Operand.Constant(false))));
    if (among != null) {
      all.add(new Filter.Related("subject", Filter.Quantifier.SOME, Filters.of(among)));
    }
    all.add(
        where == null
            ? new Filter.Condition(
                "latest", Filter.Operator.EQUALS, List.of(new Operand.Constant(1)))
            : Filters.of(where));
    Filter filter = counted(new Filter.All(all));
    int size =
        permitted((Integer) needed(definition, asked, "top").value(), asked, limits.pageSize());
    Rows wanted =
        new Rows(
            filter,
            List.of(new Order("VALUE", Order.Direction.DESC)),
            new Page(size, false, null, null, null));
    GraphQLObjectType type = (GraphQLObjectType) composite(definition);
    long inside = counted(1, size);
    return new Field.Connection(
        asked.responseKey(),
        asked.name(),
        Map.of(),
        wanted,
        scope(definition, asked),
        accepted(argument(definition, asked, "accept")),
        each(type, asked, field -> pageField(type, field, inside)));
  }

  private Field node(GraphQLInterfaceType node, Input given, CollectedField asked) {
    String wanted = typeOf(given, asked);
    for (GraphQLObjectType type : possibleTypes(node)) {
      if (type.getName().equals(wanted)) {
        Operand key = new Operand.Derived(given.operand(), KEY_OF_ID);
        Selection selection = new Selection(List.of(shape(type, asked, 1)));
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

  /** What is asked of an object, whatever type of those possible it is of. */
  private Selection selection(GraphQLFieldDefinition definition, CollectedField asked, long times) {
    return new Selection(shapes(possibleTypes(composite(definition)), asked, times));
  }

  /** A shape for each type; for several at once where an interface holds all that is asked. */
  private List<Shape> shapes(List<GraphQLObjectType> types, CollectedField asked, long times) {
    Map<List<CollectedField>, List<GraphQLObjectType>> alike = new LinkedHashMap<>();
    for (GraphQLObjectType type : types) {
      List<CollectedField> fields = collector.collect(type, asked.selectionSets());
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
    return READ_AS_ONE.stream()
        .map(name -> (GraphQLInterfaceType) schema.getType(name))
        .filter(whole -> whole != null && types.stream().allMatch(is(whole)))
        .filter(whole -> fields.stream().allMatch(field -> has(whole, field)))
        .findFirst()
        .orElse(null);
  }

  private Predicate<GraphQLObjectType> is(GraphQLInterfaceType whole) {
    return type -> schema.isPossibleType(whole, type);
  }

  private static boolean has(GraphQLInterfaceType whole, CollectedField field) {
    return field.name().equals("__typename") || whole.getFieldDefinition(field.name()) != null;
  }

  private List<GraphQLObjectType> possibleTypes(GraphQLCompositeType type) {
    if (type instanceof GraphQLInterfaceType several) {
      return Objects.requireNonNull(
          schema.getImplementations(several), "the contract's interfaces are implemented");
    } else if (type instanceof GraphQLUnionType several) {
      return several.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    }
    return List.of((GraphQLObjectType) type);
  }

  private Shape shape(GraphQLObjectType type, CollectedField asked, long times) {
    return Shape.of(type.getName(), each(type, asked, field -> field(type, field, times)));
  }

  private Field field(GraphQLFieldsContainer type, CollectedField asked, long times) {
    if (asked.name().equals("__typename")) {
      return typeName(type, asked);
    }
    GraphQLFieldDefinition definition = type.getFieldDefinition(asked.name());
    boolean nullable = !GraphQLTypeUtil.isNonNull(definition.getType());
    if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(definition.getType()))) {
      return new Field.Leaf(
          asked.responseKey(),
          asked.name() + choice(definition, asked),
          language(definition, asked),
          operand(argument(definition, asked, UNIT)),
          nullable);
    } else if (isConnection(definition.getType())) {
      return connection(definition, asked, times);
    } else if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
      Selection selection = selection(definition, asked, counted(times, SIZE_OF_PLAIN_LIST));
      return new Field.Many(asked.responseKey(), asked.name(), selection);
    }
    return new Field.One(
        asked.responseKey(), asked.name(), selection(definition, asked, times), nullable);
  }

  private @Nullable Language language(GraphQLFieldDefinition definition, CollectedField asked) {
    if (definition.getArgument("lang") == null) {
      return null;
    }
    Input wanted = argument(definition, asked, "lang");
    return wanted == null ? language : Language.valueOf((String) wanted.value());
  }

  /** The choice of an argument among the values of a field, in brackets; empty without one. */
  private String choice(GraphQLFieldDefinition definition, CollectedField asked) {
    return definition.getArguments().stream()
        .filter(argument -> !NO_CHOICE.contains(argument.getName()))
        .map(argument -> argument(definition, asked, argument.getName()))
        .flatMap(Stream::ofNullable)
        .map(given -> "(" + given.value() + ")")
        .findFirst()
        .orElse("");
  }

  private Map<String, Operand> arguments(GraphQLFieldDefinition definition, CollectedField asked) {
    Map<String, Operand> arguments = new LinkedHashMap<>();
    for (GraphQLArgument argument : definition.getArguments()) {
      if (!ARGUMENTS_OF_EVERY_LIST.contains(argument.getName())) {
        Input given = argument(definition, asked, argument.getName());
        arguments.put(
            argument.getName(), given == null ? new Operand.Constant(null) : given.operand());
      }
    }
    return arguments;
  }

  private Field.Connection connection(
      GraphQLFieldDefinition definition, CollectedField asked, long times) {
    Page page = page(definition, asked, limits.pageSize());
    return connection(definition, asked, page, counted(times, page.size()));
  }

  private Field.Connection connection(
      GraphQLFieldDefinition definition, CollectedField asked, Page page, long inside) {
    GraphQLObjectType type = (GraphQLObjectType) composite(definition);
    return new Field.Connection(
        asked.responseKey(),
        asked.name(),
        arguments(definition, asked),
        rows(definition, asked, page),
        scope(definition, asked),
        null,
        each(type, asked, field -> pageField(type, field, inside)));
  }

  private Scope scope(GraphQLFieldDefinition definition, CollectedField asked) {
    Operand asOf = operand(argument(definition, asked, AS_OF));
    Operand edition = operand(argument(definition, asked, EDITION));
    return asOf == null && edition == null ? Scope.EVERYTHING_NOW : new Scope(asOf, edition);
  }

  private PageField pageField(GraphQLObjectType connection, CollectedField asked, long times) {
    if (asked.name().equals("__typename")) {
      return typeName(connection, asked);
    }
    GraphQLFieldDefinition definition = connection.getFieldDefinition(asked.name());
    String key = asked.responseKey();
    return switch (asked.name()) {
      case "totalCount" -> new Field.TotalCount(key);
      case "groups" -> groups(definition, asked, times);
      case "nodes" -> new Field.Nodes(key, selection(definition, asked, times));
      case "edges" -> edges((GraphQLObjectType) composite(definition), asked, times);
      case "pageInfo" -> pageInfo((GraphQLObjectType) composite(definition), asked);
      default -> throw new IllegalArgumentException("A page has no field " + asked.name() + ".");
    };
  }

  private Field.Groups groups(GraphQLFieldDefinition definition, CollectedField asked, long times) {
    Input first = argument(definition, asked, "first");
    int size =
        first == null
            ? SIZE_BY_DEFAULT
            : permitted((Integer) first.value(), asked, limits.pageSize());
    Grouping grouping =
        new Grouping(
            words(argument(definition, asked, "by")),
            having(argument(definition, asked, "having")),
            elements(argument(definition, asked, "orderBy")).map(key -> order(key, asked)).toList(),
            size,
            accepted(argument(definition, asked, "accept")));
    GraphQLObjectType group = (GraphQLObjectType) composite(definition);
    return new Field.Groups(
        asked.responseKey(), grouping, shape(group, asked, counted(times, size)));
  }

  private static Set<Conflict> accepted(@Nullable Input conflicts) {
    return words(conflicts).stream().map(Conflict::valueOf).collect(Collectors.toSet());
  }

  private static Stream<Input> elements(@Nullable Input list) {
    return list == null ? Stream.of() : list.elements().stream();
  }

  private static List<String> words(@Nullable Input list) {
    return elements(list).map(word -> (String) word.value()).distinct().toList();
  }

  private static List<Grouping.Having> having(@Nullable Input given) {
    List<Grouping.Having> having = new ArrayList<>();
    for (Aggregate aggregate : Aggregate.values()) {
      Input operators =
          given == null ? null : given.field(aggregate.name().toLowerCase(Locale.ROOT));
      if (operators != null) {
        having.addAll(Filters.having(aggregate, operators));
      }
    }
    return having;
  }

  private Field.Edges edges(GraphQLObjectType edge, CollectedField asked, long times) {
    return new Field.Edges(
        asked.responseKey(), each(edge, asked, field -> edgeField(edge, field, times)));
  }

  private EdgeField edgeField(GraphQLObjectType edge, CollectedField asked, long times) {
    return switch (asked.name()) {
      case "__typename" -> typeName(edge, asked);
      case "cursor" -> new Field.Cursor(asked.responseKey());
      case "node" ->
          new Field.Node(
              asked.responseKey(), selection(edge.getFieldDefinition("node"), asked, times));
      default -> throw new IllegalArgumentException("An edge has no field " + asked.name() + ".");
    };
  }

  private Field.PageInfo pageInfo(GraphQLObjectType type, CollectedField asked) {
    return new Field.PageInfo(
        asked.responseKey(),
        each(
            type,
            asked,
            field -> new Field.PageInfoField(field.responseKey(), part(field.name()))));
  }

  private static PageInfoPart part(String name) {
    return switch (name) {
      case "__typename" -> PageInfoPart.TYPE_NAME;
      case "hasNextPage" -> PageInfoPart.HAS_NEXT_PAGE;
      case "hasPreviousPage" -> PageInfoPart.HAS_PREVIOUS_PAGE;
      case "startCursor" -> PageInfoPart.START_CURSOR;
      case "endCursor" -> PageInfoPart.END_CURSOR;
      default ->
          throw new IllegalArgumentException("The place of a page has no field " + name + ".");
    };
  }

  private static Field.TypeName typeName(GraphQLNamedType type, CollectedField asked) {
    return new Field.TypeName(asked.responseKey(), type.getName());
  }

  private Rows rows(GraphQLFieldDefinition definition, CollectedField asked, Page page) {
    Input where = argument(definition, asked, "where");
    List<Order> order =
        elements(argument(definition, asked, "orderBy")).map(key -> order(key, asked)).toList();
    Filter filter = where == null ? null : counted(Filters.of(where));
    conditions += order.stream().mapToInt(Order::size).sum();
    within(conditions, MOST_CONDITIONS, "conditions in its filters");
    return new Rows(filter, order, page);
  }

  /** By a value of the rows, or by what their figures come to. */
  private static Order order(Input key, CollectedField asked) {
    Order.Direction direction = Order.Direction.valueOf((String) key.required("direction").value());
    Input by = key.field("by");
    Input related = key.optionalField(OBSERVATIONS);
    if ((by == null) == (related == null)) {
      throw refused(
          asked,
          "A key of “orderBy” needs exactly one of “by” and “"
              + OBSERVATIONS
              + "”. Give several keys as a list.");
    }
    return related == null
        ? new Order((String) Objects.requireNonNull(by).value(), direction)
        : Order.by(
            Filters.aggregate(
                OBSERVATIONS,
                related,
                Aggregate.valueOf((String) related.required("aggregate").value())),
            direction);
  }

  /**
   * Which stretch of a list is asked for.
   *
   * @param most how many rows from the front are permitted; all, when none are asked for and there
   *     is no limit
   */
  private Page page(GraphQLFieldDefinition definition, CollectedField asked, int most) {
    Input first = argument(definition, asked, "first");
    Input last = argument(definition, asked, "last");
    if (first != null && last != null) {
      throw refused(
          asked, "Both “first” and “last” are given; choose one: a page is counted from one end.");
    }
    return new Page(
        size(first, last, asked, most),
        last != null,
        operand(argument(definition, asked, "after")),
        operand(argument(definition, asked, "before")),
        asked.where());
  }

  private int size(@Nullable Input first, @Nullable Input last, CollectedField asked, int most) {
    if (first != null) {
      return permitted((Integer) first.value(), asked, most);
    } else if (last != null) {
      return permitted((Integer) last.value(), asked, limits.pageSize());
    }
    return most == Integer.MAX_VALUE ? most : Math.min(SIZE_BY_DEFAULT, most);
  }

  private static int permitted(int size, CollectedField asked, int most) {
    if (size < 0) {
      throw refused(asked, "A page can't have " + size + " rows; ask for 0 to " + most + ".");
    } else if (size > most) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "A page of "
              + size
              + " rows is too long; ask for at most "
              + most
              + " and go on by cursor.",
          asked.place());
    }
    return size;
  }

  private static @Nullable Operand operand(@Nullable Input input) {
    return input == null ? null : input.operand();
  }

  /** Counts the conditions of a filter, and refuses what is too much. */
  private Filter counted(Filter filter) {
    conditions += filter.size();
    within(conditions, MOST_CONDITIONS, "conditions in its filters");
    return filter;
  }

  /** Counts the rows that a list may read, and refuses what is too much before anything is read. */
  private long counted(long times, int size) {
    within(++lists, MOST_LISTS, "lists");
    long inside = times * size;
    rows += inside;
    if (rows > limits.rows()) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "Lists inside lists may come to more than "
              + limits.rows()
              + " rows here. Ask for shorter pages with “first”, or for fewer lists at once.");
    }
    return inside;
  }

  private static void within(int found, int most, String what) {
    if (found > most) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The operation has more than " + most + " " + what + ". Ask in several requests.");
    }
  }

  private @Nullable Input argument(
      GraphQLFieldDefinition definition, CollectedField asked, String name) {
    GraphQLArgument argument = definition.getArgument(name);
    if (argument == null) {
      return null;
    }
    Value<?> written = asked.argument(name);
    if (written != null) {
      new VariableUse(variables).check(argument.getType(), argument.hasSetDefaultValue(), written);
    }
    return Input.of(
        argument.getType(), argument.getArgumentDefaultValue(), written, variables, literals);
  }

  private static RefusedException refused(CollectedField asked, String message) {
    return new RefusedException(ErrorCode.INVALID_ARGUMENT, message, asked.place());
  }

  private static GraphQLCompositeType composite(GraphQLFieldDefinition definition) {
    return (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType());
  }

  private static boolean isConnection(GraphQLOutputType type) {
    return GraphQLTypeUtil.unwrapAll(type).getName().endsWith("Connection");
  }

  /** The fields that apply to an object of a type, read one by one. */
  private <T> List<T> each(
      GraphQLObjectType type, CollectedField asked, Function<CollectedField, T> read) {
    return collector.collect(type, asked.selectionSets()).stream().map(read).toList();
  }
}
