package org.yearbook.persistence.edition.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.subject.Listing;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.Format;
import org.yearbook.persistence.edition.file.Keys.Kind;
import org.yearbook.persistence.edition.file.YamlMapping;

/** Reads the lists that a report prints. */
public final class ListingReader {
  private static final List<String> KEYS =
      List.of("key", "subject", "name", "stated", "exhaustive", "members", "citations");

  private final EditionReading reading;
  private final Transcript transcript;

  ListingReader(EditionReading reading) {
    this.reading = reading;
    this.transcript = reading.transcript();
  }

  void read() {
    for (YamlMapping mapping : reading.mappings(EditionFile.LISTS, KEYS)) {
      EditionReading.addTo(transcript.listings, listing(mapping), mapping);
    }
  }

  private static @Nullable Listing listing(YamlMapping mapping) {
    String key = mapping.key("key", Kind.LIST, Format.SLUG);
    String subject = mapping.reference("subject", Kind.SUBJECT);
    Bilingual name = mapping.bilingual("name");
    String stated = mapping.optionalReference("stated", Kind.OBSERVATION);
    boolean exhaustive = mapping.truth("exhaustive");
    List<String> members = mapping.references("members", Kind.SUBJECT);
    List<String> citations = mapping.references("citations", Kind.CITATION);
    return mapping.make(
        () -> new Listing(key, subject, name, stated, exhaustive, members, citations));
  }
}
