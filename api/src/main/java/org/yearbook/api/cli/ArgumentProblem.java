package org.yearbook.api.cli;

/** An argument names nothing that a command can work on; the message says what, in a sentence. */
final class ArgumentProblem extends RuntimeException {

  ArgumentProblem(String message) {
    super(message);
  }
}
