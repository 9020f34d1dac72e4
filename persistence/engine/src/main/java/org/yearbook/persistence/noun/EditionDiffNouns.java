package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** What two editions say differently. */
final class EditionDiffNouns {
  /** The ids of two editions in that of their difference. */
  private static Sql from(Sql diff) {
    return sql("(%s >> 32)", diff);
  }

  private static Sql to(Sql diff) {
    return sql("(%s & 4294967295)", diff);
  }

  static Entity editionDiff() {
    return Entity.of("EditionDiff")
        .key()
        .one("from", "Edition")
        .one("to", "Edition")
        .many("added", onlyIn((row, diff) -> only(row, to(diff), from(diff))))
        .many("removed", onlyIn((row, diff) -> only(row, from(diff), to(diff))))
        .many(
            "revised",
            ToMany.all("Revision").linked(new ToMany.ByCondition(EditionDiffNouns::ofBoth)))
        .build();
  }

  private static Sql ofBoth(RowRef row, Sql diff) {
    return sql(
        "%s = %s AND %s = %s", row.column("from_id"), from(diff), row.column("to_id"), to(diff));
  }

  private static ToMany onlyIn(FilterColumn.Around condition) {
    return ToMany.all("Observation").linked(new ToMany.ByCondition(condition));
  }

  /** The figures of one edition of which the other says nothing. */
  private static Sql only(RowRef row, Sql edition, Sql other) {
    return sql(
        "%s = %s AND NOT EXISTS (SELECT FROM observation same WHERE same.edition_id = %s AND "
            + "same.series_id = %s AND same.period IS NOT DISTINCT FROM %s AND %s)",
        row.column("edition_id"),
        edition,
        other,
        row.column("series_id"),
        row.column("period"),
        row.beside("same").current());
  }

  static Entity revision() {
    return Entity.of("Revision")
        .has(TOKEN, "reason")
        .one("old", "Observation", "older_id")
        .one("new", "Observation", "id")
        .build();
  }

  private EditionDiffNouns() {}
}
