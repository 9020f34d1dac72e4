package org.yearbook.api.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.config.Configuration;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.api.server.Database;
import org.yearbook.api.server.Lifetime;
import org.yearbook.api.server.Listening;
import org.yearbook.api.server.RunningServer;
import org.yearbook.persistence.migration.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Start the database and answer over HTTP until stopped.")
final class ServeCommand implements Callable<Integer> {

  private final Parts parts;
  private final Map<String, String> environment;

  @Mixin Output output = new Output();
  @Mixin DatabaseOptions databaseOptions = new DatabaseOptions();

  @Option(names = "--port", paramLabel = "N", description = "Port to listen on (8080; 0: any).")
  @Nullable String port;

  @Option(names = "--host", paramLabel = "H", description = "Where to listen (127.0.0.1).")
  @Nullable String host;

  ServeCommand(Parts parts, Map<String, String> environment) {
    this.parts = parts;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    long began = System.nanoTime();
    Configuration configuration = Configuration.read(environment, flags());
    Path logFile = configuration.log().file();
    if (logFile != null) {
      LogFile.use(logFile, LogFile.MOST_BYTES);
    }
    output.line("Yearbook " + YearbookCommand.Version.number());
    try (Lifetime lifetime = Lifetime.untilStopped()) {
      new Listening(configuration.http()).check();
      Database database =
          lifetime.open(() -> parts.database().open(configuration.database(), output::line));
      lifetime.run(() -> migrate(database));
      lifetime.run(() -> parts.bundledEditions().importInto(database.address(), output::line));
      RunningServer server = lifetime.open(() -> parts.server().start(database, configuration));
      announce(server, configuration.http(), began);
      while (!lifetime.isStoppedWithinASecond()) {
        lifetime.run(() -> database.revive(output::line));
      }
      return 0;
    }
  }

  private void migrate(Database database) {
    Migrations.Applied applied = parts.migrations().apply(database);
    output.line(
        applied.count() == 0
            ? "Database is up to date"
            : "Database migrated to version " + applied.version());
  }

  private void announce(RunningServer server, HttpConfiguration http, long began) {
    String base = new Listening(http).address(server.port());
    long milliseconds = (System.nanoTime() - began) / 1_000_000;
    output.line("Ready after " + Database.seconds(milliseconds) + "; Ctrl-C stops it");
    output.line("  GraphQL   " + base + "/graphql");
    output.line("  GraphiQL  " + base + "/graphiql");
  }

  private Map<String, String> flags() {
    Map<String, String> flags = databaseOptions.flags();
    if (port != null) {
      flags.put("--port", port);
    }
    if (host != null) {
      flags.put("--host", host);
    }
    return flags;
  }
}
