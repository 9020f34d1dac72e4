package org.yearbook.api.cli;

/** A command can't do its work; the message is a sentence for the operator. */
public final class CommandProblem extends RuntimeException {

  public CommandProblem(String message) {
    super(message);
  }

  public CommandProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
