package org.yearbook.bench.dataloader;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.yearbook.bench.dataloader.Connections.OutputMetricConnection;

/** The statements. */
final class Catalogue {

  private static final String FACILITY = "id, key, name_zh, name_en, status";

  private static final String OBSERVATION =
      "observation.id, subject_id, metric_id, unit_id, value::text, printed, qualifier,"
          + " aggregation, lower(period)::text, (upper(period) - 1)::text, period_label";

  private static final String OUTPUT_METRICS =
      """
      SELECT figure.*, position::integer
        FROM unnest($1::bigint[], $2::text[], $3::integer[]) WITH ORDINALITY
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
      SELECT count(observation.id)::integer
        FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS asked (facility, edition, position)
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
       WHERE observation_id = ANY ($1::bigint[])
       ORDER BY observation_id, position
      """;

  private static final String GROUPS =
      """
      SELECT metric_id, CASE WHEN min(unit_id) = max(unit_id) THEN min(unit_id) END, count(*)::integer,
          sum(value)::text, trim_scale(round(avg(value), 10))::text,
          min(value)::text, max(value)::text
        FROM observation
       WHERE %s
       GROUP BY metric_id
       ORDER BY metric_id
      """;

  private final Pool pool;

  Catalogue(Pool pool) {
    this.pool = pool;
  }

  CompletionStage<Integer> countFacilities() {
    return read(
            "SELECT rows::integer FROM total WHERE of_table = 'subject' AND kind = 'FACILITY'",
            Tuple.tuple(),
            row -> row.getInteger(0))
        .thenApply(counts -> counts.get(0));
  }

  CompletionStage<List<Facility>> facilities(int first) {
    return read(
        "SELECT " + FACILITY + " FROM subject WHERE kind = 'FACILITY' ORDER BY id LIMIT $1",
        Tuple.of(first),
        Catalogue::facility);
  }

  /** Null when there is none. */
  CompletionStage<Facility> facility(String slug) {
    return read(
            "SELECT " + FACILITY + " FROM subject WHERE kind = 'FACILITY' AND key = $1",
            Tuple.of(slug),
            Catalogue::facility)
        .thenApply(found -> found.isEmpty() ? null : found.get(0));
  }

  CompletionStage<Map<Long, Facility>> subjects(List<Long> ids) {
    return byId(
        "SELECT " + FACILITY + " FROM subject WHERE id = ANY ($1::bigint[])",
        ids,
        Catalogue::facility,
        Facility::id);
  }

  CompletionStage<Map<Long, Metric>> metrics(List<Long> ids) {
    Function<Row, Metric> metric =
        row -> new Metric(row.getLong(0), row.getString(1), row.getString(2), row.getString(3));
    return byId(
        "SELECT id, key, name_zh, name_en FROM metric WHERE id = ANY ($1::bigint[])",
        ids,
        metric,
        Metric::id);
  }

  CompletionStage<Map<Long, Unit>> units(List<Long> ids) {
    return byId(
        "SELECT id, key FROM unit WHERE id = ANY ($1::bigint[])",
        ids,
        row -> new Unit(row.getLong(0), row.getString(1)),
        Unit::id);
  }

  /** By the id of the observation. */
  CompletionStage<Map<Long, List<Citation>>> citations(List<Long> observations) {
    return rows(CITATIONS, list(observations))
        .map(
            rows -> {
              Map<Long, List<Citation>> found = new HashMap<>();
              for (Row row : rows) {
                Section section =
                    new Section(
                        row.getString(3),
                        List.of(row.getArrayOfStrings(4)),
                        List.of(row.getArrayOfStrings(5)));
                Citation citation = new Citation(section, row.getInteger(1), row.getString(2));
                found.computeIfAbsent(row.getLong(0), id -> new ArrayList<>()).add(citation);
              }
              return found;
            })
        .toCompletionStage();
  }

  /** A list of figures for each connection, in their order. */
  CompletionStage<List<List<Observation>>> outputMetrics(List<OutputMetricConnection> connections) {
    Integer[] sizes =
        connections.stream().map(OutputMetricConnection::first).toArray(Integer[]::new);
    return rows(OUTPUT_METRICS, facilitiesAndEditions(connections).addArrayOfInteger(sizes))
        .map(
            rows -> {
              List<List<Observation>> found = new ArrayList<>();
              connections.forEach(connection -> found.add(new ArrayList<>()));
              for (Row row : rows) {
                found.get(row.getInteger(11) - 1).add(observation(row));
              }
              return found;
            })
        .toCompletionStage();
  }

  CompletionStage<List<Integer>> countOutputMetrics(List<OutputMetricConnection> connections) {
    return read(COUNT_OUTPUT_METRICS, facilitiesAndEditions(connections), row -> row.getInteger(0));
  }

  CompletionStage<List<Observation>> observations(
      Map<String, Map<String, String>> where, int first) {
    Conditions conditions = Conditions.of(where);
    Tuple parameters = conditions.parameters().addInteger(first);
    String sql =
        "SELECT %s FROM observation WHERE %s ORDER BY id LIMIT $%d"
            .formatted(OBSERVATION, conditions.sql(), parameters.size());
    return read(sql, parameters, Catalogue::observation);
  }

  CompletionStage<List<ObservationGroup>> groups(Map<String, Map<String, String>> where) {
    Conditions conditions = Conditions.of(where);
    return read(
        GROUPS.formatted(conditions.sql()),
        conditions.parameters(),
        row ->
            new ObservationGroup(
                row.getLong(0),
                row.getLong(1),
                row.getInteger(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
  }

  private <T> CompletionStage<Map<Long, T>> byId(
      String sql, List<Long> ids, Function<Row, T> read, Function<T, Long> id) {
    return rows(sql, list(ids))
        .map(
            rows -> {
              Map<Long, T> found = new HashMap<>();
              for (Row row : rows) {
                T object = read.apply(row);
                found.put(id.apply(object), object);
              }
              return found;
            })
        .toCompletionStage();
  }

  private <T> CompletionStage<List<T>> read(String sql, Tuple parameters, Function<Row, T> read) {
    return rows(sql, parameters)
        .map(
            rows -> {
              List<T> found = new ArrayList<>(rows.size());
              for (Row row : rows) {
                found.add(read.apply(row));
              }
              return found;
            })
        .toCompletionStage();
  }

  private Future<RowSet<Row>> rows(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters);
  }

  private static Facility facility(Row row) {
    return new Facility(
        row.getLong(0), row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  private static Observation observation(Row row) {
    String start = row.getString(8);
    Period period = start == null ? null : new Period(start, row.getString(9), row.getString(10));
    return new Observation(
        row.getLong(0),
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        period);
  }

  private static Tuple facilitiesAndEditions(List<OutputMetricConnection> connections) {
    return Tuple.tuple()
        .addArrayOfLong(
            connections.stream().map(OutputMetricConnection::facility).toArray(Long[]::new))
        .addArrayOfString(
            connections.stream().map(OutputMetricConnection::edition).toArray(String[]::new));
  }

  private static Tuple list(List<Long> ids) {
    return Tuple.tuple().addArrayOfLong(ids.toArray(Long[]::new));
  }
}
