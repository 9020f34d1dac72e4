package org.yearbook.api.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "version",
    helpCommand = true,
    description = "Print the version of Yearbook and of Java.")
final class VersionCommand implements Runnable {

  @Mixin Output output = new Output();

  @Override
  public void run() {
    output.line(YearbookCommand.Version.text());
  }
}
