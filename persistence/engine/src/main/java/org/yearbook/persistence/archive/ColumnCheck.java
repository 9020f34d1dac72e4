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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Column;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ValueKind;

/**
 * Checks that the columns of the catalogue are in the database, with the types and NOT NULLs that
 * it says.
 */
final class ColumnCheck {
  private static final Pattern SIMPLE = Pattern.compile("\\{(\\w+)}\\.(\\w+)");

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
    List<String> fields = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    entity
        .columns()
        .forEach(
            (field, column) -> {
              fields.add(field);
              expressions.add(fill(column.en(), "t"));
              if (column.localized()) {
                fields.add(field);
                expressions.add(fill(column.zh(), "t"));
              }
            });
    return client
        .query("SELECT " + String.join(", ", expressions) + from(entity) + " WHERE false")
        .execute()
        .map(rows -> wrongTypes(entity, fields, rows.columnDescriptors()));
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
    List<String> tables = new ArrayList<>();
    tables.add(String.valueOf(entity.table()));
    entity.parts().values().forEach(join -> tables.add(join.substring(0, join.indexOf(' '))));
    return tables.toArray(String[]::new);
  }

  private static List<String> wrongNulls(Entity entity, Map<String, Boolean> required) {
    List<String> problems = new ArrayList<>();
    entity
        .columns()
        .forEach(
            (field, column) -> {
              Matcher simple = SIMPLE.matcher(column.en());
              if (simple.matches()) {
                String table = simple.group(1).equals("t") ? entity.table() : simple.group(1);
                Boolean isRequired = required.get(table + "." + simple.group(2));
                if (isRequired != null && isRequired == column.nullable()) {
                  problems.add(
                      entity.type() + "." + field + " and its column don't agree on NULL.");
                }
              }
            });
    return problems;
  }

  private static String from(Entity entity) {
    StringBuilder from = new StringBuilder(" FROM ").append(entity.table()).append(" t");
    entity.parts().values().forEach(join -> from.append(" JOIN ").append(fill(join, "t")));
    return from.toString();
  }

  private static String fill(String template, String alias) {
    return template
        .replace("{t}", alias)
        .replaceAll("\\{current (\\w+)}", "$1.superseded_at IS NULL")
        .replaceAll("\\{(\\w+)}", "part_$1");
  }
}
