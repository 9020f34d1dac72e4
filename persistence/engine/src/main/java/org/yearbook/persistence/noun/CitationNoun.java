package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import java.util.Locale;
import org.yearbook.domain.document.CitationStyle;
import org.yearbook.domain.language.Language;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.catalogue.ToOne.Target;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** The places in reports that assertions rest on. */
final class CitationNoun {
  static Entity citation() {
    return references(Entity.of("Citation"))
        .key()
        .has(INTEGER, "line")
        .has(INTEGER, "start", row -> row.column("start_offset"))
        .has(INTEGER, "end", row -> row.column("end_offset"))
        .has(TEXT, "sha256")
        .mayHave(TEXT, "printed")
        .mayHave(INTEGER, "tableRow", "tableColumn")
        .mayHave(TEXT, "quote")
        .one("edition", "Edition")
        .one("section", "Section")
        .many(
            "supports",
            ToMany.throughAny(
                    "assertion",
                    "citation_id",
                    List.of(
                        assertion("Observation", "observation_id"),
                        assertion("Achievement", "achievement_id"),
                        assertion("StatusAssertion", "status_id"),
                        assertion("Participation", "participation_id"),
                        assertion("Event", "event_id"),
                        assertion("Listing", "listing_id"),
                        assertion("Name", "name_id")))
                .orderedBy("rank", "id"))
        .build();
  }

  /** What rests on citations by the rows of a table that holds their order. */
  static ToMany of(String table, String owner) {
    return ToMany.through(table, owner, "Citation", "citation_id").orderedBy("position");
  }

  private static Target assertion(String type, String column) {
    return Target.byId(type, Expression.column(column));
  }

  /** References in each style; their texts lie with the section and lack only the line. */
  private static EntityBuilder references(EntityBuilder citation) {
    citation.part(
        "reference",
        "section_reference",
        (part, row) -> sql("%s = %s", part.column("section_id"), row.column("section_id")));
    for (CitationStyle style : CitationStyle.values()) {
      citation.mayHaveInBoth(
          TEXT, "cite(" + style + ")", (row, language) -> reference(row, style, language));
    }
    return citation;
  }

  private static Sql reference(RowRef row, CitationStyle style, Language language) {
    String column = style.name() + "_" + language.name();
    return sql(
        "replace(%s, '{' || 'line}', %s::text)",
        row.column("reference", column.toLowerCase(Locale.ROOT)), row.column("line"));
  }

  private CitationNoun() {}
}
