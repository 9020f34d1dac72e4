package org.yearbook.persistence.edition.read;

import java.util.Map;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.Keys;
import org.yearbook.persistence.edition.file.Problems;

/**
 * Makes records of the texts of an edition's files, noun by noun; {@code docs/edition-format.md}
 * says how.
 */
public final class TranscriptReader {
  private TranscriptReader() {}

  /**
   * Reads what can be read.
   *
   * @param texts by file; a file that is missing here is not there, or was reported
   */
  public static Transcript read(Map<EditionFile, String> texts, Problems problems) {
    EditionReading reading =
        new EditionReading(texts, problems, new Keys(problems), new Transcript());
    new DocumentReader(reading).read();
    new MeasureReader(reading).read();
    new SubjectReader(reading).read();
    new AssertionReader(reading).read();
    new ObservationReader(reading).read();
    new ListingReader(reading).read();
    new ValidationReader(reading).read();
    reading.keys().check();
    return reading.transcript();
  }
}
