package org.yearbook.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    description = "Check the folder of an edition and report all its problems.")
final class ValidateCommand implements Callable<Integer> {

  private final Parts parts;

  @Mixin Output output = new Output();

  @Parameters(paramLabel = "DIR", description = "Folder of the edition.")
  Path folder = Path.of("");

  ValidateCommand(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    EditionFolders.checkReadable(folder);
    List<String> problems = parts.validation().problemsOf(folder);
    problems.forEach(output::line);
    output.line(
        switch (problems.size()) {
          case 0 -> "The edition in " + folder + " is valid.";
          case 1 -> "1 problem in " + folder + ".";
          default -> problems.size() + " problems in " + folder + ".";
        });
    return problems.isEmpty() ? 0 : 1;
  }
}
