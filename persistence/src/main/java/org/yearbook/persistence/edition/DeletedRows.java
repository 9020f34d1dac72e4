package org.yearbook.persistence.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Deletes what an edition no longer has, where nothing refers to it any more; a superseded
 * observation refers to what it was about.
 */
final class DeletedRows {
  private static final String ACHIEVEMENTS =
      """
      DELETE FROM achievement
       WHERE edition_id = ?
         AND NOT EXISTS (SELECT FROM staged_achievement staged WHERE staged.key = achievement.key)
         AND NOT EXISTS (SELECT FROM observation WHERE achievement_id = achievement.id)""";

  /** A facility that only old observations keep also keeps the statuses that it had last. */
  private static final String STATUSES =
      """
      DELETE FROM status_assertion
       WHERE edition_id = ?
         AND NOT EXISTS (SELECT FROM staged_status staged WHERE staged.key = status_assertion.key)
         AND (EXISTS (
                SELECT FROM staged_status staged
                  JOIN subject ON subject.key = staged.facility
                 WHERE subject.id = facility_id)
              OR EXISTS (
                SELECT FROM status_assertion other
                 WHERE other.facility_id = status_assertion.facility_id
                   AND other.edition_id <> status_assertion.edition_id)
              OR NOT EXISTS (SELECT FROM observation WHERE subject_id = facility_id))""";

  /** Each edition that speaks of a facility has a status of it. */
  private static final String FACILITIES =
      """
      WITH gone AS (
        SELECT id FROM facility
         WHERE NOT EXISTS (SELECT FROM status_assertion WHERE facility_id = facility.id)
           AND NOT EXISTS (SELECT FROM observation WHERE subject_id = facility.id)
           AND NOT EXISTS (SELECT FROM achievement WHERE subject_id = facility.id)
           AND NOT EXISTS (SELECT FROM facility child WHERE child.parent_id = facility.id)
      ), gone_system AS (
        DELETE FROM facility_system USING gone WHERE facility_id = gone.id
        RETURNING facility_system.id
      ), gone_facility AS (
        DELETE FROM facility USING gone WHERE facility.id = gone.id RETURNING facility.id
      ), gone_subject AS (
        SELECT id FROM gone_system UNION ALL SELECT id FROM gone_facility
      ), gone_name AS (
        DELETE FROM name USING gone_subject WHERE subject_id = gone_subject.id
      )
      DELETE FROM subject USING gone_subject WHERE subject.id = gone_subject.id""";

  private static final String SYSTEMS =
      """
      WITH gone AS (
        DELETE FROM facility_system
         USING subject facility, subject system
         WHERE facility.id = facility_id
           AND system.id = facility_system.id
           AND facility.key IN (SELECT key FROM staged_subject)
           AND NOT EXISTS (SELECT FROM staged_subject staged WHERE staged.key = system.key)
           AND NOT EXISTS (SELECT FROM observation WHERE system_id = system.id)
           AND NOT EXISTS (
             SELECT FROM status_assertion
              WHERE status_assertion.facility_id = facility_system.facility_id
                AND edition_id <> ?)
        RETURNING facility_system.id
      ), gone_name AS (
        DELETE FROM name USING gone WHERE subject_id = gone.id
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
         AND NOT EXISTS (SELECT FROM name_citation WHERE citation_id = citation.id)""";

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

  private static final String SERIES =
      """
      DELETE FROM report_series
       WHERE NOT EXISTS (SELECT FROM edition WHERE series_id = report_series.id)""";

  /** What refers comes before what is referred to. */
  private static final List<String> IN_ORDER =
      List.of(
          ACHIEVEMENTS,
          STATUSES,
          FACILITIES,
          SYSTEMS,
          NAMES,
          CITATIONS,
          SECTIONS,
          METRICS,
          UNITS,
          SERIES);

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
