package org.yearbook.api.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.config.Configuration;
import org.yearbook.api.config.DatabaseConfiguration;
import org.yearbook.api.server.Database;
import org.yearbook.api.server.OperatorProblem;
import org.yearbook.api.server.RunningServer;
import org.yearbook.persistence.edition.Validated;
import org.yearbook.persistence.migration.Migrations;
import org.yearbook.persistence.server.DatabaseAddress;

/**
 * What the commands are made of. A part that can't do its work throws an exception whose message is
 * a sentence for the operator: a {@link OperatorProblem} or one that {@link ExpectedProblems}
 * lists.
 *
 * @param database opens the database
 * @param migrations brings it to the tables of this version
 * @param bundledEditions imports the editions that come with the program, unless they are there
 * @param server answers over HTTP
 * @param validation checks the folder of an edition
 * @param editionImport imports the folder of an edition
 */
public record Parts(
    DatabaseOpening database,
    MigrationStep migrations,
    BundledEditions bundledEditions,
    ServerStart server,
    EditionValidation validation,
    EditionImport editionImport) {

  /** Takes the database of a running {@code serve}, else opens it. */
  Database runningOrOpened(DatabaseConfiguration configuration, Consumer<String> progress) {
    Database running = Database.ofRunningServe(configuration, progress);
    return running != null ? running : database.open(configuration, progress);
  }

  /** Opens the database, telling in short sentences what it does. */
  @FunctionalInterface
  public interface DatabaseOpening {
    Database open(DatabaseConfiguration configuration, Consumer<String> progress);
  }

  /** Applies what the database does not have yet. */
  @FunctionalInterface
  public interface MigrationStep {
    Migrations.Applied apply(Database database);
  }

  /** Imports the editions that come with the program; does nothing when they are there. */
  @FunctionalInterface
  public interface BundledEditions {
    void importInto(DatabaseAddress database, Consumer<String> progress);
  }

  /** Starts to listen; returns when the first request can be answered. */
  @FunctionalInterface
  public interface ServerStart {
    RunningServer start(Database database, Configuration configuration);
  }

  /** Finds all problems of an edition's folder, each with file and line; none when it is right. */
  @FunctionalInterface
  public interface EditionValidation {
    /**
     * Validates.
     *
     * @param folder null for the edition that comes with the program
     * @param source the document that the edition cites, to check each locator against; null when
     *     it is not at hand
     */
    Validated validate(@Nullable Path folder, @Nullable Path source);
  }

  /** Imports an edition in one transaction; does nothing when the same is there. */
  @FunctionalInterface
  public interface EditionImport {
    /**
     * Imports.
     *
     * @param source the document that the edition cites, to check each locator against; null when
     *     it is not at hand
     */
    void importInto(
        DatabaseAddress database, Path folder, @Nullable Path source, Consumer<String> progress);
  }
}
