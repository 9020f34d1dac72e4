package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import java.util.List;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** What a figure, a series or a group is limited to beside its subject. */
final class DimensionColumns {
  private static final List<String> COLUMNS =
      List.of("system_id", "journal_id", "grant_type_id", "expert_group_id", "authorship");

  /** All columns of a row, with a comma between each two. */
  static Sql of(RowRef row) {
    return Sql.joined(", ", COLUMNS.stream().map(row::column).toList());
  }

  static EntityBuilder added(EntityBuilder entity) {
    return entity
        .maybe("system", "FacilitySystem")
        .maybe("journal", "Journal")
        .maybe("grantType", "GrantType")
        .maybe("expertGroup", "ExpertGroup")
        .mayHave(TOKEN, "authorship");
  }

  private DimensionColumns() {}
}
