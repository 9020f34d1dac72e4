package org.yearbook.persistence.statement;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.yearbook.domain.question.NeededKey;
import org.yearbook.persistence.catalogue.Entity;

/**
 * Where the answer tells which of the keys are missing that a question needs.
 *
 * @param column the index of a column of the head: an array of those that are not there
 */
record KeyCheck(NeededKey needed, int column) {
  /** The SQL of that column. */
  static String missing(NeededKey needed, Entity entity, Places places) {
    return "ARRAY(SELECT given FROM unnest(%s::text[]) AS given WHERE NOT EXISTS (SELECT FROM %s WHERE %s = given))"
        .formatted(
            places.of(new Parameter.Keys(needed.keys())),
            entity.table(),
            UnknownKeys.keyColumn(entity));
  }

  UnknownKeys unknown(Row head) {
    Object missing = head.getValue(column);
    return new UnknownKeys(needed, List.of((String[]) missing));
  }
}
