package org.yearbook.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.server.OperatorProblem;
import org.yearbook.domain.coverage.Coverage;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.problem.FileTrouble;
import org.yearbook.persistence.edition.Validated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "coverage",
    description = "Show for each piece of the source document what the edition says of it.")
final class CoverageCommand implements Callable<Integer> {

  private final Parts parts;

  @Mixin Output output = new Output();

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "Folder of the edition (the bundled edition).")
  @Nullable Path folder;

  @Option(
      names = "--source",
      paramLabel = "FILE",
      required = true,
      description = "The document it cites.")
  Path source = Path.of("");

  @Option(names = "--uncited", description = "Show only what nothing cites.")
  boolean uncitedOnly;

  @Option(names = "--json", description = "Write JSON.")
  boolean json;

  CoverageCommand(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    if (folder != null) {
      EditionFolders.checkReadable(folder);
    }
    EditionFolders.checkReadableFile(source);
    Validated validated = parts.validation().validate(folder, source);
    Coverage coverage = coverage(validated.content());
    if (json) {
      output.line(CoverageJson.of(validated.problems(), coverage, uncitedOnly));
    } else {
      validated.problems().forEach(problem -> output.line(problem.toString()));
      output.line(coverage == null ? refusal() : CoverageText.of(coverage, uncitedOnly));
    }
    return coverage != null && coverage.uncited().isEmpty() ? 0 : 1;
  }

  private @Nullable Coverage coverage(@Nullable EditionContent content) {
    if (content == null) {
      return null;
    }
    try {
      return Coverage.of(content, Files.readString(source));
    } catch (IOException e) {
      throw new OperatorProblem(
          "The file %s can't be read: %s.".formatted(source, FileTrouble.reason(e)), e);
    }
  }

  private String refusal() {
    return folder == null
        ? "The bundled edition is not valid with this source."
        : "The edition in " + folder + " is not valid.";
  }
}
