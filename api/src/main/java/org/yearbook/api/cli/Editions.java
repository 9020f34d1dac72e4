package org.yearbook.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.server.OperatorProblem;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.EditionFolder;
import org.yearbook.persistence.edition.Validated;
import org.yearbook.persistence.edition.file.EditionProblem;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.server.DatabaseAddress;

/** Editions from folder to database, as the commands use them. */
public final class Editions {
  private Editions() {}

  /**
   * Checks the folder of an edition, or without one the edition that comes with the program; with
   * the source document also every citation against it.
   */
  public static Validated validate(@Nullable Path folder, @Nullable Path source) {
    EditionFolder edition = folder == null ? EditionFolder.bundled() : EditionFolder.at(folder);
    return edition.validate(source);
  }

  /**
   * Imports the edition that comes with the program, also over one that came with an earlier
   * version. Any other with its slug stays: an operator who has imported a corrected one keeps it.
   */
  public static void importBundled(DatabaseAddress database, Consumer<String> progress) {
    EditionFolder folder = EditionFolder.bundled();
    Validated bundled = validated(folder, null);
    String slug = content(bundled).edition().slug();
    progress.accept(
        new EditionImport(database).holdsOtherThan(EditionFolder.formerlyBundled(), slug)
            ? "Edition %s is there already".formatted(slug)
            : told(importFrom(bundled, database, step -> {})));
  }

  /**
   * Imports the folder of an edition.
   *
   * @throws OperatorProblem with all problems of the folder when there is an error among them
   */
  public static void importFolder(
      DatabaseAddress database, Path folder, @Nullable Path source, Consumer<String> progress) {
    Validated validated = validated(EditionFolder.at(folder), source);
    validated.problems().forEach(warning -> progress.accept(warning.toString()));
    progress.accept(told(importFrom(validated, database, progress)));
  }

  private static Validated validated(EditionFolder folder, @Nullable Path source) {
    Validated validated = folder.validate(source);
    if (validated.hasErrors()) {
      throw new OperatorProblem(problems(folder, validated.problems()));
    }
    return validated;
  }

  private static ImportResult importFrom(
      Validated validated, DatabaseAddress database, Consumer<String> progress) {
    return new EditionImport(database).run(content(validated), validated.quotes(), progress);
  }

  private static EditionContent content(Validated validated) {
    return Objects.requireNonNull(validated.content(), "what has no errors has content");
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
