package org.yearbook.persistence.edition.merge;

import java.sql.SQLException;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.subject.Identifier;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.Subject;

/** Brings in subjects, which editions share, with their names and identifiers. */
public final class SubjectMerge {
  private final StagedTable subjects =
      new StagedTable(
          "staged_subject",
          """
          key text, kind text, name_zh text, name_en text, type text, parent text,
          ordinal integer, status text""");
  private final StagedTable names =
      new StagedTable(
          "staged_name",
          """
          key text, subject text, ordinal integer, language text, text text, folded text,
          kind text, status text""");
  private final StagedTable identifiers =
      new StagedTable("staged_identifier", "subject text, scheme text, value text");

  SubjectMerge(EditionContent content, CitedMerge cited) {
    content.subjects().forEach(each -> add(each, cited));
  }

  private void add(Subject subject, CitedMerge cited) {
    Bilingual name = subject.names().display();
    subjects.add(
        subject.slug(),
        subject.kind(),
        name.zh(),
        name.en(),
        subject.type(),
        subject.parent(),
        subject.ordinal(),
        subject.status());
    int ordinal = 0;
    for (Name each : subject.names().all()) {
      String key = subject.slug() + "/" + ++ordinal;
      names.add(
          key,
          subject.slug(),
          ordinal,
          each.language(),
          each.text(),
          Folding.fold(each.text()),
          each.kind(),
          each.status());
      cited.add("name", key, each.citations());
    }
    for (Identifier each : subject.identifiers()) {
      identifiers.add(subject.slug(), each.scheme(), each.value());
    }
  }

  void stage(Staging staging) throws SQLException {
    subjects.fill(staging);
    names.fill(staging);
    identifiers.fill(staging);
  }

  /**
   * A slug means one thing in the whole database.
   *
   * @throws YearbookException when one is there for something else
   */
  void check(Sql sql) throws SQLException {
    String taken =
        sql.text(
            """
            SELECT string_agg(
                     format('%s, a %s%s', staged.key, subject.kind, ' of ' || whole.key), '; '
                     ORDER BY staged.position)
              FROM staged_subject staged
              JOIN subject ON subject.key = staged.key
              LEFT JOIN subject whole
                ON whole.id = subject.parent_id
               AND subject.kind IN ('FACILITY_SYSTEM', 'EXPERT_GROUP')
             WHERE subject.kind <> staged.kind
                OR (whole.key <> staged.parent)""");
    if (taken != null) {
      throw new YearbookException(
          ErrorCode.INVALID_ARGUMENT,
          "Slugs that other subjects in the database have already: %s. Give these other slugs; nothing was imported."
              .formatted(taken));
    }
  }

  void merge(Sql sql, long editionId, int referenceYear) throws SQLException {
    sql.update(
        """
        CREATE TEMPORARY TABLE mentioned ON COMMIT DROP AS
        SELECT key FROM staged_subject""");
    leaveToLaterEditions(sql, referenceYear);
    sql.update(
        """
        INSERT INTO subject (key, kind, name_zh, name_en, type, ordinal, status)
        SELECT key, kind, name_zh, name_en, type, ordinal, status
          FROM staged_subject
         ORDER BY position
        """
            + Sql.onConflict("subject", "name_zh, name_en, type, ordinal, status"));
    sql.linkToOwnKind("subject", "parent_id", "parent");
    sql.update(
        """
        INSERT INTO mention (subject_id, edition_id)
        SELECT id, ? FROM mentioned JOIN subject USING (key)
        ON CONFLICT DO NOTHING""",
        editionId);
    sql.update(
        """
        INSERT INTO name (key, subject_id, position, language, text, folded, kind, status)
        SELECT staged.key, subject.id, staged.ordinal, language, text, folded, staged.kind,
               staged.status
          FROM staged_name staged
          JOIN subject ON subject.key = staged.subject
         ORDER BY staged.position
        """
            + Sql.onConflict("name", "language, text, folded, kind, status"));
    CitedMerge.merge(sql, "name", "name_citation", "name_id");
    sql.update(
        """
        INSERT INTO identifier (subject_id, scheme, value)
        SELECT subject.id, scheme, value
          FROM staged_identifier staged
          JOIN subject ON subject.key = staged.subject
         ORDER BY staged.position
        ON CONFLICT DO NOTHING""");
    sql.update(
        """
        DELETE FROM identifier
         USING subject
         WHERE subject.id = subject_id
           AND subject.key IN (SELECT key FROM staged_subject)
           AND NOT EXISTS (
             SELECT FROM staged_identifier staged
              WHERE (staged.subject, staged.scheme, staged.value)
                  = (subject.key, identifier.scheme, identifier.value))""");
  }

  /** A subject is as the latest edition has it that speaks of it. */
  private static void leaveToLaterEditions(Sql sql, int referenceYear) throws SQLException {
    sql.update(
        """
        DELETE FROM staged_subject staged
         USING subject
         WHERE subject.key = staged.key
           AND EXISTS (
             SELECT FROM mention
               JOIN edition ON edition.id = edition_id
              WHERE subject_id = subject.id AND reference_year > ?)""",
        referenceYear);
    for (String part : new String[] {"staged_name", "staged_identifier"}) {
      sql.update(
          """
          DELETE FROM %s
           WHERE NOT EXISTS (SELECT FROM staged_subject WHERE staged_subject.key = subject)"""
              .formatted(part));
    }
    sql.update(
        """
        DELETE FROM staged_cited cited
         WHERE assertion = 'name'
           AND NOT EXISTS (SELECT FROM staged_name WHERE staged_name.key = cited.key)""");
  }
}
