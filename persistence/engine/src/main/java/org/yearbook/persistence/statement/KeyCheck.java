package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.yearbook.domain.question.NeededKey;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.Sql;

/**
 * Where the answer tells which of the keys are missing that a question needs.
 *
 * @param column the index of a column of the head: an array of those that are not there
 */
record KeyCheck(NeededKey needed, int column) {
  /** That column. */
  static Sql missing(NeededKey needed, Entity entity) {
    return sql(
        "ARRAY(SELECT given FROM unnest(%s::text[]) AS given WHERE NOT EXISTS (SELECT FROM "
            + "%s WHERE %s = given))",
        new Parameter.Keys(needed.keys()),
        entity.knownTable().name(),
        UnknownKeys.keyColumn(entity));
  }

  UnknownKeys unknown(Row head) {
    Object missing = head.getValue(column);
    return new UnknownKeys(needed, List.of((String[]) missing));
  }
}
