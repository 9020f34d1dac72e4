package org.yearbook.persistence.edition.file;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/** Reads a YAML file into nodes, which know their lines. */
public final class YamlFile {
  private YamlFile() {}

  /** The top of the document, or null when there is none or it is no YAML, which is reported. */
  public static @Nullable Node read(EditionFile file, String text, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(0);
    try {
      Node top = new Yaml(options).compose(new StringReader(text));
      if (top == null) {
        report(file, 1, "The file is empty.", problems);
      }
      return top;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      report(file, line, "This is no YAML: %s.".formatted(e.getProblem()), problems);
    } catch (ReaderException e) {
      int line = 1 + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      report(file, line, "This character may not stand in YAML.", problems);
    } catch (YAMLException e) {
      reportUnmarked(file, text, e, problems);
    }
    return null;
  }

  /** A few aliases of aliases would stand for more records than any machine can read. */
  private static void reportUnmarked(
      EditionFile file, String text, YAMLException unmarked, Problems problems) {
    for (Event event : new Yaml().parse(new StringReader(text))) {
      if (event.is(Event.ID.Alias)) {
        problems.add(
            FilePlace.of(file, event.getStartMark().getLine() + 1),
            Code.MALFORMED,
            "An alias stands here for a list or a mapping.",
            "Write out what it stands for.");
        return;
      }
    }
    report(file, 1, "This is no YAML: %s.".formatted(unmarked.getMessage()), problems);
  }

  private static void report(EditionFile file, int line, String message, Problems problems) {
    problems.add(
        FilePlace.of(file, line),
        Code.MALFORMED,
        message,
        "Indent with spaces, and put texts with special characters between quotes.");
  }
}
