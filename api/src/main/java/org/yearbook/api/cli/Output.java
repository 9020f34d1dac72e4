package org.yearbook.api.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command tells how it gets on. */
@Command
final class Output {

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  void line(String text) {
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(text);
      out.flush();
    }
  }
}
