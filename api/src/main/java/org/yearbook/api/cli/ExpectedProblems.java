package org.yearbook.api.cli;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.api.config.ConfigurationException;
import org.yearbook.api.http.HttpStartException;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.server.DatabaseUnavailableException;
import picocli.CommandLine;

/** Turns what a command threw into a sentence; only what nobody expected gets a stack trace. */
final class ExpectedProblems implements CommandLine.IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ExpectedProblems.class);

  private static final List<Class<? extends RuntimeException>> EXPECTED =
      List.of(
          CommandProblem.class,
          ConfigurationException.class,
          DatabaseUnavailableException.class,
          HttpStartException.class,
          YearbookException.class);

  @Override
  public int handleExecutionException(
      Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    if (EXPECTED.contains(problem.getClass())) {
      LOG.debug("Expected", problem);
      command.getErr().println(problem.getMessage());
    } else {
      LOG.error("This should not happen", problem);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
