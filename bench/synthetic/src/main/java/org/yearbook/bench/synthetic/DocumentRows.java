package org.yearbook.bench.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Cadence;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Precision;
import org.yearbook.persistence.edition.merge.Sql;
import org.yearbook.persistence.edition.reference.References;

/**
 * Loads the report series, an edition for each year, and its sections: a chapter, a part for each
 * hundred institutions, and a section for each institution.
 */
final class DocumentRows {
  /** Goes up when the same sizes and seed come to give other rows. */
  private static final int GENERATOR = 2;

  /** A pattern of all titles that there have been. */
  static final String TITLES = "% facilities × % metrics × % years with seed %";

  private static final ReportSeries SERIES =
      new ReportSeries(
          Keys.SERIES,
          Invented.name("科研设施年度报告", "Annual Report on Research Facilities"),
          Invented.name("数据发布者", "Data Publisher"),
          Cadence.ANNUAL);
  private static final Bilingual CHAPTER =
      Invented.name("科研设施运行情况", "operation of research facilities");

  private final Connection connection;
  private final Ids ids;
  private final CatalogueSize size;

  DocumentRows(Connection connection, Ids ids) {
    this.connection = connection;
    this.ids = ids;
    this.size = ids.size();
  }

  /** What an edition has instead of the name of a source file. */
  static String title(CatalogueSize size) {
    return "synthetic catalogue of %s, version %d".formatted(size, GENERATOR);
  }

  /** Tells catalogues apart: the digest of what the edition of a year follows from. */
  static Sha256 content(CatalogueSize size, int year) {
    return Sha256.of("%s, %d".formatted(title(size), year));
  }

  void loadEditions() throws SQLException {
    Sql sql = new Sql(connection);
    long series =
        sql.number(
            """
            INSERT INTO report_series (key, title_zh, title_en, publisher_zh, publisher_en, cadence)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id""",
            SERIES.slug(),
            SERIES.title().zh(),
            SERIES.title().en(),
            SERIES.publisher().zh(),
            SERIES.publisher().en(),
            SERIES.cadence().name());
    for (int year = size.firstYear(); year <= CatalogueSize.LAST_YEAR; year++) {
      load(sql, series, edition(year));
    }
  }

  private void load(Sql sql, long series, Edition edition) throws SQLException {
    sql.update(
        """
        INSERT INTO edition (id, key, series_id, reference_year, title_zh, title_en, language,
               published_on, published_precision, source_file_name, source_bytes, source_sha256,
               content_sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        ids.edition(edition.referenceYear()),
        edition.slug(),
        series,
        edition.referenceYear(),
        edition.title().zh(),
        edition.title().en(),
        edition.language().name(),
        edition.publishedOn(),
        String.valueOf(edition.publishedPrecision()),
        edition.source().fileName(),
        edition.source().bytes(),
        edition.source().sha256().hex(),
        content(size, edition.referenceYear()).hex());
  }

  private Edition edition(int year) {
    return new Edition(
        Keys.edition(year),
        SERIES.slug(),
        year,
        new Bilingual(year + "年" + SERIES.title().zh(), SERIES.title().en() + " " + year),
        Language.ZH,
        LocalDate.of(year + 1, 6, 30),
        Precision.DAY,
        new SourceDocument(
            title(size), size.observationsOfYear() * Figure.LONGEST, content(size, year)),
        null);
  }

  void loadSections() throws SQLException {
    for (int year = size.firstYear(); year <= CatalogueSize.LAST_YEAR; year++) {
      List<Placed> sections = sections(year).toList();
      loadSections(year, sections);
      loadReferences(year, sections);
    }
  }

  /** A section with its id, and the one that it lies in, or null. */
  private record Placed(long id, Section section, @Nullable Placed parent) {
    List<String> trail(Language language) {
      List<String> own = List.of(section.heading().in(language));
      return parent == null
          ? own
          : Stream.concat(parent.trail(language).stream(), own.stream()).toList();
    }
  }

  private Stream<Placed> sections(int year) {
    Placed chapter =
        new Placed(ids.chapter(year), new Section("1", "1", SectionKind.CHAPTER, CHAPTER, 1), null);
    int parts = new Institution(size.institutions()).part();
    return Stream.concat(
        Stream.of(chapter),
        Stream.iterate(1, part -> part <= parts, part -> part + 1)
            .flatMap(part -> part(year, chapter, part)));
  }

  private Stream<Placed> part(int year, Placed chapter, int number) {
    String path = "1." + number;
    Placed part =
        new Placed(
            ids.part(year, number),
            new Section(
                path,
                path,
                SectionKind.SECTION,
                Town.ofPart(number).named("的设施之" + number, "facilities, part " + number),
                Institution.lineOfPart(number)),
            chapter);
    int first = (number - 1) * Institution.IN_A_PART + 1;
    int last = Math.min(number * Institution.IN_A_PART, size.institutions());
    return Stream.concat(
        Stream.of(part),
        Stream.iterate(first, each -> each <= last, each -> each + 1)
            .map(each -> item(year, part, new Institution(each))));
  }

  private Placed item(int year, Placed part, Institution institution) {
    int place = institution.placeInPart();
    return new Placed(
        ids.section(year, institution),
        new Section(
            part.section().path() + "." + place,
            "（" + place + "）",
            SectionKind.ITEM,
            institution.name(),
            institution.line()),
        part);
  }

  private void loadSections(int year, List<Placed> sections) throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "section",
            """
            id, key, edition_id, parent_id, path, number, kind, level, line, heading_zh, heading_en,
            heading_trail_zh, heading_trail_en""")) {
      for (Placed each : sections) {
        Section section = each.section();
        rows.add(
            each.id(),
            Keys.edition(year) + "/" + section.path(),
            ids.edition(year),
            each.parent() == null ? null : each.parent().id(),
            section.path(),
            section.number(),
            section.kind(),
            section.level(),
            section.line(),
            section.heading().zh(),
            section.heading().en(),
            each.trail(Language.ZH),
            each.trail(Language.EN));
      }
      rows.end();
    }
  }

  private void loadReferences(int year, List<Placed> sections) throws SQLException {
    References references = new References(SERIES, edition(year));
    try (CopyRows rows =
        new CopyRows(
            connection,
            "section_reference",
            "section_id, " + String.join(", ", References.COLUMNS))) {
      for (Placed each : sections) {
        rows.add(
            Stream.concat(Stream.of(each.id()), references.texts(each.section()).stream())
                .toArray());
      }
      rows.end();
    }
  }
}
