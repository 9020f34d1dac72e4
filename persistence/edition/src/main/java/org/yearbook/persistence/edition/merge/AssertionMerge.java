package org.yearbook.persistence.edition.merge;

import java.sql.SQLException;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.Superlative;
import org.yearbook.domain.subject.Term;

/** Brings in what is said without a figure, and the terms of the glossary. */
public final class AssertionMerge {
  private static final String PERIOD =
      "period, period_type, period_label, period_precision, year_inferred";

  private final StagedTable statuses =
      new StagedTable(
          "staged_status",
          "key text, subject text, ordinal integer, status text, assertion text, inferred boolean, "
              + StagedTable.PERIOD);
  private final StagedTable achievements =
      new StagedTable(
          "staged_achievement",
          "key text, subject text, kind text, statement_zh text, statement_en text");
  private final StagedTable superlatives =
      new StagedTable(
          "staged_superlative", "achievement text, scope text, kind text, of_zh text, of_en text");
  private final StagedTable participations =
      new StagedTable(
          "staged_participation",
          "key text, agent text, role text, target text, exhaustive boolean, "
              + StagedTable.PERIOD);
  private final StagedTable events =
      new StagedTable(
          "staged_event",
          "key text, subject text, kind text, venue text, statement_zh text, statement_en text, "
              + StagedTable.PERIOD);
  private final StagedTable terms =
      new StagedTable(
          "staged_term",
          """
          key text, text_zh text, text_en text, folded text, status text, subject text,
          definition_zh text, definition_en text""");
  private final String prefix;
  private final CitedMerge cited;

  AssertionMerge(EditionContent content, CitedMerge cited) {
    this.prefix = content.edition().slug() + "/";
    this.cited = cited;
    content.subjects().forEach(this::add);
    content.participations().forEach(this::add);
    content.events().forEach(this::add);
    content.terms().forEach(this::add);
  }

  private void add(Subject subject) {
    int ordinal = 0;
    for (StatusAssertion each : subject.statuses()) {
      String key = subject.slug() + "/" + prefix + ++ordinal;
      statuses.add(
          key,
          subject.slug(),
          ordinal,
          each.status(),
          each.assertion(),
          each.inferred(),
          StagedTable.period(each.period()));
      cited.add("status_assertion", key, each.citations());
    }
    subject.achievements().forEach(each -> add(each, subject));
  }

  private void add(Achievement achievement, Subject subject) {
    String key = prefix + achievement.key();
    achievements.add(
        key,
        subject.slug(),
        achievement.kind(),
        achievement.statement().zh(),
        achievement.statement().en());
    for (Superlative each : achievement.superlatives()) {
      superlatives.add(key, each.scope(), each.kind(), each.of().zh(), each.of().en());
    }
    cited.add("achievement", key, achievement.citations());
  }

  private void add(Participation participation) {
    String key = prefix + participation.key();
    participations.add(
        key,
        participation.agent(),
        participation.role(),
        participation.target(),
        participation.exhaustive(),
        StagedTable.period(participation.period()));
    cited.add("participation", key, participation.citations());
  }

  private void add(Event event) {
    String key = prefix + event.key();
    events.add(
        key,
        event.subject(),
        event.kind(),
        event.venue(),
        event.statement().zh(),
        event.statement().en(),
        StagedTable.period(event.period()));
    cited.add("event", key, event.citations());
  }

  private void add(Term term) {
    Bilingual definition = term.definition();
    terms.add(
        prefix + term.text().zh(),
        term.text().zh(),
        term.text().en(),
        MeasureMerge.folded(term.text()),
        term.status(),
        term.subject(),
        definition == null ? null : definition.zh(),
        definition == null ? null : definition.en());
  }

  void stage(Staging staging) throws SQLException {
    statuses.fill(staging);
    achievements.fill(staging);
    superlatives.fill(staging);
    participations.fill(staging);
    events.fill(staging);
    terms.fill(staging);
  }

  void merge(Sql sql, long editionId) throws SQLException {
    mergeStatuses(sql, editionId);
    mergeAchievements(sql, editionId);
    mergeParticipations(sql, editionId);
    mergeEvents(sql, editionId);
    mergeTerms(sql, editionId);
  }

  private static void mergeStatuses(Sql sql, long editionId) throws SQLException {
    sql.update(
        """
        INSERT INTO status_assertion (key, subject_id, edition_id, position, status, assertion,
               inferred, %1$s)
        SELECT staged.key, subject.id, ?, staged.ordinal, staged.status, assertion, inferred, %1$s
          FROM staged_status staged
          JOIN subject ON subject.key = staged.subject
         ORDER BY staged.position
        """
                .formatted(PERIOD)
            + Sql.onConflict("status_assertion", "status, assertion, inferred, " + PERIOD),
        editionId);
    CitedMerge.merge(sql, "status_assertion", "status_citation", "status_id");
  }

  private static void mergeAchievements(Sql sql, long editionId) throws SQLException {
    sql.update(
        """
        INSERT INTO achievement (key, subject_id, edition_id, kind, statement_zh, statement_en)
        SELECT staged.key, subject.id, ?, staged.kind, statement_zh, statement_en
          FROM staged_achievement staged
          JOIN subject ON subject.key = staged.subject
         ORDER BY staged.position
        """
            + Sql.onConflict("achievement", "subject_id, kind, statement_zh, statement_en"),
        editionId);
    CitedMerge.merge(sql, "achievement", "achievement_citation", "achievement_id");
    mergeSuperlatives(sql);
  }

  /** They have no key of their own: all of an achievement are replaced where they differ. */
  private static void mergeSuperlatives(Sql sql) throws SQLException {
    sql.update(
        """
        CREATE TEMPORARY TABLE changed_superlative ON COMMIT DROP AS
        SELECT achievement.id, achievement.key
          FROM staged_achievement staged
          JOIN achievement ON achievement.key = staged.key
          LEFT JOIN (
            SELECT achievement, array_agg((scope, kind, of_zh, of_en)::text ORDER BY position) AS said
              FROM staged_superlative
             GROUP BY achievement) superlatives ON superlatives.achievement = staged.key
         WHERE said IS DISTINCT FROM (
           SELECT array_agg((scope, kind, of_zh, of_en)::text ORDER BY id)
             FROM superlative
            WHERE achievement_id = achievement.id)""");
    sql.update(
        "DELETE FROM superlative USING changed_superlative changed WHERE achievement_id = changed.id");
    sql.update(
        """
        INSERT INTO superlative (achievement_id, scope, kind, of_zh, of_en)
        SELECT changed.id, scope, kind, of_zh, of_en
          FROM staged_superlative staged
          JOIN changed_superlative changed ON changed.key = staged.achievement
         ORDER BY staged.position""");
  }

  private static void mergeParticipations(Sql sql, long editionId) throws SQLException {
    sql.update(
        """
        INSERT INTO participation (key, edition_id, agent_id, role, target_id, exhaustive, %1$s)
        SELECT staged.key, ?, agent.id, role, target.id, exhaustive, %1$s
          FROM staged_participation staged
          JOIN subject agent ON agent.key = staged.agent
          JOIN subject target ON target.key = staged.target
         ORDER BY staged.position
        """
                .formatted(PERIOD)
            + Sql.onConflict("participation", "agent_id, role, target_id, exhaustive, " + PERIOD),
        editionId);
    CitedMerge.merge(sql, "participation", "participation_citation", "participation_id");
  }

  private static void mergeEvents(Sql sql, long editionId) throws SQLException {
    sql.update(
        """
        INSERT INTO event (key, edition_id, subject_id, kind, venue_id, statement_zh,
               statement_en, %1$s)
        SELECT staged.key, ?, subject.id, staged.kind, venue.id, statement_zh, statement_en, %1$s
          FROM staged_event staged
          JOIN subject ON subject.key = staged.subject
          LEFT JOIN subject venue ON venue.key = staged.venue
         ORDER BY staged.position
        """
                .formatted(PERIOD)
            + Sql.onConflict(
                "event", "subject_id, kind, venue_id, statement_zh, statement_en, " + PERIOD),
        editionId);
    CitedMerge.merge(sql, "event", "event_citation", "event_id");
  }

  private static void mergeTerms(Sql sql, long editionId) throws SQLException {
    sql.update(
        """
        INSERT INTO term (key, edition_id, text_zh, text_en, folded, status, subject_id,
               definition_zh, definition_en)
        SELECT staged.key, ?, text_zh, text_en, folded, staged.status, subject.id, definition_zh,
               definition_en
          FROM staged_term staged
          LEFT JOIN subject ON subject.key = staged.subject
         ORDER BY staged.position
        """
            + Sql.onConflict(
                "term", "text_en, folded, status, subject_id, definition_zh, definition_en"),
        editionId);
  }
}
