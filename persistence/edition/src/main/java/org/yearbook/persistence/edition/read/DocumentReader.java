package org.yearbook.persistence.edition.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Cadence;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.Passage;
import org.yearbook.domain.document.PassageReason;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Precision;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.Format;
import org.yearbook.persistence.edition.file.Keys.Kind;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.YamlMapping;

/** Reads which report it is, its headings, the places cited in it, and what asserts nothing. */
public final class DocumentReader {
  private static final Format<String> VERSION =
      Format.matching(
          "2",
          Code.NOT_A_CHOICE,
          "is no known version of the format",
          "Write 2; docs/edition-format.md says what it has.");

  private static final List<String> SECTION_COLUMNS =
      List.of("path", "number", "kind", "heading_zh", "heading_en", "line");
  private static final List<String> CITATION_COLUMNS =
      List.of(
          "key",
          "section",
          "line",
          "start",
          "end",
          "sha256",
          "printed",
          "table_row",
          "table_column");
  private static final List<String> PASSAGE_COLUMNS =
      List.of("line", "start", "end", "sha256", "reason", "note_zh", "note_en");

  private final EditionReading reading;
  private final Transcript transcript;

  DocumentReader(EditionReading reading) {
    this.reading = reading;
    this.transcript = reading.transcript();
  }

  void read() {
    readEdition();
    reading.rows(EditionFile.SECTIONS, SECTION_COLUMNS, transcript.sections, this::section);
    reading.rows(
        EditionFile.CITATIONS, CITATION_COLUMNS, transcript.citations, DocumentReader::citation);
    reading.rows(
        EditionFile.PASSAGES, PASSAGE_COLUMNS, transcript.passages, DocumentReader::passage);
  }

  private void readEdition() {
    YamlMapping top =
        reading.mapping(EditionFile.EDITION, List.of("format", "series", "edition", "source"));
    if (top == null) {
      return;
    }
    top.required("format", VERSION, "2");
    YamlMapping series = top.mapping("series", "slug", "title", "publisher", "cadence");
    String seriesSlug = series.required("slug", Format.SLUG, "–");
    Bilingual seriesTitle = series.bilingual("title");
    Bilingual publisher = series.bilingual("publisher");
    Cadence cadence = series.choice("cadence", Cadence.class);
    transcript.series =
        series.make(() -> new ReportSeries(seriesSlug, seriesTitle, publisher, cadence));

    YamlMapping edition =
        top.mapping(
            "edition",
            "slug",
            "referenceYear",
            "title",
            "language",
            "publishedOn",
            "publishedPrecision");
    String slug = edition.required("slug", Format.SLUG, "–");
    int referenceYear = edition.lineNumber("referenceYear");
    Bilingual title = edition.bilingual("title");
    Language language = edition.choice("language", Language.class);
    LocalDate publishedOn = edition.optional("publishedOn", Format.DATE);
    Precision precision = edition.optionalChoice("publishedPrecision", Precision.class);
    SourceDocument source = source(top.mapping("source", "fileName", "bytes", "sha256"));
    if (source != null) {
      Edition made =
          edition.make(
              () ->
                  new Edition(
                      slug,
                      seriesSlug,
                      referenceYear,
                      title,
                      language,
                      publishedOn,
                      precision,
                      source,
                      null));
      transcript.edition = made == null ? null : new Located<>(made, edition);
    }
  }

  private @Nullable SourceDocument source(YamlMapping source) {
    String fileName = source.label("fileName");
    long bytes = source.required("bytes", Format.WHOLE, 1L);
    Sha256 sha256 = sha256(source);
    SourceDocument document = source.make(() -> new SourceDocument(fileName, bytes, sha256));
    transcript.source = document == null ? null : new Located<>(document, source);
    return document;
  }

  private static Sha256 sha256(Fields fields) {
    return fields.required("sha256", Format.SHA256, new Sha256("0".repeat(64)));
  }

  private @Nullable Section section(Fields row) {
    String path = row.key("path", Kind.SECTION, Format.SECTION_PATH);
    int lastDot = path.lastIndexOf('.');
    if (lastDot > 0) {
      reading.keys().refer(Kind.SECTION, path.substring(0, lastDot), row.place("path"));
    }
    String number = row.optionalLabel("number");
    SectionKind kind = row.choice("kind", SectionKind.class);
    Bilingual heading = row.texts("heading_zh", "heading_en");
    int line = row.lineNumber("line");
    return row.make(() -> new Section(path, number, kind, heading, line));
  }

  private static @Nullable Citation citation(Fields row) {
    String key = row.key("key", Kind.CITATION, Format.CITATION_KEY);
    String section = row.reference("section", Kind.SECTION);
    int line = row.lineNumber("line");
    int start = row.required("start", Format.OFFSET, 0);
    int end = row.required("end", Format.OFFSET, 1);
    Sha256 sha256 = sha256(row);
    String printed = row.optional("printed", Format.TEXT);
    Integer tableRow = row.optional("table_row", Format.LINE);
    Integer tableColumn = row.optional("table_column", Format.LINE);
    return row.make(
        () -> new Citation(key, section, line, start, end, sha256, printed, tableRow, tableColumn));
  }

  private static @Nullable Passage passage(Fields row) {
    int line = row.lineNumber("line");
    int start = row.required("start", Format.OFFSET, 0);
    int end = row.required("end", Format.OFFSET, 1);
    Sha256 sha256 = sha256(row);
    PassageReason reason = row.choice("reason", PassageReason.class);
    Bilingual note = row.texts("note_zh", "note_en");
    return row.make(() -> new Passage(line, start, end, sha256, reason, note));
  }
}
