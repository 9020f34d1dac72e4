package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Selection;
import org.yearbook.domain.question.Shape;
import org.yearbook.persistence.answer.FieldWriter;
import org.yearbook.persistence.answer.GroupValueWriter;
import org.yearbook.persistence.answer.GuardedWriter;
import org.yearbook.persistence.answer.LeafWriter;
import org.yearbook.persistence.answer.ListSource;
import org.yearbook.persistence.answer.ManyWriter;
import org.yearbook.persistence.answer.OneWriter;
import org.yearbook.persistence.answer.ReferenceWriter;
import org.yearbook.persistence.answer.Refusals;
import org.yearbook.persistence.answer.TypeNameWriter;
import org.yearbook.persistence.answer.Variant;
import org.yearbook.persistence.catalogue.Column;
import org.yearbook.persistence.catalogue.Conversion;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.Guard;
import org.yearbook.persistence.catalogue.SnakeCase;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.catalogue.ToOne;
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** Plans the fields of objects: their values, and the objects and lists that hang on them. */
final class ObjectPlanner {
  private final Planning planning;

  ObjectPlanner(Planning planning) {
    this.planning = planning;
  }

  List<FieldWriter> fields(Level level, RowRef row, Shape shape) {
    return shape.fields().stream().map(field -> field(level, row, shape, field)).toList();
  }

  private FieldWriter field(Level level, RowRef row, Shape shape, Field field) {
    Entity entity = planning.catalogue.entity(shape.type());
    if (field instanceof Field.TypeName name) {
      return typeName(level, row, entity, name);
    } else if (field instanceof Field.Leaf leaf) {
      return leaf(level, row, entity, leaf);
    } else if (field instanceof Field.One one) {
      return one(level, row, entity, one);
    } else if (field instanceof Field.Many many) {
      return many(level, row, Planning.found(entity.manys(), many.name(), shape.type()), many);
    } else if (field instanceof Field.Connection connection) {
      ToMany relation = Planning.found(entity.manys(), connection.name(), shape.type());
      return planning.pages.connection(connection, relation, new Level.Parent(level, row));
    }
    throw new IllegalArgumentException(
        "The field " + field.responseKey() + " can only stand at the top.");
  }

  /** Known beforehand, but for an interface, where it stands in the row. */
  private static FieldWriter typeName(Level level, RowRef row, Entity entity, Field.TypeName name) {
    Column column = entity.columns().get(Entity.TYPE_NAME);
    if (column == null) {
      return new TypeNameWriter(name.responseKey(), name.type());
    }
    int index = level.select(column.of(row, Language.EN));
    return new LeafWriter(name.responseKey(), entity.type(), column.kind(), index, false);
  }

  private static FieldWriter leaf(Level level, RowRef row, Entity entity, Field.Leaf leaf) {
    Column column = Planning.found(entity.columns(), leaf.name(), entity.type());
    if (leaf.unit() != null) {
      return converted(level, row, entity, leaf, column);
    }
    Language language = leaf.language() == null ? Language.EN : leaf.language();
    LeafWriter value = writer(leaf, entity, column, level.select(column.of(row, language)));
    Guard guard = entity.guards().get(leaf.name());
    return guard != null && level instanceof GroupLevel groups
        ? new GroupValueWriter(value, groups.suspicion(), groups.guard(guard))
        : value;
  }

  private static LeafWriter writer(Field.Leaf leaf, Entity entity, Column column, int index) {
    return new LeafWriter(leaf.responseKey(), entity.type(), column.kind(), index, leaf.nullable());
  }

  private static FieldWriter converted(
      Level level, RowRef row, Entity entity, Field.Leaf leaf, Column column) {
    Conversion conversion = Planning.found(entity.conversions(), leaf.name(), entity.type());
    Parameter wanted = new Parameter.Plain(Objects.requireNonNull(leaf.unit()));
    int index = level.select(conversion.value(row, wanted));
    int obstacle = level.select(conversion.obstacle(row, wanted));
    LeafWriter value = writer(leaf, entity, column, index);
    return new GuardedWriter(value, obstacle, ErrorCode.NOT_CONVERTIBLE, Refusals::notConvertible);
  }

  private FieldWriter one(Level level, RowRef row, Entity entity, Field.One one) {
    ToOne relation = Planning.found(entity.ones(), one.name(), entity.type());
    if (ReferenceLevel.answers(planning.catalogue, planning.kept, relation, one.selection())) {
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
    planning.refersToKept();
    int column = level.select(ReferenceLevel.reference(row, relation));
    Shape shape = one.selection().shapes().get(0);
    ReferenceLevel table = new ReferenceLevel(planning.catalogue, shape.type());
    Variant always = new Variant(Variant.ALWAYS, Set.of(), fields(table, table.row(), shape));
    return new ReferenceWriter(
        shape.type(), column, new OneWriter(one.responseKey(), List.of(always), one.nullable()));
  }

  /** Whether the object is there is only looked at where it can be missing or of another type. */
  private Variant variant(Level level, RowRef row, String name, ToOne relation, Shape shape) {
    Entity entity = planning.catalogue.entity(shape.type());
    if (relation instanceof ToOne.Embedded embedded) {
      int presence =
          embedded.nullable() ? level.select(embedded.presence().of(row)) : Variant.ALWAYS;
      return new Variant(presence, Set.of(), fields(level, row.as(entity.parts()), shape));
    }
    List<ToOne.Target> targets = ((ToOne.Joined) relation).targets();
    ToOne.Target target = target(targets, shape);
    RowRef joined = joined(row, name, target, entity, targets.size() > 1);
    boolean maybeMissing = relation.nullable() || targets.size() > 1;
    return variant(level, joined, target.type(), shape, maybeMissing);
  }

  private static RowRef joined(
      RowRef row, String name, ToOne.Target target, Entity entity, boolean ofSeveral) {
    String table = entity.knownTable().name();
    String alias = SnakeCase.of(ofSeveral ? name + "_" + table : name);
    return row.join(alias, table, entity.parts(), target::on);
  }

  /**
   * A variant of an object in a row.
   *
   * @param ofType what the rows are known to be
   * @param maybeMissing whether the row can be there without the object
   */
  private Variant variant(
      Level level, RowRef row, String ofType, Shape shape, boolean maybeMissing) {
    Set<String> kinds = kinds(ofType, shape);
    Sql presence = kinds.isEmpty() ? row.id() : row.column(kindColumn(shape));
    int index = maybeMissing || !kinds.isEmpty() ? level.select(presence) : Variant.ALWAYS;
    return new Variant(index, kinds, fields(level, row, shape));
  }

  /** What tells the types of a shape from others that rows can be of; empty when all are. */
  private Set<String> kinds(String ofType, Shape shape) {
    Set<String> wanted = kinds(shape);
    boolean isWhole =
        ofType.equals(shape.type()) && wanted.size() == planning.catalogue.typesOf(shape.type());
    return isWhole ? Set.of() : wanted;
  }

  private Set<String> kinds(Shape shape) {
    return shape.types().stream()
        .map(type -> planning.catalogue.entity(type).kind())
        .flatMap(Stream::ofNullable)
        .map(Entity.Kind::value)
        .collect(Collectors.toSet());
  }

  private String kindColumn(Shape shape) {
    Entity first = planning.catalogue.entity(shape.types().get(0));
    return Objects.requireNonNull(first.kind()).column();
  }

  private ManyWriter many(Level level, RowRef row, ToMany relation, Field.Many many) {
    ListLevel.Anchor place = new ListLevel.Anchor(new Level.Parent(level, row), level.scope());
    ListLevel list =
        new ListLevel(planning.catalogue, place, relation, level.arguments(), null, null);
    ListSource source = new ListSource(planning.add(list), level.select(row.id()));
    return new ManyWriter(many.responseKey(), source, variants(list, relation, many.selection()));
  }

  /** How the rows of a list are written, for each type that they can be of. */
  List<Variant> variants(ListLevel list, ToMany relation, Selection selection) {
    List<Variant> variants = new ArrayList<>();
    for (Shape shape : selection.shapes()) {
      Entity entity = planning.catalogue.entity(shape.type());
      if (relation.type() != null) {
        RowRef row = list.row().as(entity.parts());
        variants.add(variant(list, row, relation.type(), shape, false));
        continue;
      }
      boolean ofSeveral = relation.targets().size() > 1;
      ToOne.Target target = target(relation.targets(), shape);
      RowRef row = joined(list.row(), "is", target, entity, ofSeveral);
      variants.add(variant(list, row, target.type(), shape, ofSeveral));
    }
    return variants;
  }

  /** The way to objects of a shape: to their type, or to the interface that it is of. */
  private ToOne.Target target(List<ToOne.Target> targets, Shape shape) {
    Entity.Kind kind = planning.catalogue.entity(shape.type()).kind();
    return targets.stream()
        .filter(
            target ->
                target.type().equals(shape.type())
                    || (kind != null && target.type().equals(kind.of())))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Nothing leads to a " + shape.type() + " here."));
  }
}
