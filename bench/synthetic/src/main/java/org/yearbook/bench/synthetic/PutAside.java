package org.yearbook.bench.synthetic;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yearbook.persistence.edition.merge.Sql;

/**
 * The foreign keys of some tables, and the indexes that no constraint needs, put aside while many
 * rows are written. Coming back they are built and checked for all rows at once, which costs a
 * fraction of doing so row by row. All of it happens in the transaction of the caller: to others
 * they are never gone, and nobody else reads or writes the tables meanwhile.
 */
final class PutAside {
  private static final String FOREIGN_KEYS =
      """
      SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
             format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
                    pg_get_constraintdef(oid))
        FROM pg_constraint
       WHERE contype = 'f'
         AND (conrelid = ANY ('{%1$s}'::regclass[]) OR confrelid = ANY ('{%1$s}'::regclass[]))
       ORDER BY oid""";

  private static final String INDEXES =
      """
      SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        FROM pg_index
       WHERE indrelid = ANY ('{%1$s}'::regclass[])
         AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
       ORDER BY indexrelid""";

  private record Definition(String drop, String create) {}

  private final Connection connection;
  private final List<Definition> foreignKeys;
  private final List<Definition> indexes;

  private PutAside(Connection connection, List<Definition> foreignKeys, List<Definition> indexes) {
    this.connection = connection;
    this.foreignKeys = foreignKeys;
    this.indexes = indexes;
  }

  /** Takes them away, foreign keys from other tables to these included. */
  static PutAside from(Sql sql, List<String> tables) throws SQLException {
    Connection connection = sql.connection();
    String names = String.join(",", tables);
    PutAside aside =
        new PutAside(
            connection,
            definitions(connection, FOREIGN_KEYS.replace("%1$s", names)),
            definitions(connection, INDEXES.replace("%1$s", names)));
    aside.run(aside.foreignKeys.stream().map(Definition::drop).toList());
    aside.run(aside.indexes.stream().map(Definition::drop).toList());
    return aside;
  }

  /** Brings them back as they were; fails when a row breaks one. */
  void bringBack(Consumer<String> progress) throws SQLException {
    progress.accept("Building %d indexes".formatted(indexes.size()));
    run(indexes.stream().map(Definition::create).toList());
    progress.accept("Checking %d foreign keys".formatted(foreignKeys.size()));
    run(foreignKeys.stream().map(Definition::create).toList());
  }

  private void run(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static List<Definition> definitions(Connection connection, String query)
      throws SQLException {
    List<Definition> definitions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        definitions.add(new Definition(rows.getString(1), rows.getString(2)));
      }
    }
    return definitions;
  }
}
