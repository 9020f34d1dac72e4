package org.yearbook.api;

import org.yearbook.api.cli.CommandLineProgram;
import org.yearbook.api.cli.Editions;
import org.yearbook.api.cli.Parts;
import org.yearbook.api.server.Database;
import org.yearbook.api.server.YearbookServer;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs one command and ends with its status: 0 done, 1 not done, 2 not understood. */
  public static void main(String[] arguments) {
    System.exit(new CommandLineProgram(parts(), System.getenv()).run(arguments));
  }

  /** What Yearbook is made of, in the order in which {@code serve} uses it. */
  static Parts parts() {
    return new Parts(
        Database::open,
        Database::migrate,
        Editions::importBundled,
        YearbookServer::start,
        Editions::validate,
        Editions::importFolder);
  }
}
