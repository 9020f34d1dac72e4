package org.yearbook.persistence.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a role needs to read all that the contract serves, and what it has beyond that. */
final class ReadingRights {

  /** The tables and views that questions read; a new one that is missing here can't be read. */
  static final List<String> SERVED =
      List.of(
          "achievement",
          "achievement_citation",
          "affiliation",
          "assertion",
          "checked_observation",
          "checked_subject",
          "citation",
          "data_version",
          "derivation",
          "derivation_input",
          "derivative",
          "edition",
          "edition_diff",
          "event",
          "event_citation",
          "grant_table",
          "grant_table_row",
          "grant_table_total",
          "grant_table_validation",
          "identifier",
          "listing",
          "listing_citation",
          "listing_member",
          "mention",
          "metric",
          "name",
          "name_citation",
          "observation",
          "observation_citation",
          "observation_summary",
          "participation",
          "participation_citation",
          "report_series",
          "revision",
          "section",
          "section_reference",
          "series",
          "status_assertion",
          "status_citation",
          "subject",
          "subject_citation",
          "suggestible",
          "superlative",
          "term",
          "total",
          "unit",
          "validation",
          "validation_citation",
          "validation_input",
          "validation_subject");

  /** The statements that give a role what it lacks and take from it what it need not have. */
  private static final String CHANGES =
      """
      WITH relation AS (
        SELECT oid, format('%I.%I', current_schema(), relname) AS name, relname = ANY (?) AS served,
               has_table_privilege(?, oid, 'SELECT') AS can_read,
               has_table_privilege(?, oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') AS can_write
          FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v', 'm', 'p')
      )
      SELECT format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), ?)
       WHERE NOT has_schema_privilege(?, current_schema(), 'USAGE')
      UNION ALL
      SELECT format('REVOKE ALL ON %s FROM %I', name, ?) FROM relation WHERE can_write OR can_read AND NOT served
      UNION ALL
      SELECT format('GRANT SELECT ON %s TO %I', name, ?) FROM relation WHERE served AND (can_write OR NOT can_read)
      """;

  private ReadingRights() {}

  /** Gives the role the right to read what is served, and takes other rights on tables from it. */
  static void give(Connection connection, String role) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(hashtext('yearbook reading rights'))");
      for (String change : changes(connection, role)) {
        statement.execute(change);
      }
    }
    connection.commit();
  }

  private static List<String> changes(Connection connection, String role) throws SQLException {
    List<String> changes = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
      statement.setArray(1, connection.createArrayOf("text", SERVED.toArray()));
      for (int place = 2; place <= 7; place++) {
        statement.setString(place, role);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          changes.add(rows.getString(1));
        }
      }
    }
    return changes;
  }
}
