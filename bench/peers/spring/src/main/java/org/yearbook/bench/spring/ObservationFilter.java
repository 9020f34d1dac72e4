package org.yearbook.bench.spring;

import java.util.ArrayList;
import java.util.List;

/** Which figures; conditions that are null do not count. */
public record ObservationFilter(Condition metric, Condition subject, Condition aggregation) {

  public record Condition(String eq) {}

  String sql() {
    StringBuilder sql = new StringBuilder("superseded_at IS NULL");
    if (metric != null) {
      sql.append(" AND metric_id = (SELECT id FROM metric WHERE key = ?)");
    }
    if (subject != null) {
      sql.append(" AND subject_id = (SELECT id FROM subject WHERE key = ?)");
    }
    if (aggregation != null) {
      sql.append(" AND aggregation = ?");
    }
    return sql.toString();
  }

  /** The parameters of {@link #sql}, in its order. */
  List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    for (Condition condition : new Condition[] {metric, subject, aggregation}) {
      if (condition != null) {
        parameters.add(condition.eq());
      }
    }
    return parameters;
  }
}
