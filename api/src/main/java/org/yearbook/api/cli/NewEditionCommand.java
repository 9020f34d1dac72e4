package org.yearbook.api.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yearbook.api.server.OperatorProblem;
import org.yearbook.domain.problem.FileTrouble;
import org.yearbook.persistence.edition.EditionSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "new-edition",
    description = "Write the folder that a new edition begins with: all files, with an example.")
final class NewEditionCommand implements Callable<Integer> {

  @Mixin Output output = new Output();

  @Parameters(paramLabel = "DIR", description = "Where to; empty or not there yet.")
  Path folder = Path.of("");

  @Override
  public Integer call() {
    EditionFolders.checkNamed(folder);
    write();
    output.line("A new edition is in " + folder + "; its README.md says what is what. Try");
    output.line(
        "  yearbook coverage %s --source %s"
            .formatted(folder, folder.resolve(EditionSkeleton.SOURCE)));
    return 0;
  }

  private void write() {
    try {
      EditionSkeleton.writeInto(folder);
    } catch (DirectoryNotEmptyException e) {
      throw new OperatorProblem(
          "The folder %s is not empty. Name one that is, or that is not there yet."
              .formatted(folder),
          e);
    } catch (IOException e) {
      throw new OperatorProblem(
          "The folder %s can't be written: %s.".formatted(folder, FileTrouble.reason(e)), e);
    }
  }
}
