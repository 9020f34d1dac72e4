package org.yearbook.persistence.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.NearWord;
import org.yearbook.domain.problem.FileTrouble;
import org.yearbook.persistence.edition.check.Conclusions;
import org.yearbook.persistence.edition.check.Consistency;
import org.yearbook.persistence.edition.check.SourceCheck;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.FilePlace;
import org.yearbook.persistence.edition.file.FileText;
import org.yearbook.persistence.edition.file.Limits;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.Problems;
import org.yearbook.persistence.edition.file.WholeFile;
import org.yearbook.persistence.edition.merge.ContentDigest;
import org.yearbook.persistence.edition.read.Transcript;
import org.yearbook.persistence.edition.read.TranscriptReader;

/** The folder of an edition: a folder of the machine, or the one that comes with the program. */
public final class EditionFolder {
  private static final Pattern DATA_FILE = Pattern.compile(".+\\.(?:csv|ya?ml)");
  private static final String BUNDLED = "/editions/sti-report-2020/";

  /** A digest on each line. */
  private static final String FORMER = "former.txt";

  private final String name;
  private final Files files;

  private EditionFolder(String name, Files files) {
    this.name = name;
    this.files = files;
  }

  /** A folder of the machine. */
  public static EditionFolder at(Path folder) {
    return new EditionFolder(folder.toString(), new FolderFiles(folder));
  }

  /** The edition that comes with the program, wherever its classes are. */
  public static EditionFolder bundled() {
    return new EditionFolder("the bundled edition", new BundledFiles());
  }

  /** The digests of what came with earlier versions of the program in place of {@link #bundled}. */
  public static Set<Sha256> formerlyBundled() {
    try {
      String digests = new String(new BundledFiles().read(FORMER), StandardCharsets.UTF_8);
      return digests.lines().map(Sha256::new).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    checkNames(problems);
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
    if (!problems.hasErrors()) {
      Conclusions.draw(transcript, problems);
    }
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

  /** A file that may be left out must not be overlooked because of a slip in its name. */
  private void checkNames(Problems problems) {
    List<String> known = Stream.of(EditionFile.values()).map(EditionFile::fileName).toList();
    for (String each : files.names()) {
      if (DATA_FILE.matcher(each).matches() && !known.contains(each)) {
        problems.add(
            FilePlace.of(EditionFile.EDITION),
            Code.FILE_UNKNOWN,
            "There is a file %s in %s, which no edition has.".formatted(each, name),
            NearWord.meant(each, known));
      }
    }
  }

  private Map<EditionFile, byte[]> bytes(Problems problems) {
    Map<EditionFile, byte[]> bytes = new EnumMap<>(EditionFile.class);
    for (EditionFile file : EditionFile.values()) {
      try {
        bytes.put(file, files.read(file.fileName()));
      } catch (NoSuchFileException e) {
        if (file.isNeeded()) {
          problems.add(
              FilePlace.of(file),
              Code.FILE_MISSING,
              "There is no such file in %s.".formatted(name),
              "Make it, if need be with its header only.");
        }
      } catch (IOException e) {
        problems.add(
            FilePlace.of(file),
            Code.FILE_UNREADABLE,
            "The file can't be read: %s.".formatted(FileTrouble.reason(e)),
            "Put a file there that this account may read, of %,d bytes at most."
                .formatted(Limits.FILE));
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
        Transcript.values(transcript.subjects),
        Transcript.values(transcript.participations),
        Transcript.values(transcript.events),
        Transcript.values(transcript.listings),
        transcript.allObservations(),
        transcript.validations,
        Transcript.values(transcript.terms),
        Transcript.values(transcript.passages),
        ContentDigest.of(bytes));
  }

  /** Where the files are. */
  private interface Files {
    byte[] read(String file) throws IOException;

    /** The names of all files there; none where they can't be listed. */
    List<String> names();
  }

  private record FolderFiles(Path folder) implements Files {
    @Override
    public byte[] read(String file) throws IOException {
      return WholeFile.read(folder.resolve(file));
    }

    @Override
    public List<String> names() {
      try (Stream<Path> files = java.nio.file.Files.list(folder)) {
        return files.map(file -> file.getFileName().toString()).sorted().toList();
      } catch (IOException unreadable) {
        return List.of();
      }
    }
  }

  private record BundledFiles() implements Files {
    @Override
    public byte[] read(String file) throws IOException {
      try (InputStream stream = EditionFolder.class.getResourceAsStream(BUNDLED + file)) {
        if (stream == null) {
          throw new NoSuchFileException(BUNDLED + file);
        }
        return stream.readAllBytes();
      }
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }
}
