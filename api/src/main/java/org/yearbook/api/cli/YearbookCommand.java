package org.yearbook.api.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
    name = "yearbook",
    description = "Published science and technology statistics as a graph that anyone can ask.",
    versionProvider = YearbookCommand.Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nExamples:",
      "  yearbook serve",
      "  yearbook serve --host 0.0.0.0 --port 80 --data /var/lib/yearbook",
      "  yearbook new-edition my-report-2021",
      "  yearbook validate my-report-2021 --source report.txt",
      "  yearbook import my-report-2021 --source report.txt",
      "%nSettings also come from the environment: see docs/configuration.md.",
      "The status is 0 when it is done, 1 when not, 2 when a command or a setting was not understood."
    })
final class YearbookCommand implements Runnable {

  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Say which command to run.");
    }
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {text()};
    }

    static String text() {
      return "Yearbook " + number() + " on Java " + Runtime.version().feature();
    }

    static String number() {
      String version = YearbookCommand.class.getPackage().getImplementationVersion();
      return version == null ? "(not packaged)" : version;
    }
  }
}
