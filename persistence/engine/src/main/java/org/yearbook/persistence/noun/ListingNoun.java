package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.BOOLEAN;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.RowRef;

/** Lists that reports print, with their members. */
final class ListingNoun {
  static Entity listing() {
    return Entity.of("Listing")
        .said(RowRef::said)
        .key()
        .hasInBoth(TEXT, "name")
        .has(BOOLEAN, "exhaustive")
        .one("subject", "Subject")
        .maybe("stated", "Observation")
        .one("edition", "Edition")
        .many(
            "members",
            ToMany.through("listing_member", "listing_id", "Subject", "subject_id")
                .orderedBy("position"))
        .many("citations", CitationNoun.of("listing_citation", "listing_id"))
        .filtersByKey("subject", "subject")
        .filtersByKey("edition", "edition")
        .filter(
            "member",
            new FilterColumn.Related(
                sql("member.key"),
                (row, condition) ->
                    sql(
                        "EXISTS (SELECT FROM listing_member JOIN subject member ON member.id = subject_id "
                            + "WHERE listing_id = %s AND %s)",
                        row.id(), condition)))
        .filter(
            "metric",
            new FilterColumn.Related(
                sql("metric.key"),
                (row, condition) ->
                    sql(
                        "EXISTS (SELECT FROM observation stated JOIN metric ON metric.id = metric_id WHERE "
                            + "stated.id = %s AND %s)",
                        row.column("stated_id"), condition)))
        .filters("exhaustive")
        .build();
  }

  private ListingNoun() {}
}
