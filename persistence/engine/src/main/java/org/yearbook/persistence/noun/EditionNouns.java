package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.DATE;
import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.OrderColumn;
import org.yearbook.persistence.catalogue.OrderType;
import org.yearbook.persistence.catalogue.Table;

/** Series of reports, their editions, and the documents that they were read from. */
final class EditionNouns {
  static Entity series() {
    return Entity.in(Table.of("report_series"), "ReportSeries")
        .key()
        .has(TEXT, "slug", row -> row.column("key"))
        .hasInBoth(TEXT, "title", "publisher")
        .has(TOKEN, "cadence")
        .build();
  }

  static Entity edition() {
    return Entity.of("Edition")
        .key()
        .has(TEXT, "slug", row -> row.column("key"))
        .has(INTEGER, "referenceYear")
        .hasInBoth(TEXT, "title")
        .has(TOKEN, "language")
        .mayHave(DATE, "publishedOn")
        .mayHave(TOKEN, "publishedPrecision")
        .one("series", "ReportSeries")
        .embeds("source", "SourceDocument")
        .maybe("supersedes", "Edition")
        .many("sections", "Section", "edition_id")
        .many("observations", "Observation", "edition_id")
        .many("validations", "Validation", "edition_id")
        .filter("slug", new FilterColumn.Text(row -> row.column("key")))
        .filter("referenceYear", new FilterColumn.Int(row -> row.column("reference_year")))
        .order("LOADED", Entity.ID)
        .order("SLUG", OrderColumn.byCode(row -> row.column("key")))
        .order(
            "REFERENCE_YEAR",
            OrderColumn.of(OrderType.INTEGER, row -> row.column("reference_year")))
        .build();
  }

  static Entity sourceDocument() {
    return Entity.embedded("SourceDocument")
        .has(TEXT, "fileName", row -> row.column("source_file_name"))
        .has(INTEGER, "bytes", row -> row.column("source_bytes"))
        .has(TEXT, "sha256", row -> row.column("source_sha256"))
        .build();
  }

  private EditionNouns() {}
}
