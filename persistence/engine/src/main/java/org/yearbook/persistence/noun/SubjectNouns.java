package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.OrderColumn;
import org.yearbook.persistence.catalogue.Table;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** What figures and statements are about, whatever its kind. */
final class SubjectNouns {
  /** The interface. */
  static final String SUBJECT = "Subject";

  private static final Table TABLE = Table.of("subject");

  static Entity subject() {
    return withAll(Entity.in(TABLE, SUBJECT).keyOfTypes("type_name")).filters("kind").build();
  }

  /** A kind of subject, which lies among the others. */
  static EntityBuilder kind(String type, String kind) {
    return withAll(Entity.in(TABLE, type).kind(SUBJECT, "kind", kind).key());
  }

  /** A kind of subject that has types, and parts of its own kind. */
  static EntityBuilder divided(String type, String kind) {
    return kind(type, kind)
        .hasChecked(TOKEN, "kind", "type")
        .maybe("parent", type)
        .many("parts", type, "parent_id");
  }

  /** The figures that reports give, without those that were derived from them. */
  static ToMany given(String column) {
    return ToMany.of("Observation", column).where(row -> row.sql("%s <> 'DERIVED'", "origin"));
  }

  private static EntityBuilder withAll(EntityBuilder subject) {
    return found(statements(subject))
        .said(SubjectNouns::mentioned)
        .has(TEXT, "slug", row -> row.column("key"))
        .hasInBoth(TEXT, "name")
        .mayHave(TOKEN, "status");
  }

  private static Sql mentioned(RowRef row) {
    return sql(
        "EXISTS (SELECT FROM mention WHERE mention.subject_id = %s AND %s)",
        row.id(), row.beside("mention").said());
  }

  private static EntityBuilder statements(EntityBuilder subject) {
    return subject
        .many("names", ToMany.of("Name", "subject_id").orderedBy("position"))
        .many("identifiers", "Identifier", "subject_id")
        .many("statusHistory", ToMany.of("StatusAssertion", "subject_id").ordered(BY_YEAR))
        .many("achievements", "Achievement", "subject_id")
        .many("observations", "Observation", "subject_id")
        .many("events", "Event", "subject_id")
        .many("participations", "Participation", "agent_id")
        .many("participants", "Participation", "target_id")
        .many("listings", ToMany.through("listing_member", "subject_id", "Listing", "listing_id"))
        .many(
            "validations",
            ToMany.through("checked_subject", "subject_id", "Validation", "validation_id")
                .orderedBy("validation_id"))
        .many(
            "citations",
            ToMany.through("subject_citation", "subject_id", "Citation", "citation_id")
                .orderedBy("edition_id", "line", "start_offset", "citation_id"));
  }

  private static final List<Expression> BY_YEAR =
      List.of(
          row ->
              row.sql("(SELECT reference_year FROM edition WHERE edition.id = %s)", "edition_id"),
          Expression.column("edition_id"),
          Expression.column("position"));

  private static EntityBuilder found(EntityBuilder subject) {
    return subject
        .filter("slug", new FilterColumn.Text(row -> row.column("key")))
        .filter("kind", new FilterColumn.Text(row -> row.column("type")))
        .filters("status")
        .filtersByKey("subject", "parent")
        .filter(
            "name",
            new FilterColumn.Folded(
                sql("name.folded"),
                (row, condition) ->
                    sql(
                        "EXISTS (SELECT FROM name WHERE name.subject_id = %s AND %s)",
                        row.id(), condition)))
        .order("REPORT", Entity.ID)
        .order("SLUG", OrderColumn.byCode(row -> row.column("key")))
        .order("NAME", OrderColumn.byCode(row -> row.column("name_en")));
  }

  private SubjectNouns() {}
}
