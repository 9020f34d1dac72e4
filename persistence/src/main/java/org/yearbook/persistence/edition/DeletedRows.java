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

  /** From what refers to what is referred to; the one parameter of each is the edition. */
  private static final List<String> STATEMENTS =
      List.of(
          """
          DELETE FROM achievement
           WHERE edition_id = ?
             AND key NOT IN (SELECT key FROM staged_achievement)
             AND NOT EXISTS (SELECT FROM observation WHERE achievement_id = achievement.id)""",
          // A facility that only old observations keep also keeps the statuses it had last.
          """
          DELETE FROM status_assertion
           WHERE edition_id = ?
             AND key NOT IN (SELECT key FROM staged_status)
             AND (EXISTS (
                    SELECT FROM staged_status staged
                      JOIN subject ON subject.key = staged.facility
                     WHERE subject.id = facility_id)
                  OR EXISTS (
                    SELECT FROM status_assertion other
                     WHERE other.facility_id = status_assertion.facility_id
                       AND other.edition_id <> status_assertion.edition_id)
                  OR NOT EXISTS (SELECT FROM observation WHERE subject_id = facility_id))""");

  private DeletedRows() {}

  static void delete(Connection connection, long edition) throws SQLException {
    for (String sql : STATEMENTS) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setLong(1, edition);
        statement.executeUpdate();
      }
    }
  }
}
