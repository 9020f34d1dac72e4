package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.sql.RowRef;

/** What subjects achieved, and in what they are the first, largest or only ones. */
final class AchievementNouns {
  static Entity achievement() {
    return Entity.of("Achievement")
        .said(RowRef::said)
        .key()
        .has(TOKEN, "kind")
        .hasInBoth(TEXT, "statement")
        .one("subject", "Subject")
        .one("edition", "Edition")
        .many("superlatives", "Superlative", "achievement_id")
        .many("parameters", "Observation", "achievement_id")
        .many("citations", CitationNoun.of("achievement_citation", "achievement_id"))
        .filtersByKey("subject", "subject")
        .filtersByKey("edition", "edition")
        .filters("kind")
        .filter("superlativeScope", ofSuperlative("superlative.scope"))
        .filter("superlativeKind", ofSuperlative("superlative.kind"))
        .build();
  }

  private static FilterColumn ofSuperlative(String column) {
    return new FilterColumn.Related(
        sql("%s", column),
        (row, condition) ->
            sql(
                "EXISTS (SELECT FROM superlative WHERE superlative.achievement_id = %s AND %s)",
                row.id(), condition));
  }

  static Entity superlative() {
    return Entity.of("Superlative").has(TOKEN, "scope", "kind").hasInBoth(TEXT, "of").build();
  }

  private AchievementNouns() {}
}
