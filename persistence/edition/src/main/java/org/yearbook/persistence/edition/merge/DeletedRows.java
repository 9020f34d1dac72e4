package org.yearbook.persistence.edition.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Deletes what an edition no longer has, where nothing refers to it any more; a superseded
 * observation refers to what it was about.
 */
public final class DeletedRows {
  private static final String ACHIEVEMENTS =
      """
      DELETE FROM achievement
       WHERE edition_id = ?
         AND NOT EXISTS (SELECT FROM staged_achievement staged WHERE staged.key = achievement.key)
         AND NOT EXISTS (SELECT FROM observation WHERE achievement_id = achievement.id)""";

  private static final String PARTICIPATIONS = ofEdition("participation");
  private static final String EVENTS = ofEdition("event");
  private static final String LISTINGS = ofEdition("listing");
  private static final String TERMS = ofEdition("term");

  private static String ofEdition(String table) {
    return """
        DELETE FROM %1$s
         WHERE edition_id = ?
           AND NOT EXISTS (SELECT FROM staged_%1$s staged WHERE staged.key = %1$s.key)"""
        .formatted(table);
  }

  private static final String MENTIONS =
      """
      DELETE FROM mention
       USING subject
       WHERE subject.id = subject_id
         AND edition_id = ?
         AND NOT EXISTS (SELECT FROM mentioned WHERE mentioned.key = subject.key)""";

  /**
   * A subject or system that only old observations keep also keeps the statuses that it had last.
   */
  private static final String STATUSES =
      """
      DELETE FROM status_assertion
       WHERE edition_id = ?
         AND NOT EXISTS (SELECT FROM staged_status staged WHERE staged.key = status_assertion.key)
         AND (EXISTS (SELECT FROM mention WHERE mention.subject_id = status_assertion.subject_id)
              OR NOT EXISTS (
                SELECT FROM observation
                 WHERE status_assertion.subject_id IN (observation.subject_id, system_id)))""";

  private static final String SERIES =
      """
      DELETE FROM series
       WHERE NOT EXISTS (SELECT FROM observation WHERE series_id = series.id)""";

  private static final String SUBJECTS =
      """
      WITH gone AS (
        SELECT id FROM subject
         WHERE NOT EXISTS (SELECT FROM mention WHERE subject_id = subject.id)
           AND NOT EXISTS (SELECT FROM status_assertion WHERE subject_id = subject.id)
           AND NOT EXISTS (SELECT FROM achievement WHERE subject_id = subject.id)
           AND NOT EXISTS (SELECT FROM observation WHERE subject_id = subject.id)
           AND NOT EXISTS (SELECT FROM observation WHERE system_id = subject.id)
           AND NOT EXISTS (SELECT FROM observation WHERE journal_id = subject.id)
           AND NOT EXISTS (SELECT FROM observation WHERE grant_type_id = subject.id)
           AND NOT EXISTS (SELECT FROM observation WHERE expert_group_id = subject.id)
           AND NOT EXISTS (SELECT FROM participation WHERE subject.id IN (agent_id, target_id))
           AND NOT EXISTS (SELECT FROM event WHERE subject.id IN (subject_id, venue_id))
           AND NOT EXISTS (SELECT FROM listing WHERE subject_id = subject.id)
           AND NOT EXISTS (SELECT FROM listing_member WHERE subject_id = subject.id)
           AND NOT EXISTS (SELECT FROM term WHERE subject_id = subject.id)
           AND NOT EXISTS (SELECT FROM subject part WHERE part.parent_id = subject.id)
      ), gone_name AS (
        DELETE FROM name USING gone WHERE subject_id = gone.id
      ), gone_identifier AS (
        DELETE FROM identifier USING gone WHERE subject_id = gone.id
      )
      DELETE FROM subject USING gone WHERE subject.id = gone.id""";

  private static final String NAMES =
      """
      DELETE FROM name
       USING subject
       WHERE subject.id = subject_id
         AND subject.key IN (SELECT key FROM staged_subject)
         AND NOT EXISTS (SELECT FROM staged_name staged WHERE staged.key = name.key)""";

  private static final String CITATIONS =
      """
      DELETE FROM citation
       WHERE edition_id = ?
         AND NOT EXISTS (SELECT FROM staged_citation staged WHERE staged.key = citation.key)
         AND NOT EXISTS (SELECT FROM observation_citation WHERE citation_id = citation.id)
         AND NOT EXISTS (SELECT FROM achievement_citation WHERE citation_id = citation.id)
         AND NOT EXISTS (SELECT FROM status_citation WHERE citation_id = citation.id)
         AND NOT EXISTS (SELECT FROM name_citation WHERE citation_id = citation.id)
         AND NOT EXISTS (SELECT FROM participation_citation WHERE citation_id = citation.id)
         AND NOT EXISTS (SELECT FROM event_citation WHERE citation_id = citation.id)
         AND NOT EXISTS (SELECT FROM listing_citation WHERE citation_id = citation.id)""";

  private static final String SECTIONS =
      """
      DELETE FROM section
       WHERE edition_id = ?
         AND NOT EXISTS (SELECT FROM staged_section staged WHERE staged.key = section.key)
         AND NOT EXISTS (SELECT FROM citation WHERE section_id = section.id)
         AND NOT EXISTS (SELECT FROM section child WHERE child.parent_id = section.id)""";

  /** Another edition may have declared a metric or a unit that it does not use. */
  private static final String METRICS =
      """
      DELETE FROM metric
       WHERE NOT EXISTS (SELECT FROM edition WHERE id <> ?)
         AND NOT EXISTS (SELECT FROM staged_metric staged WHERE staged.key = metric.key)
         AND NOT EXISTS (SELECT FROM observation WHERE metric_id = metric.id)
         AND NOT EXISTS (
           SELECT FROM metric other
            WHERE metric.id IN (other.denominator_id, other.broader_id))""";

  private static final String UNITS =
      """
      DELETE FROM unit
       WHERE NOT EXISTS (SELECT FROM edition WHERE id <> ?)
         AND NOT EXISTS (SELECT FROM staged_unit staged WHERE staged.key = unit.key)
         AND NOT EXISTS (SELECT FROM observation WHERE unit_id = unit.id)
         AND NOT EXISTS (SELECT FROM metric WHERE unit_id = unit.id)
         AND NOT EXISTS (SELECT FROM unit other WHERE other.base_id = unit.id)""";

  private static final String REPORT_SERIES =
      """
      DELETE FROM report_series
       WHERE NOT EXISTS (SELECT FROM edition WHERE series_id = report_series.id)""";

  /** What refers comes before what is referred to. */
  private static final List<String> IN_ORDER =
      List.of(
          MENTIONS,
          LISTINGS,
          PARTICIPATIONS,
          EVENTS,
          TERMS,
          ACHIEVEMENTS,
          STATUSES,
          SERIES,
          SUBJECTS,
          NAMES,
          CITATIONS,
          SECTIONS,
          METRICS,
          UNITS,
          REPORT_SERIES);

  private DeletedRows() {}

  static void delete(Connection connection, long edition) throws SQLException {
    for (String sql : IN_ORDER) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        if (sql.contains("?")) {
          statement.setLong(1, edition);
        }
        deleteToTheLast(statement);
      }
    }
  }

  /** Each round lets go of those that only what it deleted referred to. */
  private static void deleteToTheLast(PreparedStatement statement) throws SQLException {
    int deleted;
    do {
      deleted = statement.executeUpdate();
    } while (deleted > 0);
  }
}
