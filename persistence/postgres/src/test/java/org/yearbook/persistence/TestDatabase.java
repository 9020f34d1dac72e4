package org.yearbook.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yearbook.persistence.migration.Migrations;
import org.yearbook.persistence.server.DatabaseAddress;

/**
 * A fresh database of a test's own on the test server.
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase database = TestDatabase.migrated();
 * }</pre>
 *
 * It is dropped after the last test of the class; without JUnit, by {@link #close()}.
 */
public final class TestDatabase implements AutoCloseable, AfterAllCallback {

  private static final String READER = TestServer.DATABASE_PREFIX + "reader";

  /** Also when another program of tests makes it at the same time. */
  private static final String MAKE_READER =
      """
      DO $$ BEGIN CREATE ROLE %1$s LOGIN PASSWORD '%1$s';
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"""
          .formatted(READER);

  private static final Template MIGRATED =
      new Template(
          () -> {
            TestDatabase database = empty();
            run(TestServer.address(), MAKE_READER);
            Migrations.apply(database.address(), READER);
            return database;
          });

  private final DatabaseAddress address;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
  }

  /** A database with nothing in it. */
  public static TestDatabase empty() {
    return create("");
  }

  /** A database with the tables of this version and no rows. */
  public static TestDatabase migrated() {
    return MIGRATED.copy();
  }

  /** A database with the same content as this one; nobody may be connected to this one. */
  public TestDatabase copy() {
    return create(" TEMPLATE " + address.database());
  }

  /** Where the database is, as a role that may do everything in it. */
  public DatabaseAddress address() {
    return address;
  }

  /** The same, as a role that may only read what questions need. */
  public DatabaseAddress readingAddress() {
    return new DatabaseAddress(
        address.host(),
        address.port(),
        address.database(),
        READER,
        READER,
        address.sslMode(),
        address.rootCertificate());
  }

  /** A new JDBC connection. */
  public Connection connect() throws SQLException {
    return address.dataSource().getConnection();
  }

  /** Runs SQL over JDBC. */
  public void execute(String sql) {
    run(address, sql);
  }

  @Override
  public void close() {
    run(TestServer.address(), "DROP DATABASE IF EXISTS " + address.database() + " WITH (FORCE)");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  private static TestDatabase create(String options) {
    String name = TestServer.DATABASE_PREFIX + UUID.randomUUID().toString().replace('-', '_');
    run(TestServer.address(), "CREATE DATABASE " + name + options);
    return new TestDatabase(TestServer.address().withDatabase(name));
  }

  private static void run(DatabaseAddress address, String sql) {
    try (Connection connection = address.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A database that is made once, and never changed, for copies of it. */
  public static final class Template {

    private final Supplier<TestDatabase> maker;
    private @Nullable TestDatabase made;

    public Template(Supplier<TestDatabase> maker) {
      this.maker = maker;
    }

    /** Another database with the same content. */
    public synchronized TestDatabase copy() {
      if (made == null) {
        TestDatabase database = maker.get();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(database)));
        made = database;
      }
      return made.copy();
    }

    private static void closeQuietly(TestDatabase database) {
      if (!TestServer.endsWithThisProgram()) {
        database.close();
      }
    }
  }
}
