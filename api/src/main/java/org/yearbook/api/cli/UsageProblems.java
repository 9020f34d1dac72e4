package org.yearbook.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.yearbook.domain.language.NearWord;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what of a command line is not understood, what was probably meant, and where to read on. */
final class UsageProblems implements CommandLine.IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(sentence(problem, command));
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException problem, CommandLine command) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), command);
    }
    String said = String.valueOf(problem.getMessage());
    if (problem instanceof MissingParameterException) {
      return said + ".";
    }
    // What a library says of its own classes stands in parentheses at the end.
    String plain = said.replaceFirst(" \\((?:java|picocli)\\..*\\)$", "");
    return plain.endsWith(".") ? plain : plain + ".";
  }

  private static String unmatched(String argument, CommandLine command) {
    String name = argument.replaceFirst("=.*", "");
    boolean isFlag = name.startsWith("-");
    List<String> known = new ArrayList<>();
    if (isFlag) {
      known.addAll(command.getCommandSpec().optionsMap().keySet());
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    if (known.isEmpty()) {
      return "“%s” is one argument too many.".formatted(name);
    }
    return "There is no %s “%s”. %s"
        .formatted(isFlag ? "flag" : "command", name, NearWord.meant(name, known));
  }
}
