package org.yearbook.api.cli;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    helpCommand = true,
    description = "Print what lets bash and zsh complete commands and flags.",
    footer = "%nExample:%n  source <(yearbook completion)")
final class CompletionCommand implements Runnable {

  @Mixin Output output = new Output();
  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null && spec.parent() != null) {
      output.line(AutoComplete.bash("yearbook", spec.parent().commandLine()));
    }
  }
}
