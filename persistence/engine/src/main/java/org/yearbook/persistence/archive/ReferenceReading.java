package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yearbook.persistence.answer.ReferenceTable;
import org.yearbook.persistence.answer.ReferenceTables;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.statement.Plan;
import org.yearbook.persistence.statement.Planner;

/** Reads the tables that are kept in memory. */
final class ReferenceReading {
  private static final List<Source> SOURCES =
      Catalogue.yearbook().references().stream()
          .map(type -> new Source(type, Planner.table(type, Catalogue.yearbook())))
          .toList();

  private ReferenceReading() {}

  private record Source(String type, Plan plan) {
    Future<List<Row>> read(SqlConnection transaction) {
      return transaction
          .preparedQuery(plan.statements().get(0).sql())
          .collecting(Collectors.<Row>toList())
          .execute()
          .map(SqlResult::value);
    }
  }

  /** Reads them in the transaction that is open; those that are too long are left out. */
  static Future<ReferenceTables> read(SqlConnection transaction) {
    List<Future<List<Row>>> results =
        SOURCES.stream().map(source -> source.read(transaction)).toList();
    return Future.join(results).map(all -> tables(results));
  }

  private static ReferenceTables tables(List<Future<List<Row>>> results) {
    long version = 0;
    Map<String, ReferenceTable> tables = new HashMap<>();
    for (int index = 0; index < results.size(); index++) {
      List<Row> rows = results.get(index).result();
      Source source = SOURCES.get(index);
      version = rows.get(0).getLong(source.plan.headAt());
      if (rows.size() <= Planner.MOST_KEPT) {
        tables.put(source.type, new ReferenceTable(source.plan.rows(List.of(rows)).get(0)));
      }
    }
    return new ReferenceTables(version, tables);
  }
}
