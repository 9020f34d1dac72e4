package org.yearbook.api.server;

/** The program can't do its work; the message is a sentence for the operator. */
public final class OperatorProblem extends RuntimeException {

  public OperatorProblem(String message) {
    super(message);
  }

  public OperatorProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
