package org.yearbook.persistence.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.EditionProblem.Code;

/** The folder of an edition: a folder of the machine, or the one that comes with the program. */
public final class EditionFolder {
  private static final String BUNDLED = "/editions/sti-report-2020/";

  private final String name;
  private final FileBytes files;

  private EditionFolder(String name, FileBytes files) {
    this.name = name;
    this.files = files;
  }

  /** A folder of the machine. */
  public static EditionFolder at(Path folder) {
    return new EditionFolder(folder.toString(), file -> bytesBelow(folder, file));
  }

  /** The edition that comes with the program, wherever its classes are. */
  public static EditionFolder bundled() {
    return new EditionFolder("the bundled edition", EditionFolder::bytesOfResource);
  }

  /**
   * Reads all files and finds all problems.
   *
   * @param source the document that the edition cites, to check each citation against; null when it
   *     is not at hand
   */
  public Validated validate(@Nullable Path source) {
    Problems problems = new Problems();
    Map<EditionFile, byte[]> bytes = bytes(problems);
    Map<EditionFile, String> texts = new EnumMap<>(EditionFile.class);
    bytes.forEach(
        (file, each) -> {
          String text = FileText.decode(file, each, problems);
          if (text != null) {
            texts.put(file, text);
          }
        });
    Transcript transcript = TranscriptReader.read(texts, problems);
    Consistency.check(transcript, problems);
    Map<String, String> quotes =
        source == null ? Map.of() : SourceCheck.quotes(source, transcript, problems);
    if (problems.hasErrors()) {
      return new Validated(problems.inOrder(), null, Map.of());
    }
    return new Validated(problems.inOrder(), content(transcript, bytes), quotes);
  }

  /** The folder as a person would name it. */
  @Override
  public String toString() {
    return name;
  }

  private Map<EditionFile, byte[]> bytes(Problems problems) {
    Map<EditionFile, byte[]> bytes = new EnumMap<>(EditionFile.class);
    for (EditionFile file : EditionFile.values()) {
      try {
        bytes.put(file, files.read(file.fileName()));
      } catch (NoSuchFileException e) {
        problems.add(
            Place.of(file),
            Code.FILE_MISSING,
            "There is no such file in %s.".formatted(name),
            "Make it, if need be with its header only.");
      } catch (IOException e) {
        problems.add(
            Place.of(file),
            Code.FILE_UNREADABLE,
            "The file can't be read: %s.".formatted(e),
            "Let this account read it.");
      }
    }
    return bytes;
  }

  private static EditionContent content(Transcript transcript, Map<EditionFile, byte[]> bytes) {
    ReportSeries series = transcript.series;
    Located<Edition> edition = transcript.edition;
    if (series == null || edition == null) {
      throw new IllegalStateException("An edition without errors lacks its head.");
    }
    return new EditionContent(
        series,
        edition.value(),
        Transcript.values(transcript.sections),
        Transcript.values(transcript.citations),
        Transcript.values(transcript.units),
        Transcript.values(transcript.metrics),
        Transcript.values(transcript.facilities),
        Transcript.values(transcript.observations),
        ContentDigest.of(bytes));
  }

  private static byte[] bytesBelow(Path folder, String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  private static byte[] bytesOfResource(String file) throws IOException {
    try (InputStream stream = EditionFolder.class.getResourceAsStream(BUNDLED + file)) {
      if (stream == null) {
        throw new NoSuchFileException(BUNDLED + file);
      }
      return stream.readAllBytes();
    }
  }

  /** Where the files are. */
  @FunctionalInterface
  private interface FileBytes {
    byte[] read(String file) throws IOException;
  }
}
