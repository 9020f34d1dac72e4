package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Scope;
import org.yearbook.domain.question.Selection;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToOne;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/**
 * A small table that is kept in memory whole (decision 0019): its id, then whatever can be asked of
 * its rows.
 */
final class ReferenceLevel extends Level {
  /** A table that has more rows is not kept. */
  static final int MOST_ROWS = 2_000;

  private final Entity entity;

  ReferenceLevel(Catalogue catalogue, String type) {
    super(null, Scope.EVERYTHING_NOW, catalogue.entity(type));
    this.entity = catalogue.entity(type);
    select(row().id());
    for (Language language : Language.values()) {
      entity.columns().values().forEach(column -> select(column.of(row(), language)));
    }
    entity.ones().values().forEach(relation -> select(reference(row(), relation)));
  }

  /** The id that a row holds of the object which a relation leads to. */
  static Sql reference(RowRef row, ToOne relation) {
    ToOne.Target target = ((ToOne.Joined) relation).targets().get(0);
    if (!target.isById()) {
      throw new IllegalArgumentException(relation + " does not refer to a row by its id.");
    }
    return target.reference().of(row);
  }

  /**
   * Whether what is asked of an object is all in such tables.
   *
   * @param kept the types whose tables are kept
   */
  static boolean answers(
      Catalogue catalogue, Set<String> kept, @Nullable ToOne relation, Selection selection) {
    return relation instanceof ToOne.Joined joined
        && joined.targets().size() == 1
        && kept.contains(joined.targets().get(0).type())
        && selection.shapes().stream()
            .flatMap(shape -> shape.fields().stream())
            .allMatch(field -> answers(catalogue, kept, joined.targets().get(0).type(), field));
  }

  private static boolean answers(Catalogue catalogue, Set<String> kept, String type, Field field) {
    return field instanceof Field.TypeName
        || field instanceof Field.Leaf
        || (field instanceof Field.One one
            && answers(
                catalogue, kept, catalogue.entity(type).ones().get(one.name()), one.selection()));
  }

  @Override
  Sql presence() {
    return row().id();
  }

  @Override
  List<Sql> orderBy() {
    return List.of(row().id());
  }

  @Override
  Sql ofOne(Sql parentKey, boolean all) {
    return sql("SELECT * FROM %s%s", entity.knownTable().name(), " LIMIT " + (MOST_ROWS + 1));
  }
}
