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
  private ReferenceReading() {}

  /** A table of a type and its rows. */
  private record Source(String type, Plan plan, Future<List<Row>> rows) {
    static Source of(SqlConnection transaction, Catalogue catalogue, String type) {
      Plan plan = Planner.table(type, catalogue);
      return new Source(
          type,
          plan,
          transaction
              .preparedQuery(plan.statements().get(0).sql())
              .collecting(Collectors.<Row>toList())
              .execute()
              .map(SqlResult::value));
    }
  }

  /** Reads them in the transaction that is open; those that are too long are left out. */
  static Future<ReferenceTables> read(SqlConnection transaction, Catalogue catalogue) {
    List<Source> sources =
        catalogue.references().stream()
            .map(type -> Source.of(transaction, catalogue, type))
            .toList();
    return Future.join(sources.stream().map(Source::rows).toList()).map(all -> tables(sources));
  }

  private static ReferenceTables tables(List<Source> sources) {
    long version = 0;
    Map<String, ReferenceTable> tables = new HashMap<>();
    for (Source source : sources) {
      List<Row> rows = source.rows.result();
      version = source.plan.head(List.of(rows)).getLong(0);
      if (rows.size() <= Planner.MOST_KEPT) {
        tables.put(source.type, new ReferenceTable(source.plan.rows(List.of(rows)).get(0)));
      }
    }
    return new ReferenceTables(version, tables);
  }
}
