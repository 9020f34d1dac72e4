package org.yearbook.api.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.config.Configuration;
import org.yearbook.api.server.Database;
import org.yearbook.api.server.Lifetime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Import the folder of an edition, all of it or nothing.")
final class ImportCommand implements Callable<Integer> {

  private final Parts parts;
  private final Map<String, String> environment;

  @Mixin Output output = new Output();
  @Mixin DatabaseOptions databaseOptions = new DatabaseOptions();

  @Parameters(paramLabel = "DIR", description = "Folder of the edition.")
  Path folder = Path.of("");

  @Option(
      names = "--source",
      paramLabel = "FILE",
      description = "The document it cites: checks each citation, and quotes are served from it.")
  @Nullable Path source;

  ImportCommand(Parts parts, Map<String, String> environment) {
    this.parts = parts;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    EditionFolders.checkReadable(folder);
    if (source != null) {
      EditionFolders.checkReadableFile(source);
    }
    Configuration configuration = Configuration.read(environment, databaseOptions.flags());
    try (Lifetime lifetime = Lifetime.untilStopped()) {
      Database database =
          lifetime.open(() -> parts.runningOrOpened(configuration.database(), output::line));
      lifetime.run(() -> parts.migrations().apply(database));
      lifetime.run(
          () -> parts.editionImport().importInto(database.address(), folder, source, output::line));
      return 0;
    }
  }
}
