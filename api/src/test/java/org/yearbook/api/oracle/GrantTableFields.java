package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;
import java.util.List;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.measure.Observation;

/** What the fields of the table of grants give. */
final class GrantTableFields {
  private final EditionRows rows;
  private final GraphQLCodeRegistry.Builder registry;

  GrantTableFields(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.registry = registry;
  }

  void register() {
    Fields<Row<GrantTable>> table = Fields.ofRows("GrantTable", registry);
    table.add("year", row -> row.of().year());
    table.add("section", row -> row.of().section());
    table.add("edition", EditionRows::edition);
    table.add("rows", row -> row.of().rows());
    table.add("total", row -> row.of().total());
    table.add("reconciliation", row -> checks(row.of().cells()));

    line("GrantTableRow")
        .add("grantType", line -> rows.subject(line.projects().of().dimensions().grantType()));
    line("GrantTableTotal");
  }

  private Fields<GrantTable.Line> line(String type) {
    Fields<GrantTable.Line> line = new Fields<>(type, registry);
    line.add("half", GrantTable.Line::half);
    line.add("row", GrantTable.Line::row);
    line.add("projects", GrantTable.Line::projects);
    line.add("funding", GrantTable.Line::funding);
    return line;
  }

  private List<Row<Validation>> checks(List<Row<Observation>> cells) {
    return rows.validations.stream()
        .filter(
            check ->
                EditionRows.byKeysBeside(
                        check, rows.observations, StatementFields.figures(check.of()))
                    .stream()
                    .anyMatch(cells::contains))
        .toList();
  }
}
