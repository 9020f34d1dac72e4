package org.yearbook.api.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

@Command(
    name = "help",
    helpCommand = true,
    description = "Explain Yearbook or one of its commands.")
final class HelpCommand implements Runnable {

  @Spec @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "What to explain.")
  @Nullable String name;

  @Override
  public void run() {
    if (spec == null || spec.parent() == null) {
      return;
    }
    CommandLine all = spec.parent().commandLine();
    CommandLine explained = name == null ? all : all.getSubcommands().get(name);
    if (explained == null) {
      throw new UnmatchedArgumentException(all, List.of(String.valueOf(name)));
    }
    explained.usage(spec.commandLine().getOut());
  }
}
