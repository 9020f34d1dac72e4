package org.yearbook.domain.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why a file could not be read or written, without the words of the language or system. */
public final class FileTrouble {
  private FileTrouble() {}

  /** The reason, to stand behind a colon: {@code this account may not}. */
  public static String reason(IOException trouble) {
    if (trouble instanceof NoSuchFileException) {
      return "it is not there";
    } else if (trouble instanceof AccessDeniedException) {
      return "this account may not";
    } else if (trouble instanceof FileAlreadyExistsException) {
      return "something is there already";
    } else if (trouble instanceof NotDirectoryException) {
      return "it is no folder";
    } else if (trouble instanceof FileSystemLoopException) {
      return "its links lead in a circle";
    }
    String said =
        trouble instanceof FileSystemException fileSystem
            ? fileSystem.getReason()
            : trouble.getMessage();
    return inSentence(said);
  }

  private static String inSentence(@Nullable String said) {
    return said == null || said.isBlank()
        ? "the system does not say why"
        : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
  }
}
