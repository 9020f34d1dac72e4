package org.yearbook.api.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.yearbook.api.config.Configuration;
import org.yearbook.api.config.ConfigurationException;
import org.yearbook.api.config.LogConfiguration;
import picocli.CommandLine;

/** The commands, ready to run. */
public final class CommandLineProgram {

  private final CommandLine commands;
  private final Map<String, String> environment;

  /**
   * Puts the commands together.
   *
   * @param parts what they are made of
   * @param environment variables of the process
   */
  public CommandLineProgram(Parts parts, Map<String, String> environment) {
    this.environment = environment;
    commands =
        new CommandLine(new YearbookCommand())
            .addSubcommand(new ServeCommand(parts, environment))
            .addSubcommand(new NewEditionCommand())
            .addSubcommand(new ValidateCommand(parts))
            .addSubcommand(new CoverageCommand(parts))
            .addSubcommand(new ImportCommand(parts, environment))
            .addSubcommand(new HelpCommand())
            .addSubcommand(new VersionCommand())
            .addSubcommand(new CompletionCommand())
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(new UsageProblems())
            .setExecutionStrategy(this::execute)
            .setExecutionExceptionHandler(new ExpectedProblems());
  }

  /** The same, but printing elsewhere than to standard output and standard error. */
  CommandLineProgram printingTo(PrintWriter out, PrintWriter err) {
    commands.setOut(out).setErr(err);
    return this;
  }

  /** Runs one command; returns the status for the operating system. */
  public int run(String... arguments) {
    return commands.execute(arguments);
  }

  private int execute(CommandLine.ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    boolean onlyTells = parsed.hasSubcommand() && parsed.subcommand().commandSpec().helpCommand();
    try {
      if (!onlyTells) {
        log(Configuration.readLog(environment));
      }
    } catch (ConfigurationException e) {
      throw new CommandLine.ExecutionException(commands, String.valueOf(e.getMessage()), e);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** Before the first logger is made, which reads the level. */
  private static void log(LogConfiguration configuration) {
    System.setProperty("yearbook.log.level", configuration.level().name());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
