package org.yearbook.persistence.statement;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.GroupColumn;
import org.yearbook.persistence.catalogue.Summary;

/**
 * What groups are read from.
 *
 * @param row what a row is that is put into a group
 * @param isGroup the SQL template of whether a row makes up a group by itself, where rows are taken
 *     as groups; null where they are put together
 */
record GroupSource(Entity row, @Nullable String isGroup) {
  private static final String ALIAS = "grouped";
  private static final Pattern COLUMN = Pattern.compile("\\b" + ALIAS + "\\.(\\w+)");

  /** The rows of a list themselves. */
  static GroupSource rows(Entity row) {
    return new GroupSource(row, null);
  }

  /**
   * The summary of the rows of a list where it has all columns that tell which rows are meant and
   * what they are grouped by; otherwise the rows themselves.
   */
  static GroupSource of(ListLevel list, Entity row, Grouping grouping, List<GroupColumn> keys) {
    Summary summary = row.summary();
    boolean isOfAllNow = list.scope().equals(Scope.EVERYTHING_NOW) && list.searches(row);
    if (summary == null || !isOfAllNow || !grouping.accepted().isEmpty()) {
      return rows(row);
    }
    RowRef any = new RowRef(ALIAS, row, new Joins());
    Set<String> read = columns(list.whole(new Places(), "", any, List.of()));
    Set<String> groupedBy = columns(groupBy(keys, any));
    if (!summary.columns().containsAll(read) || !summary.columns().containsAll(groupedBy)) {
      return rows(row);
    }
    return inOrderOfKeys(grouping) && fixed(list, any, groupedBy).containsAll(summary.loneBy())
        ? new GroupSource(summary.lone(), summary.isLone())
        : rows(summary.rows());
  }

  /** Then no row of a group that is shown can be left out. */
  private static boolean inOrderOfKeys(Grouping grouping) {
    return !grouping.by().isEmpty() && grouping.order().isEmpty() && grouping.having().isEmpty();
  }

  /** The columns that have one value in each group. */
  private static Set<String> fixed(ListLevel list, RowRef row, Set<String> groupedBy) {
    String equal =
        list.equalFields().stream()
            .map(field -> row.known().filters().get(field))
            .map(GroupSource::compared)
            .map(row::sql)
            .collect(Collectors.joining(" ", list.linked(row, ""), ""));
    return Stream.concat(columns(equal).stream(), groupedBy.stream()).collect(Collectors.toSet());
  }

  private static String compared(@Nullable FilterColumn column) {
    if (column instanceof FilterColumn.Reference reference) {
      return reference.foreignKey();
    }
    return column instanceof FilterColumn.Text text ? text.sql() : "";
  }

  private static Set<String> columns(String sql) {
    return COLUMN.matcher(sql).results().map(each -> each.group(1)).collect(Collectors.toSet());
  }

  /** A row, as it stands in the statement. */
  RowRef inner() {
    return new RowRef(ALIAS, row, new Joins());
  }

  /** What rows are grouped by; empty where all make up one group. */
  static String groupBy(List<GroupColumn> keys, RowRef row) {
    return keys.stream().map(key -> row.sql(key.sql())).collect(Collectors.joining(", "));
  }
}
