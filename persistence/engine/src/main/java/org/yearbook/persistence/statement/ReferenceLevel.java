package org.yearbook.persistence.statement;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Scope;
import org.yearbook.domain.question.Selection;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToOne;

/** A small table that is kept in memory whole: its id, then whatever can be asked of its rows. */
final class ReferenceLevel extends Level {
  /** How the row of such a table is found from a row that refers to it. */
  private static final Pattern BY_ID = Pattern.compile("\\{t}\\.id = (\\{\\w+}\\.\\w+)");

  /** A table that has more rows is not kept. */
  static final int MOST_ROWS = 2_000;

  private final Entity entity;

  ReferenceLevel(Catalogue catalogue, String type) {
    super(null, Scope.EVERYTHING_NOW, catalogue.entity(type));
    this.entity = catalogue.entity(type);
    select(row().id());
    for (Language language : Language.values()) {
      entity.columns().values().forEach(column -> select(row().sql(column.sql(language))));
    }
    entity.ones().values().forEach(relation -> select(reference(row(), relation)));
  }

  /** The SQL of the id that a row holds of the object which a relation leads to. */
  static String reference(RowRef row, ToOne relation) {
    Matcher byId = BY_ID.matcher(((ToOne.Joined) relation).targets().get(0).on());
    if (!byId.matches()) {
      throw new IllegalArgumentException(relation + " does not refer to a row by its id.");
    }
    return row.sql(byId.group(1).replace("{p}", row.alias()));
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
  String presence() {
    return row().id();
  }

  @Override
  String orderBy() {
    return row().id();
  }

  @Override
  String from(Places places, boolean all) {
    return "(" + ofOne(places, "", all) + ") " + alias();
  }

  @Override
  String ofOne(Places places, String parentKey, boolean all) {
    return "SELECT * FROM " + entity.table() + " LIMIT " + (MOST_ROWS + 1);
  }
}
