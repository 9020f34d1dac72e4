package org.yearbook.persistence.statement;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.Statement;

/**
 * Where groups say that something may stand in the way of their values, and how it is asked what it
 * is.
 *
 * @param list the index of the groups among the lists of the question
 * @param suspicion the index of the column that is not null where something may
 * @param hasParents whether the first column of a group is the key of its parent
 * @param keyColumns the indexes of the columns that tell the groups of one parent apart
 * @param statement yields for each group that is given the version of the data, then what stands in
 *     the way of values, a column for each guard, null where nothing does
 */
public record CulpritCheck(
    int list, int suspicion, boolean hasParents, List<Integer> keyColumns, Statement statement) {
  /** The index of the first column about a guard in the rows of the statement. */
  static final int FIRST_GUARD = 1;

  public CulpritCheck {
    keyColumns = List.copyOf(keyColumns);
  }

  /** The groups in which something may stand in the way. */
  List<Row> suspects(List<Row> groups) {
    return groups.stream().filter(group -> group.getValue(suspicion) != null).toList();
  }

  /** The values of the statement for some groups. */
  public Tuple bind(Map<String, Object> variables, List<Row> groups) {
    List<List<@Nullable Object>> keys = new ArrayList<>();
    keys.add(values(groups, hasParents ? 0 : -1));
    keyColumns.forEach(column -> keys.add(values(groups, column)));
    Map<String, Object> withKeys = new HashMap<>(variables);
    withKeys.put(Parameter.GroupKeys.NAME, keys);
    return statement.bind(withKeys);
  }

  private static List<@Nullable Object> values(List<Row> groups, int column) {
    List<@Nullable Object> values = new ArrayList<>(groups.size());
    groups.forEach(group -> values.add(column < 0 ? null : group.getValue(column)));
    return values;
  }
}
