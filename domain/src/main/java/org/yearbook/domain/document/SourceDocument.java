package org.yearbook.domain.document;

/**
 * The file that an edition was transcribed from; the file itself is not kept.
 *
 * @param bytes its length, at least 1
 */
public record SourceDocument(String fileName, long bytes, Sha256 sha256) {
  public SourceDocument {
    if (fileName.isBlank()) {
      throw new IllegalArgumentException("A source document needs a file name.");
    }
    if (bytes < 1) {
      throw new IllegalArgumentException(
          "A source document has at least one byte, not " + bytes + ".");
    }
  }
}
