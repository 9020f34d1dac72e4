package org.yearbook.bench.synthetic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.migration.Migrations;
import org.yearbook.persistence.server.DatabaseUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

@Command(
    name = "bench/generate",
    sortOptions = false,
    description = {
      "Load a synthetic catalogue: one figure for each facility, metric and year.",
      "Only into a database, or a data folder, that has \"bench\" in its name."
    })
final class GenerateCommand implements Callable<Integer> {
  private final Consumer<String> progress;

  @ArgGroup(multiplicity = "1")
  Target target = new Target();

  @ArgGroup(multiplicity = "1")
  Work work = new Work();

  @Option(names = "--help", usageHelp = true, description = "Show this.")
  boolean help;

  /** Where: one of the two. */
  static final class Target {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        description = "Folder of an embedded PostgreSQL, as of serve.")
    @Nullable Path folder;

    @Option(
        names = "--database",
        paramLabel = "URI",
        required = true,
        description = "A running one: postgresql://user:password@host:5432/database.")
    @Nullable String uri;
  }

  /** What: a catalogue to load, or none. */
  static final class Work {
    @ArgGroup(exclusive = false, multiplicity = "1")
    @Nullable Sizes sizes;

    @Option(
        names = "--remove",
        required = true,
        description = "Delete the synthetic catalogue that is there, and nothing else; anywhere.")
    boolean remove;
  }

  /** How large. */
  static final class Sizes {
    @Option(
        names = "--facilities",
        paramLabel = "N",
        required = true,
        description = "How many facilities, 1 to 1000000.")
    int facilities;

    @Option(
        names = "--metrics",
        paramLabel = "N",
        required = true,
        description = "How many metrics, 1 to 100.")
    int metrics;

    @Option(
        names = "--years",
        paramLabel = "N",
        required = true,
        description = "How many yearly editions, 1 to 50.")
    int years;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "What the figures follow from, any whole number (${DEFAULT-VALUE}).")
    long seed;

    @Option(
        names = "--replace",
        description = "Delete the synthetic catalogue of other sizes that is there.")
    boolean replace;
  }

  private GenerateCommand(Consumer<String> progress) {
    this.progress = progress;
  }

  /**
   * The command, ready to run.
   *
   * @param progress told in short sentences what is done
   */
  static CommandLine telling(Consumer<String> progress) {
    return new CommandLine(new GenerateCommand(progress))
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler((problem, command, parsed) -> status(problem, command));
  }

  @Override
  public Integer call() {
    Sizes sizes = work.sizes;
    if (sizes == null) {
      remove(place(true));
    } else {
      CatalogueSize size = size(sizes);
      Place place = place(false);
      place.mustBeForTests();
      load(place, size, sizes.replace);
    }
    return ExitCode.OK;
  }

  private Place place(boolean mustExist) {
    if (target.uri != null) {
      return Place.database(target.uri);
    }
    Path folder = target.folder == null ? Path.of("") : target.folder;
    if (mustExist && !Files.isDirectory(folder)) {
      throw new Refusal("There is no folder %s.".formatted(folder));
    }
    return Place.folder(folder);
  }

  private static CatalogueSize size(Sizes sizes) {
    try {
      return new CatalogueSize(sizes.facilities, sizes.metrics, sizes.years, sizes.seed);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private void load(Place place, CatalogueSize size, boolean replace) {
    try (Place.Opened opened = place.opening().apply(progress)) {
      Migrations.apply(opened.address());
      progress.accept(
          switch (new SyntheticCatalogue(opened.address()).load(size, replace, progress)) {
            case CHANGED -> "Synthetic catalogue of %s loaded".formatted(size);
            case UNCHANGED -> "Synthetic catalogue of %s is there already".formatted(size);
          });
    }
  }

  private void remove(Place place) {
    try (Place.Opened opened = place.opening().apply(progress)) {
      Migrations.apply(opened.address());
      progress.accept(
          switch (new SyntheticCatalogue(opened.address()).remove(progress)) {
            case CHANGED -> "The synthetic catalogue is removed";
            case UNCHANGED -> "There is no synthetic catalogue";
          });
    }
  }

  private static int status(Exception problem, CommandLine command) throws Exception {
    if (problem instanceof Refusal) {
      command.getErr().println(problem.getMessage());
      return ExitCode.USAGE;
    }
    if (problem instanceof YearbookException || problem instanceof DatabaseUnavailableException) {
      command.getErr().println(problem.getMessage());
      return ExitCode.SOFTWARE;
    }
    throw problem;
  }
}
