package org.yearbook.persistence.edition;

import java.nio.file.Path;
import java.util.Map;

/** Checks each citation against the source document. */
final class SourceCheck {
  private SourceCheck() {}

  static Map<String, String> quotes(Path source, Transcript transcript, Problems problems) {
    return Map.of();
  }
}
