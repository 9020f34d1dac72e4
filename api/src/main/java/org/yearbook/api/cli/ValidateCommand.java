package org.yearbook.api.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.edition.Validated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    description = "Check the folder of an edition and report all its problems.")
final class ValidateCommand implements Callable<Integer> {

  private final Parts parts;

  @Mixin Output output = new Output();

  @Parameters(paramLabel = "DIR", description = "Folder of the edition.")
  Path folder = Path.of("");

  @Option(
      names = "--source",
      paramLabel = "FILE",
      description = "The document it cites, to check each citation against.")
  @Nullable Path source;

  ValidateCommand(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    EditionFolders.checkReadable(folder);
    if (source != null) {
      EditionFolders.checkReadableFile(source);
    }
    Validated validated = parts.validation().validate(folder, source);
    validated.problems().forEach(problem -> output.line(problem.toString()));
    output.line(verdict(validated));
    return validated.hasErrors() ? 1 : 0;
  }

  private String verdict(Validated validated) {
    String counted =
        switch (validated.problems().size()) {
          case 0 -> "";
          case 1 -> " (1 warning)";
          default -> " (" + validated.problems().size() + " warnings)";
        };
    return validated.hasErrors()
        ? "The edition in " + folder + " is not valid."
        : "The edition in " + folder + " is valid" + counted + ".";
  }
}
