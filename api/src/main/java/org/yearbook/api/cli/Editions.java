package org.yearbook.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.edition.EditionFolder;
import org.yearbook.persistence.edition.EditionImport;
import org.yearbook.persistence.edition.EditionProblem;
import org.yearbook.persistence.edition.ImportResult;
import org.yearbook.persistence.edition.Validated;
import org.yearbook.persistence.server.DatabaseAddress;

/** Editions from folder to database, as the commands use them. */
public final class Editions {
  private Editions() {}

  /** Checks the folder of an edition; with the source document also every citation against it. */
  public static Validated validate(Path folder, @Nullable Path source) {
    return EditionFolder.at(folder).validate(source);
  }

  /** Imports the editions that come with the program. */
  public static void importBundled(DatabaseAddress database, Consumer<String> progress) {
    progress.accept(told(importFrom(EditionFolder.bundled(), null, database, step -> {})));
  }

  /**
   * Imports the folder of an edition.
   *
   * @throws CommandProblem with all problems of the folder when there is an error among them
   */
  public static void importFolder(
      DatabaseAddress database, Path folder, @Nullable Path source, Consumer<String> progress) {
    progress.accept(told(importFrom(EditionFolder.at(folder), source, database, progress)));
  }

  private static ImportResult importFrom(
      EditionFolder folder,
      @Nullable Path source,
      DatabaseAddress database,
      Consumer<String> progress) {
    Validated validated = folder.validate(source);
    if (validated.content() == null) {
      throw new CommandProblem(problems(folder, validated.problems()));
    }
    validated.problems().forEach(warning -> progress.accept(warning.toString()));
    return new EditionImport(database).run(validated.content(), validated.quotes(), progress);
  }

  private static String problems(EditionFolder folder, List<EditionProblem> problems) {
    return problems.stream()
        .map(EditionProblem::toString)
        .collect(
            Collectors.joining(
                "\n", "Nothing was imported, because " + folder + " has problems:\n", ""));
  }

  private static String told(ImportResult result) {
    return switch (result.outcome()) {
      case NEW ->
          "Edition %s imported: %d observations".formatted(result.edition(), result.observations());
      case CHANGED ->
          "Edition %s brought up to date: %d observations recorded, %d superseded"
              .formatted(result.edition(), result.recorded(), result.superseded());
      case UNCHANGED -> "Edition %s is there already".formatted(result.edition());
    };
  }
}
