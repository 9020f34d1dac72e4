package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.desc.ColumnDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Column;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ValueKind;
import org.yearbook.persistence.sql.Part;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Select;
import org.yearbook.persistence.sql.Sql;

/**
 * Checks that the columns of the catalogue are in the database, with the types and NOT NULLs that
 * it says.
 */
final class ColumnCheck {
  private static final String ALIAS = "t";

  private static final Map<ValueKind, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry(ValueKind.TEXT, Set.of("TEXT")),
          Map.entry(ValueKind.TOKEN, Set.of("TEXT")),
          Map.entry(ValueKind.INTEGER, Set.of("INT4", "INT8")),
          Map.entry(ValueKind.BOOLEAN, Set.of("BOOL")),
          Map.entry(ValueKind.DECIMAL, Set.of("TEXT")),
          Map.entry(ValueKind.NUMBER, Set.of("TEXT")),
          Map.entry(ValueKind.DATE, Set.of("DATE")),
          Map.entry(ValueKind.DATE_TIME, Set.of("TIMESTAMPTZ")),
          Map.entry(ValueKind.FIGURE, Set.of("_TEXT", "TEXT[]", "TEXT_ARRAY")),
          Map.entry(ValueKind.TEXT_LIST, Set.of("_TEXT", "TEXT[]", "TEXT_ARRAY")),
          Map.entry(ValueKind.TOKEN_LIST, Set.of("_TEXT", "TEXT[]", "TEXT_ARRAY")),
          Map.entry(ValueKind.NODE_ID, Set.of("TEXT")),
          Map.entry(ValueKind.TYPED_NODE_ID, Set.of("TEXT")));

  private ColumnCheck() {}

  /**
   * What does not fit, a sentence each; empty when all is well. Fails when a column does not exist
   * at all.
   */
  static Future<List<String>> problems(SqlClient client, Catalogue catalogue) {
    List<Future<List<String>>> checks = new ArrayList<>();
    for (Entity entity : catalogue.entities().values()) {
      if (entity.table() != null) {
        checks.add(types(client, entity));
        checks.add(nulls(client, entity));
      }
    }
    return Future.all(checks)
        .map(
            all ->
                checks.stream()
                    .flatMap(check -> check.result().stream())
                    .collect(Collectors.toList()));
  }

  /** Asks for every column of no row, to be told their types. */
  private static Future<List<String>> types(SqlClient client, Entity entity) {
    RowRef row = entity.row(ALIAS, Scope.EVERYTHING_NOW);
    List<String> fields = new ArrayList<>();
    Select select = Select.from(entity.knownTable().withoutValues(), ALIAS).where("false");
    entity
        .columns()
        .forEach(
            (field, column) -> {
              for (Language language : languages(column)) {
                fields.add(field);
                select.column(column.of(row, language));
              }
            });
    return client
        .query(select.sql().statement().sql())
        .execute()
        .map(rows -> wrongTypes(entity, fields, rows.columnDescriptors()));
  }

  private static List<Language> languages(Column column) {
    return column.localized() ? List.of(Language.values()) : List.of(Language.EN);
  }

  private static List<String> wrongTypes(
      Entity entity, List<String> fields, List<ColumnDescriptor> descriptors) {
    List<String> problems = new ArrayList<>();
    for (int index = 0; index < fields.size(); index++) {
      Column column = entity.columns().get(fields.get(index));
      String type = descriptors.get(index).typeName();
      if (column != null && !TYPES.getOrDefault(column.kind(), Set.of()).contains(type)) {
        problems.add(
            entity.type()
                + "."
                + fields.get(index)
                + " is taken for "
                + column.kind()
                + ", but its column is "
                + type
                + ".");
      }
    }
    return problems;
  }

  /**
   * Compares columns that are named as they are, without an expression, with what the database says
   * of NULL. Of the columns of a view it says nothing.
   */
  private static Future<List<String>> nulls(SqlClient client, Entity entity) {
    return client
        .preparedQuery(
            """
            SELECT attrelid::regclass::text, attname::text, attnotnull
              FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
             WHERE relkind = 'r'
               AND attrelid IN (SELECT to_regclass(name) FROM unnest($1::text[]) AS name)""")
        .execute(Tuple.of(tables(entity)))
        .map(
            rows -> {
              Map<String, Boolean> required = new HashMap<>();
              for (Row row : rows) {
                required.put(row.getString(0) + "." + row.getString(1), row.getBoolean(2));
              }
              return wrongNulls(entity, required);
            });
  }

  private static String[] tables(Entity entity) {
    return Stream.concat(
            Stream.of(entity.knownTable().name()),
            entity.parts().values().stream().map(Part::table))
        .toArray(String[]::new);
  }

  private static List<String> wrongNulls(Entity entity, Map<String, Boolean> required) {
    RowRef row = entity.row(ALIAS, Scope.EVERYTHING_NOW);
    Map<String, String> tables = new HashMap<>(Map.of(ALIAS, entity.knownTable().name()));
    entity.parts().forEach((name, part) -> tables.put(row.part(name).alias(), part.table()));
    List<String> problems = new ArrayList<>();
    entity
        .columns()
        .forEach(
            (field, column) -> {
              List<Sql.Piece> pieces = column.of(row, Language.EN).pieces();
              if (pieces.size() == 1
                  && pieces.get(0) instanceof Sql.Column simple
                  && column.presence() != Column.Presence.CHECKED) {
                Boolean isRequired = required.get(tables.get(simple.alias()) + "." + simple.name());
                if (isRequired != null && isRequired == column.nullable()) {
                  problems.add(
                      entity.type() + "." + field + " and its column don't agree on NULL.");
                }
              }
            });
    return problems;
  }
}
