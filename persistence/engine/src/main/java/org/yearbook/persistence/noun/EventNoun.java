package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.OrderColumn;
import org.yearbook.persistence.catalogue.OrderType;
import org.yearbook.persistence.sql.RowRef;

/** What happened to or at subjects. */
final class EventNoun {
  static Entity event() {
    return Entity.of("Event")
        .said(RowRef::said)
        .key()
        .has(TOKEN, "kind")
        .hasInBoth(TEXT, "statement")
        .one("subject", "Subject")
        .maybe("venue", "Subject")
        .one("edition", "Edition")
        .mayEmbed("period", "Period", row -> row.sql("lower(%s)", "period"))
        .many("citations", CitationNoun.of("event_citation", "event_id"))
        .filtersByKey("subject", "subject", "venue")
        .filtersByKey("edition", "edition")
        .filters("kind")
        .filter("period", new FilterColumn.Period(row -> row.column("period")))
        .order("REPORT", Entity.ID)
        .order(
            "PERIOD_START",
            OrderColumn.nullable(OrderType.DATE, row -> row.sql("lower(%s)", "period")))
        .build();
  }

  private EventNoun() {}
}
