package org.yearbook.persistence.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A program that commits one row after another and names each, until it is killed. */
final class RowsUntilKilled {

  private RowsUntilKilled() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedServer server =
        EmbeddedServer.start(Path.of(arguments[0]), Durability.KEPT, line -> {});
    try (Connection connection = server.address().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS kept (number int PRIMARY KEY)");
      for (int number = 1; ; number++) {
        statement.execute("INSERT INTO kept VALUES (" + number + ") ON CONFLICT DO NOTHING");
        System.out.println(number);
      }
    }
  }
}
