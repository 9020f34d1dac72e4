package org.yearbook.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.yearbook.api.config.ConfigurationException;
import org.yearbook.api.http.HttpStartException;
import org.yearbook.api.server.OperatorProblem;
import org.yearbook.domain.problem.FileTrouble;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.server.DatabaseUnavailableException;
import picocli.CommandLine;

/** Turns what a command threw into a sentence; where it came from stands in the log of DEBUG. */
final class ExpectedProblems implements CommandLine.IExecutionExceptionHandler {

  private static final List<Class<? extends RuntimeException>> NOT_UNDERSTOOD =
      List.of(ConfigurationException.class, ArgumentProblem.class);

  private static final List<Class<? extends RuntimeException>> NOT_DONE =
      List.of(
          OperatorProblem.class,
          DatabaseUnavailableException.class,
          HttpStartException.class,
          YearbookException.class);

  @Override
  public int handleExecutionException(
      Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println(sentence(problem));
    // The logger is made here, not with this class: the level is set once the settings are read.
    LoggerFactory.getLogger(ExpectedProblems.class).debug("Where it came from", problem);
    return NOT_UNDERSTOOD.contains(problem.getClass())
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  private static @Nullable String sentence(Exception problem) {
    if (NOT_UNDERSTOOD.contains(problem.getClass()) || NOT_DONE.contains(problem.getClass())) {
      return problem.getMessage();
    }
    Throwable cause = problem.getCause();
    if (problem instanceof UncheckedIOException && cause instanceof IOException trouble) {
      return sentence(trouble);
    } else if (problem instanceof FileSystemException file) {
      return "%s can't be read or written: %s.".formatted(file.getFile(), FileTrouble.reason(file));
    } else if (problem instanceof IOException trouble) {
      return "Something can't be read or written: %s.".formatted(FileTrouble.reason(trouble));
    }
    return "This should not happen: %s. With YEARBOOK_LOG_LEVEL=debug the log says where; please report it."
        .formatted(problem);
  }
}
