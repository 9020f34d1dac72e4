package org.yearbook.bench.dataloader;

import io.vertx.sqlclient.Tuple;
import java.util.Map;

/**
 * Which figures, as SQL: the text depends on which conditions are given, so that each choice of
 * them has a plan of its own.
 */
record Conditions(String sql, Tuple parameters) {

  private static final Map<String, String> OF_FIELDS =
      Map.of(
          "metric", "metric_id = (SELECT id FROM metric WHERE key = $%d)",
          "subject", "subject_id = (SELECT id FROM subject WHERE key = $%d)",
          "aggregation", "aggregation = $%d");

  static Conditions of(Map<String, Map<String, String>> where) {
    StringBuilder sql = new StringBuilder("superseded_at IS NULL");
    Tuple parameters = Tuple.tuple();
    where.forEach(
        (field, condition) -> {
          parameters.addString(condition.get("eq"));
          sql.append(" AND ").append(OF_FIELDS.get(field).formatted(parameters.size()));
        });
    return new Conditions(sql.toString(), parameters);
  }
}
