package org.yearbook.persistence.edition.merge;

import java.sql.SQLException;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.subject.Listing;

/** Brings in the lists that a report prints. Observations are there already. */
public final class ListingMerge {
  private final StagedTable listings =
      new StagedTable(
          "staged_listing",
          """
          key text, subject text, name_zh text, name_en text, stated text, exhaustive boolean,
          members text[]""");
  private final String prefix;

  ListingMerge(EditionContent content, CitedMerge cited) {
    this.prefix = content.edition().slug() + "/";
    content.listings().forEach(each -> add(each, cited));
  }

  private void add(Listing listing, CitedMerge cited) {
    listings.add(
        prefix + listing.key(),
        listing.subject(),
        listing.name().zh(),
        listing.name().en(),
        listing.stated() == null ? null : prefix + listing.stated(),
        listing.exhaustive(),
        listing.members());
    cited.add("listing", prefix + listing.key(), listing.citations());
  }

  void stage(Staging staging) throws SQLException {
    listings.fill(staging);
  }

  void merge(Sql sql, long editionId) throws SQLException {
    sql.update(
        """
        INSERT INTO listing (key, edition_id, subject_id, name_zh, name_en, stated_id, exhaustive)
        SELECT staged.key, ?, subject.id, staged.name_zh, staged.name_en, stated.id, exhaustive
          FROM staged_listing staged
          JOIN subject ON subject.key = staged.subject
          LEFT JOIN observation stated
            ON stated.key = staged.stated AND stated.superseded_at IS NULL
         ORDER BY staged.position
        """
            + Sql.onConflict("listing", "subject_id, name_zh, name_en, stated_id, exhaustive"),
        editionId);
    sql.update(
        """
        INSERT INTO listing_member (listing_id, position, subject_id)
        SELECT listing.id, member.position, subject.id
          FROM staged_listing staged
          JOIN listing ON listing.key = staged.key
         CROSS JOIN LATERAL unnest(members) WITH ORDINALITY AS member (slug, position)
          JOIN subject ON subject.key = member.slug
         ORDER BY staged.position, member.position
        ON CONFLICT (listing_id, position) DO UPDATE SET subject_id = excluded.subject_id
         WHERE listing_member.subject_id <> excluded.subject_id""");
    sql.update(
        """
        DELETE FROM listing_member
         USING listing, staged_listing staged
         WHERE listing.id = listing_id
           AND staged.key = listing.key
           AND listing_member.position > cardinality(members)""");
    CitedMerge.merge(sql, "listing", "listing_citation", "listing_id");
  }
}
