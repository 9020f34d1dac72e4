package org.yearbook.bench.spring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.yearbook.bench.spring.Connections.OutputMetricConnection;

/** The statements. */
@Repository
class Catalogue {

  private static final String FACILITY = "id, key, name_zh, name_en, status";

  private static final String OBSERVATION =
      "observation.id, subject_id, metric_id, unit_id, value::text, printed, qualifier,"
          + " aggregation, lower(period)::text, (upper(period) - 1)::text, period_label";

  private static final String OUTPUT_METRICS =
      """
      SELECT position, figure.*
        FROM unnest(?::bigint[], ?::text[], ?::integer[]) WITH ORDINALITY
          AS asked (facility, edition, first, position)
       CROSS JOIN LATERAL (
         SELECT %s
           FROM observation
          WHERE subject_id = facility AND superseded_at IS NULL
            AND (edition IS NULL OR edition_id = (SELECT id FROM edition WHERE key = asked.edition))
          ORDER BY observation.id
          LIMIT first) figure
      """
          .formatted(OBSERVATION);

  private static final String COUNT_OUTPUT_METRICS =
      """
      SELECT count(observation.id)
        FROM unnest(?::bigint[], ?::text[]) WITH ORDINALITY AS asked (facility, edition, position)
        LEFT JOIN observation ON subject_id = facility AND superseded_at IS NULL
          AND (edition IS NULL OR edition_id = (SELECT id FROM edition WHERE key = asked.edition))
       GROUP BY position
       ORDER BY position
      """;

  private static final String CITATIONS =
      """
      SELECT observation_id, citation.line, printed, number, heading_trail_zh, heading_trail_en
        FROM observation_citation
        JOIN citation ON citation.id = citation_id
        JOIN section ON section.id = section_id
       WHERE observation_id = ANY (?::bigint[])
       ORDER BY observation_id, position
      """;

  private static final String GROUPS =
      """
      SELECT metric_id, CASE WHEN min(unit_id) = max(unit_id) THEN min(unit_id) END, count(*),
          sum(value)::text, trim_scale(round(avg(value), 10))::text,
          min(value)::text, max(value)::text
        FROM observation
       WHERE %s
       GROUP BY metric_id
       ORDER BY metric_id
      """;

  private final JdbcTemplate jdbc;

  Catalogue(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  int countFacilities() {
    return jdbc.queryForObject(
        "SELECT rows FROM total WHERE of_table = 'subject' AND kind = 'FACILITY'", Integer.class);
  }

  List<Facility> facilities(int first) {
    return jdbc.query(
        "SELECT " + FACILITY + " FROM subject WHERE kind = 'FACILITY' ORDER BY id LIMIT ?",
        Catalogue::facility,
        first);
  }

  /** Null when there is none. */
  Facility facility(String slug) {
    List<Facility> found =
        jdbc.query(
            "SELECT " + FACILITY + " FROM subject WHERE kind = 'FACILITY' AND key = ?",
            Catalogue::facility,
            slug);
    return found.isEmpty() ? null : found.get(0);
  }

  Map<Long, Facility> subjects(long[] ids) {
    return byId(
        "SELECT " + FACILITY + " FROM subject WHERE id = ANY (?::bigint[])",
        ids,
        Catalogue::facility,
        Facility::id);
  }

  Map<Long, Metric> metrics(long[] ids) {
    RowMapper<Metric> metric =
        (row, number) ->
            new Metric(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    return byId(
        "SELECT id, key, name_zh, name_en FROM metric WHERE id = ANY (?::bigint[])",
        ids,
        metric,
        Metric::id);
  }

  Map<Long, Unit> units(long[] ids) {
    RowMapper<Unit> unit = (row, number) -> new Unit(row.getLong(1), row.getString(2));
    return byId("SELECT id, key FROM unit WHERE id = ANY (?::bigint[])", ids, unit, Unit::id);
  }

  /** By the id of the observation. */
  Map<Long, List<Citation>> citations(long[] observations) {
    Map<Long, List<Citation>> found = new HashMap<>();
    jdbc.query(
        CITATIONS,
        row -> {
          Section section =
              new Section(row.getString(4), texts(row.getArray(5)), texts(row.getArray(6)));
          found
              .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
              .add(new Citation(section, row.getInt(2), row.getString(3)));
        },
        (Object) observations);
    return found;
  }

  /** A list of figures for each connection, in their order. */
  List<List<Observation>> outputMetrics(List<OutputMetricConnection> connections) {
    List<List<Observation>> found = new ArrayList<>();
    connections.forEach(connection -> found.add(new ArrayList<>()));
    jdbc.query(
        OUTPUT_METRICS,
        row -> {
          found.get(row.getInt(1) - 1).add(observation(row, 2));
        },
        facilities(connections),
        editions(connections),
        connections.stream().mapToInt(OutputMetricConnection::first).toArray());
    return found;
  }

  List<Integer> countOutputMetrics(List<OutputMetricConnection> connections) {
    return jdbc.queryForList(
        COUNT_OUTPUT_METRICS, Integer.class, facilities(connections), editions(connections));
  }

  List<Observation> observations(ObservationFilter where, int first) {
    List<Object> parameters = where.parameters();
    parameters.add(first);
    return jdbc.query(
        "SELECT " + OBSERVATION + " FROM observation WHERE " + where.sql() + " ORDER BY id LIMIT ?",
        (row, number) -> observation(row, 1),
        parameters.toArray());
  }

  List<ObservationGroup> groups(ObservationFilter where) {
    return jdbc.query(
        GROUPS.formatted(where.sql()),
        (row, number) ->
            new ObservationGroup(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)),
        where.parameters().toArray());
  }

  private <T> Map<Long, T> byId(String sql, long[] ids, RowMapper<T> row, Function<T, Long> id) {
    Map<Long, T> found = new HashMap<>();
    jdbc.query(sql, row, (Object) ids).forEach(object -> found.put(id.apply(object), object));
    return found;
  }

  private static Facility facility(ResultSet row, int number) throws SQLException {
    return new Facility(
        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  private static Observation observation(ResultSet row, int first) throws SQLException {
    String start = row.getString(first + 8);
    Period period =
        start == null
            ? null
            : new Period(start, row.getString(first + 9), row.getString(first + 10));
    return new Observation(
        row.getLong(first),
        row.getLong(first + 1),
        row.getLong(first + 2),
        row.getLong(first + 3),
        row.getString(first + 4),
        row.getString(first + 5),
        row.getString(first + 6),
        row.getString(first + 7),
        period);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static long[] facilities(List<OutputMetricConnection> connections) {
    return connections.stream().mapToLong(OutputMetricConnection::facility).toArray();
  }

  private static String[] editions(List<OutputMetricConnection> connections) {
    return connections.stream().map(OutputMetricConnection::edition).toArray(String[]::new);
  }
}
