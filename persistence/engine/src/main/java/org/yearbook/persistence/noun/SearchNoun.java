package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import java.util.Locale;
import java.util.stream.Stream;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.Table;
import org.yearbook.persistence.catalogue.ToOne.Target;
import org.yearbook.persistence.sql.Expression;

/** What a search found. */
final class SearchNoun {
  /** Its identity orders what is found by relevance. */
  static Entity hit() {
    return Entity.in(Table.of("search_hit", "text"), "SearchHit")
        .has(TOKEN, "match", "language")
        .has(TEXT, "text")
        .has(TEXT, "highlight", row -> row.sql("search_highlight(%s, %s)", "text", "asked"))
        .oneOf(
            "found",
            Stream.of("Subject", "Metric", "Section", "Listing", "Term", "Achievement", "Event")
                .map(SearchNoun::target)
                .toList())
        .build();
  }

  private static Target target(String type) {
    return Target.byId(type, Expression.column(type.toLowerCase(Locale.ROOT) + "_id"));
  }

  private SearchNoun() {}
}
