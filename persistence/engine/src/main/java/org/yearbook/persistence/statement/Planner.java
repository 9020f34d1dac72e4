package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.NeededKey;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Question;
import org.yearbook.domain.question.Rows;
import org.yearbook.domain.question.Scope;
import org.yearbook.domain.question.Selection;
import org.yearbook.domain.question.Shape;
import org.yearbook.persistence.answer.ConnectionWriter;
import org.yearbook.persistence.answer.ConstantWriter;
import org.yearbook.persistence.answer.CursorWriter;
import org.yearbook.persistence.answer.FieldWriter;
import org.yearbook.persistence.answer.GuardedWriter;
import org.yearbook.persistence.answer.LeafWriter;
import org.yearbook.persistence.answer.ListSource;
import org.yearbook.persistence.answer.LookupWriter;
import org.yearbook.persistence.answer.ManyWriter;
import org.yearbook.persistence.answer.OneWriter;
import org.yearbook.persistence.answer.PageFieldWriter;
import org.yearbook.persistence.answer.PageFieldWriter.CursorColumns;
import org.yearbook.persistence.answer.ReferenceWriter;
import org.yearbook.persistence.answer.Refusals;
import org.yearbook.persistence.answer.Variant;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Column;
import org.yearbook.persistence.catalogue.Conversion;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.Guard;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.catalogue.ToOne;

/**
 * Turns a question into its plan: walks its fields once, and for each notes the columns it needs
 * and how it is written.
 */
public final class Planner {
  /** Longer tables are not kept in memory. */
  public static final int MOST_KEPT = ReferenceLevel.MOST_ROWS;

  private static final String DATA_VERSION = "(SELECT version FROM data_version)";

  private final Catalogue catalogue;
  private final Set<String> kept;
  private final boolean explains;
  private final Set<Plan.Suspicion> suspicions = new LinkedHashSet<>();
  private final List<Level> levels = new ArrayList<>();
  private final List<Function<Places, String>> head = new ArrayList<>();
  private final List<GivenCursor> cursors = new ArrayList<>();

  private boolean refers;

  private Planner(Catalogue catalogue, Set<String> kept, boolean explains) {
    this.catalogue = catalogue;
    this.kept = kept;
    this.explains = explains;
    head.add(places -> DATA_VERSION);
  }

  /**
   * The plan of a question whose types and fields are all in the catalogue.
   *
   * @param kept the types whose tables are kept in memory
   * @param explains whether the plan also says what stands in the way of values. Most often nothing
   *     does, and the database prepares for it all the same
   */
  public static Plan plan(
      Question question, Catalogue catalogue, Set<String> kept, boolean explains) {
    Planner planner = new Planner(catalogue, kept, explains);
    List<KeyCheck> keyChecks = question.needed().stream().map(planner::keyCheck).toList();
    List<FieldWriter> root = question.root().fields().stream().map(planner::atTop).toList();
    return Statements.of(planner.levels, planner.head)
        .plan(root, planner.refers, planner.suspicions, planner.cursors, keyChecks);
  }

  /**
   * Reads a table that is kept in memory, as a list. One row more than {@link #MOST_KEPT} tells
   * that it is too long for that.
   */
  public static Plan table(String type, Catalogue catalogue) {
    return Statements.of(
            List.of(new ReferenceLevel(catalogue, type)), List.of(places -> DATA_VERSION))
        .plan(List.of(), false, List.of(), List.of(), List.of());
  }

  private KeyCheck keyCheck(NeededKey needed) {
    Entity entity = catalogue.entity(needed.noun().type());
    head.add(places -> KeyCheck.missing(needed, entity, places));
    return new KeyCheck(needed, head.size() - 1);
  }

  private FieldWriter atTop(Field field) {
    if (field instanceof Field.TypeName name) {
      return ConstantWriter.typeName(name.responseKey(), name.type());
    } else if (field instanceof Field.Known known) {
      return new ConstantWriter(known.responseKey(), known.json());
    } else if (field instanceof Field.Lookup lookup) {
      return lookup(lookup);
    } else if (field instanceof Field.Connection connection) {
      return connection(connection, found(catalogue.roots(), connection.name(), "Query"), null);
    }
    throw new IllegalArgumentException(
        "The field " + field.responseKey() + " can't stand at the top.");
  }

  private LookupWriter lookup(Field.Lookup lookup) {
    Entity entity = catalogue.entity(lookup.type());
    ToMany relation =
        new ToMany(
            Objects.requireNonNull(entity.table(), "only types with a table are looked up"),
            "",
            List.of(new ToOne.Target(entity.type(), ToMany.ITSELF)),
            List.of());
    ListLevel level =
        newLevel(new Place(null, lookup.scope()), relation, Map.of(), null, lookup.key());
    levels.add(level);
    List<Variant> variants = variants(level, relation, lookup.selection());
    return new LookupWriter(
        lookup.responseKey(), new ListSource(levels.indexOf(level), ListSource.TOP), variants);
  }

  private List<FieldWriter> fields(Level level, RowRef row, Shape shape) {
    return shape.fields().stream().map(field -> field(level, row, shape, field)).toList();
  }

  private FieldWriter field(Level level, RowRef row, Shape shape, Field field) {
    Entity entity = catalogue.entity(shape.type());
    if (field instanceof Field.TypeName name) {
      return typeName(level, row, entity, name);
    } else if (field instanceof Field.Leaf leaf) {
      return leaf(level, row, entity, leaf);
    } else if (field instanceof Field.One one) {
      return one(level, row, entity, one);
    } else if (field instanceof Field.Many many) {
      return many(level, row, found(entity.manys(), many.name(), shape.type()), many);
    } else if (field instanceof Field.Connection connection) {
      ToMany relation = found(entity.manys(), connection.name(), shape.type());
      return connection(connection, relation, new Level.Parent(level, row));
    }
    throw new IllegalArgumentException(
        "The field " + field.responseKey() + " can only stand at the top.");
  }

  /** Known beforehand, but for an interface, where it stands in the row. */
  private static FieldWriter typeName(Level level, RowRef row, Entity entity, Field.TypeName name) {
    Column column = entity.columns().get(Entity.TYPE_NAME);
    if (column == null) {
      return ConstantWriter.typeName(name.responseKey(), name.type());
    }
    int index = level.select(row.sql(column.en()));
    return new LeafWriter(name.responseKey(), entity.type(), column.kind(), index, false);
  }

  private FieldWriter leaf(Level level, RowRef row, Entity entity, Field.Leaf leaf) {
    Column column = found(entity.columns(), leaf.name(), entity.type());
    if (leaf.unit() != null) {
      return converted(level, row, entity, leaf, column);
    }
    Language language = leaf.language() == null ? Language.EN : leaf.language();
    int index = level.select(row.sql(column.sql(language)));
    LeafWriter value =
        new LeafWriter(leaf.responseKey(), entity.type(), column.kind(), index, leaf.nullable());
    Guard guard = entity.guards().get(leaf.name());
    if (guard == null) {
      return value;
    }
    int conflict = level.guard(guard);
    if (!explains) {
      suspect(level, conflict);
      return value;
    }
    return new GuardedWriter(value, conflict, ErrorCode.NOT_ADDITIVE, Refusals::notAdditive);
  }

  private void suspect(Level level, int column) {
    suspicions.add(new Plan.Suspicion(levels.indexOf(level), column));
  }

  private static FieldWriter converted(
      Level level, RowRef row, Entity entity, Field.Leaf leaf, Column column) {
    Conversion conversion = found(entity.conversions(), leaf.name(), entity.type());
    Parameter wanted = new Parameter.Plain(Objects.requireNonNull(leaf.unit()));
    int index = level.select(places -> row.sql(conversion.value(places.of(wanted))));
    int obstacle = level.select(places -> row.sql(conversion.obstacle(places.of(wanted))));
    LeafWriter value =
        new LeafWriter(leaf.responseKey(), entity.type(), column.kind(), index, leaf.nullable());
    return new GuardedWriter(value, obstacle, ErrorCode.NOT_CONVERTIBLE, Refusals::notConvertible);
  }

  private FieldWriter one(Level level, RowRef row, Entity entity, Field.One one) {
    ToOne relation = found(entity.ones(), one.name(), entity.type());
    if (ReferenceLevel.answers(catalogue, kept, relation, one.selection())) {
      return reference(level, row, relation, one);
    }
    List<Variant> variants =
        one.selection().shapes().stream()
            .map(shape -> variant(level, row, one.name(), relation, shape))
            .toList();
    return new OneWriter(one.responseKey(), variants, one.nullable());
  }

  /** The object is written from its table in memory; the row only says which one it is. */
  private ReferenceWriter reference(Level level, RowRef row, ToOne relation, Field.One one) {
    refers = true;
    int column = level.select(ReferenceLevel.reference(row, relation));
    Shape shape = one.selection().shapes().get(0);
    ReferenceLevel table = new ReferenceLevel(catalogue, shape.type());
    Variant always = new Variant(Variant.ALWAYS, Set.of(), fields(table, table.row(), shape));
    return new ReferenceWriter(
        shape.type(), column, new OneWriter(one.responseKey(), List.of(always), one.nullable()));
  }

  /** Whether the object is there is only looked at where it can be missing or of another type. */
  private Variant variant(Level level, RowRef row, String name, ToOne relation, Shape shape) {
    Entity entity = catalogue.entity(shape.type());
    if (relation instanceof ToOne.Embedded embedded) {
      int presence =
          embedded.nullable() ? level.select(row.sql(embedded.presence())) : Variant.ALWAYS;
      return new Variant(presence, Set.of(), fields(level, row.as(entity), shape));
    }
    List<ToOne.Target> targets = ((ToOne.Joined) relation).targets();
    ToOne.Target target = target(targets, shape);
    RowRef joined = row.join(name, target, entity, targets.size() > 1);
    boolean maybeMissing = relation.nullable() || targets.size() > 1;
    return variant(level, joined, target, shape, maybeMissing);
  }

  /**
   * A variant of an object in a row.
   *
   * @param maybeMissing whether the row can be there without the object
   */
  private Variant variant(
      Level level, RowRef row, ToOne.Target target, Shape shape, boolean maybeMissing) {
    Set<String> kinds = kinds(target, shape);
    String presence = kinds.isEmpty() ? row.id() : row.sql(kindColumn(shape));
    int index = maybeMissing || !kinds.isEmpty() ? level.select(presence) : Variant.ALWAYS;
    return new Variant(index, kinds, fields(level, row, shape));
  }

  /** What tells the types of a shape from others that the target can be of; empty when all are. */
  private Set<String> kinds(ToOne.Target target, Shape shape) {
    Set<String> wanted = kinds(shape);
    return target.type().equals(shape.type()) && wanted.size() == catalogue.typesOf(shape.type())
        ? Set.of()
        : wanted;
  }

  private Set<String> kinds(Shape shape) {
    return shape.types().stream()
        .map(type -> catalogue.entity(type).kind())
        .flatMap(Stream::ofNullable)
        .map(Entity.Kind::value)
        .collect(Collectors.toSet());
  }

  private String kindColumn(Shape shape) {
    return Objects.requireNonNull(catalogue.entity(shape.types().get(0)).kind()).column();
  }

  private ManyWriter many(Level level, RowRef row, ToMany relation, Field.Many many) {
    Place place = new Place(new Level.Parent(level, row), level.scope());
    ListLevel list = newLevel(place, relation, level.arguments(), null, null);
    levels.add(list);
    ListSource source = new ListSource(levels.indexOf(list), level.select(row.id()));
    return new ManyWriter(many.responseKey(), source, variants(list, relation, many.selection()));
  }

  /** How the rows of a list are written, for each type that they can be of. */
  private List<Variant> variants(ListLevel list, ToMany relation, Selection selection) {
    List<Variant> variants = new ArrayList<>();
    for (Shape shape : selection.shapes()) {
      ToOne.Target target = target(relation.targets(), shape);
      RowRef row = list.target(target, catalogue.entity(shape.type()));
      variants.add(variant(list, row, target, shape, relation.targets().size() > 1));
    }
    return variants;
  }

  private FieldWriter connection(
      Field.Connection connection, ToMany relation, Level.@Nullable Parent parent) {
    Rows rows = connection.rows();
    Place place = new Place(parent, parent == null ? connection.scope() : parent.level().scope());
    ListLevel list = newLevel(place, relation, connection.arguments(), rows, null);
    cursors.addAll(list.givenCursors());
    boolean readsRows = connection.fields().stream().anyMatch(Planner::readsRows);
    if (readsRows) {
      levels.add(list);
    }
    Connected connected = new Connected(list, relation, rows, parent);
    List<PageFieldWriter> fields =
        connection.fields().stream().map(field -> pageField(connected, field)).toList();
    ListSource source =
        readsRows
            ? new ListSource(
                levels.indexOf(list),
                parent == null ? ListSource.TOP : parent.level().select(parent.row().id()))
            : null;
    ConnectionWriter page =
        new ConnectionWriter(
            connection.responseKey(),
            source,
            new ConnectionWriter.PageSize(rows.page().size(), rows.page().fromEnd()),
            fields);
    Set<Conflict> accepted = connection.accepted();
    if (accepted == null) {
      return page;
    }
    int obstacle = ofWhole(connected, places -> list.obstacle(places, accepted));
    return new GuardedWriter(page, obstacle, ErrorCode.NOT_COMPARABLE, Refusals::notComparable);
  }

  private static boolean readsRows(Field.PageField field) {
    return field instanceof Field.Nodes
        || field instanceof Field.Edges
        || (field instanceof Field.PageInfo info
            && info.fields().stream()
                .anyMatch(part -> part.part() != Field.PageInfoPart.TYPE_NAME));
  }

  /** A page that is being planned. */
  private record Connected(
      ListLevel list, ToMany relation, Rows rows, Level.@Nullable Parent parent) {}

  private PageFieldWriter pageField(Connected page, Field.PageField field) {
    if (field instanceof Field.TypeName name) {
      return new PageFieldWriter.TypeName(name.responseKey(), name.type());
    } else if (field instanceof Field.TotalCount count) {
      return new PageFieldWriter.TotalCount(
          count.responseKey(), ofWhole(page, places -> page.list.count(places, parentKey(page))));
    } else if (field instanceof Field.Groups groups) {
      return groups(page, groups);
    } else if (field instanceof Field.Nodes nodes) {
      return new PageFieldWriter.Objects(
          nodes.responseKey(), variants(page.list, page.relation, nodes.selection()));
    } else if (field instanceof Field.Edges edges) {
      List<FieldWriter> fields =
          edges.fields().stream().map(part -> edgeField(page, part)).toList();
      return new PageFieldWriter.Objects(
          edges.responseKey(), List.of(new Variant(Variant.ALWAYS, Set.of(), fields)));
    }
    Field.PageInfo info = (Field.PageInfo) field;
    return new PageFieldWriter.Info(
        info.responseKey(), info.fields().stream().map(part -> infoField(page, part)).toList());
  }

  private PageFieldWriter groups(Connected page, Field.Groups field) {
    Entity grouped = catalogue.entity(page.relation.targets().get(0).type());
    Entity group = catalogue.entity(field.shape().type());
    GroupLevel level = new GroupLevel(page.list, grouped, group, field.grouping(), explains);
    levels.add(level);
    int parentKey =
        page.parent == null ? ListSource.TOP : page.parent.level().select(page.parent.row().id());
    List<FieldWriter> fields = fields(level, level.row(), field.shape());
    level.doubt().ifPresent(column -> suspect(level, column));
    return new PageFieldWriter.Groups(
        field.responseKey(),
        new ListSource(levels.indexOf(level), parentKey),
        List.of(new Variant(Variant.ALWAYS, Set.of(), fields)));
  }

  private FieldWriter edgeField(Connected page, Field.EdgeField field) {
    if (field instanceof Field.TypeName name) {
      return ConstantWriter.typeName(name.responseKey(), name.type());
    } else if (field instanceof Field.Cursor cursor) {
      return new CursorWriter(cursor.responseKey(), cursor(page));
    }
    Field.Node node = (Field.Node) field;
    return new OneWriter(
        node.responseKey(), variants(page.list, page.relation, node.selection()), false);
  }

  private PageFieldWriter infoField(Connected page, Field.PageInfoField field) {
    return switch (field.part()) {
      case TYPE_NAME -> new PageFieldWriter.TypeName(field.responseKey(), "PageInfo");
      case HAS_NEXT_PAGE -> hasMore(page, field.responseKey(), true);
      case HAS_PREVIOUS_PAGE -> hasMore(page, field.responseKey(), false);
      case START_CURSOR -> new PageFieldWriter.EndCursor(field.responseKey(), true, cursor(page));
      case END_CURSOR -> new PageFieldWriter.EndCursor(field.responseKey(), false, cursor(page));
    };
  }

  private PageFieldWriter.HasMore hasMore(Connected page, String responseKey, boolean next) {
    boolean extraIsThere = page.rows.page().fromEnd() != next;
    if (extraIsThere) {
      page.list.readOneMore();
    }
    Operand cursor = next ? page.rows.page().before() : page.rows.page().after();
    int beyond =
        cursor == null
            ? -1
            : ofWhole(page, places -> page.list.existBeyond(cursor, next, places, parentKey(page)));
    return new PageFieldWriter.HasMore(responseKey, extraIsThere, beyond);
  }

  private static CursorColumns cursor(Connected page) {
    return new CursorColumns(page.list.signature(), page.list.cursorColumns());
  }

  /**
   * Adds a column about the list as a whole: to the parent's row, or to the head for a list at the
   * top.
   */
  private int ofWhole(Connected page, Function<Places, String> expression) {
    if (page.parent != null) {
      return page.parent.level().select(expression);
    }
    Scope scope = page.list.scope();
    head.add(places -> ScopedSql.fill(expression.apply(places), scope, places));
    return head.size() - 1;
  }

  private static String parentKey(Connected page) {
    return page.parent == null ? "" : page.parent.row().id();
  }

  /** Where a list hangs, null at the top, and what it is about. */
  private record Place(Level.@Nullable Parent parent, Scope scope) {}

  private ListLevel newLevel(
      Place place,
      ToMany relation,
      Map<String, Operand> arguments,
      @Nullable Rows rows,
      @Nullable Operand key) {
    ToOne.Target first = relation.targets().get(0);
    Entity entity = first.on().equals(ToMany.ITSELF) ? catalogue.entity(first.type()) : null;
    return new ListLevel(
        catalogue, place.parent, place.scope, relation, entity, arguments, rows, key);
  }

  /** The way to objects of a shape: to their type, or to the interface that it is of. */
  private ToOne.Target target(List<ToOne.Target> targets, Shape shape) {
    Entity.Kind kind = catalogue.entity(shape.type()).kind();
    return targets.stream()
        .filter(
            target ->
                target.type().equals(shape.type())
                    || (kind != null && target.type().equals(kind.of())))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Nothing leads to a " + shape.type() + " here."));
  }

  private static <T> T found(Map<String, T> byName, String name, String type) {
    T value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Nothing serves " + type + "." + name + ".");
    }
    return value;
  }
}
