package org.yearbook.api.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

/** The commands, ready to run. */
public final class CommandLineProgram {

  private final CommandLine commands;

  /**
   * Puts the commands together.
   *
   * @param parts what they are made of
   * @param environment variables of the process
   */
  public CommandLineProgram(Parts parts, Map<String, String> environment) {
    commands =
        new CommandLine(new YearbookCommand())
            .addSubcommand(new ServeCommand(parts, environment))
            .addSubcommand(new NewEditionCommand())
            .addSubcommand(new ValidateCommand(parts))
            .addSubcommand(new CoverageCommand(parts))
            .addSubcommand(new ImportCommand(parts, environment))
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler(new ExpectedProblems());
  }

  /** The same, but printing elsewhere than to standard output and standard error. */
  CommandLineProgram printingTo(PrintWriter out, PrintWriter err) {
    commands.setOut(out).setErr(err);
    return this;
  }

  /** Runs one command; returns the status for the operating system. */
  public int run(String... arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return commands.execute(arguments);
  }
}
