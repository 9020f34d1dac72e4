package org.yearbook.persistence.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.server.DatabaseAddress;

/** A copy of an edition that a test may spoil. */
final class EditionCopy {
  private final Path folder;

  private EditionCopy(Path folder) {
    this.folder = folder;
  }

  /** A copy of the bundled edition. */
  static EditionCopy in(Path folder) {
    for (EditionFile file : EditionFile.values()) {
      try (InputStream stream =
          EditionFolder.class.getResourceAsStream("/editions/sti-report-2020/" + file.fileName())) {
        Files.copy(Objects.requireNonNull(stream), folder.resolve(file.fileName()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new EditionCopy(folder);
  }

  /** A copy of the invented edition that has something in each file. */
  static EditionCopy complete(Path folder) {
    return new EditionCopy(FixtureEditions.complete(folder));
  }

  static EditionCopy pressFigures(Path folder) {
    return new EditionCopy(FixtureEditions.pressFigures(folder));
  }

  /** One that was made before. */
  static EditionCopy of(Path folder) {
    return new EditionCopy(folder);
  }

  Path folder() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Replaces the first place where the text stands, which must be there. */
  EditionCopy replace(String file, String text, String replacement) {
    return change(
        file,
        content -> {
          int start = startOf(text, file, content);
          return content.substring(0, start)
              + replacement
              + content.substring(start + text.length());
        });
  }

  /** The line of the first character that {@link #replace} would make another one. */
  int lineOfChange(String file, String text, String replacement) {
    String content = read(file);
    int position = startOf(text, file, content);
    int same = 0;
    while (same < Math.min(text.length(), replacement.length())
        && text.charAt(same) == replacement.charAt(same)) {
      same++;
    }
    String before = content.substring(0, position + same);
    return 1 + (int) before.chars().filter(character -> character == '\n').count();
  }

  private static int startOf(String text, String file, String content) {
    int start = content.indexOf(text);
    if (start < 0) {
      throw new IllegalArgumentException("There is no “" + text + "” in " + file);
    }
    return start;
  }

  /** Takes away the line that begins so. */
  EditionCopy withoutLine(String file, String beginning) {
    return change(
        file,
        content -> {
          int start = content.indexOf("\n" + beginning);
          if (start < 0) {
            throw new IllegalArgumentException("No line begins with “" + beginning + "”");
          }
          return content.substring(0, start) + content.substring(content.indexOf('\n', start + 1));
        });
  }

  /**
   * Takes away the entry of a list at the top of a YAML file that begins so, with all its lines.
   */
  EditionCopy withoutEntry(String file, String beginning) {
    return change(
        file,
        content -> {
          String text = "\n" + content;
          int start = startOf("\n- " + beginning + "\n", file, text);
          int next = text.indexOf("\n- ", start + 1);
          return (text.substring(0, start) + (next < 0 ? "\n" : text.substring(next))).substring(1);
        });
  }

  /** Replaces all places where the text stands in any of the files. */
  EditionCopy replaceEverywhere(String text, String replacement) {
    for (EditionFile file : EditionFile.values()) {
      if (Files.exists(file(file.fileName()))) {
        change(file.fileName(), content -> content.replace(text, replacement));
      }
    }
    return this;
  }

  EditionCopy append(String file, String line) {
    return change(file, content -> content + line + "\n");
  }

  EditionCopy change(String file, UnaryOperator<String> change) {
    try {
      Files.writeString(file(file), change.apply(read(file)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(file(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<EditionProblem> problems() {
    return EditionFolder.at(folder).validate(null).problems();
  }

  EditionContent content() {
    Validated validated = EditionFolder.at(folder).validate(null);
    @Nullable EditionContent content = validated.content();
    if (content == null) {
      throw new IllegalStateException("Not valid: " + validated.problems());
    }
    return content;
  }

  ImportResult importInto(DatabaseAddress database) {
    return new EditionImport(database).run(content(), Map.of(), line -> {});
  }
}
