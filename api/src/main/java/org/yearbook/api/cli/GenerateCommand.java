package org.yearbook.api.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.yearbook.api.config.Configuration;
import org.yearbook.persistence.synthetic.CatalogueSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "generate",
    description = {
      "Load a large synthetic catalogue, for tests of scale.",
      "One figure for each facility, metric and year; the same rows for the same numbers."
    })
final class GenerateCommand implements Callable<Integer> {

  private final Parts parts;
  private final Map<String, String> environment;

  @Mixin Output output = new Output();
  @Mixin DatabaseOptions databaseOptions = new DatabaseOptions();

  @Option(
      names = "--facilities",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many facilities, 1 to 1000000 (${DEFAULT-VALUE}).")
  int facilities;

  @Option(
      names = "--metrics",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many metrics, 1 to 100 (${DEFAULT-VALUE}).")
  int metrics;

  @Option(
      names = "--years",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many yearly editions, 1 to 50 (${DEFAULT-VALUE}).")
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

  GenerateCommand(Parts parts, Map<String, String> environment) {
    this.parts = parts;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CatalogueSize size = size();
    Configuration configuration = Configuration.read(environment, databaseOptions.flags());
    try (Lifetime lifetime = Lifetime.untilStopped()) {
      Database database =
          lifetime.open(
              () ->
                  Database.runningOrOpened(
                      configuration.database(), parts.database(), output::line));
      lifetime.run(() -> parts.migrations().apply(database.address()));
      parts.syntheticLoad().loadInto(database.address(), size, replace, output::line);
      return 0;
    }
  }

  private CatalogueSize size() {
    try {
      return new CatalogueSize(facilities, metrics, years, seed);
    } catch (IllegalArgumentException e) {
      throw new CommandProblem(String.valueOf(e.getMessage()), e);
    }
  }
}
