package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** What stands in the way of values of groups, for the groups that were asked about. */
public final class Culprits {
  /** No group had to be asked about. */
  public static final Culprits NONE = new Culprits(new IdentityHashMap<>());

  private final IdentityHashMap<Row, Row> byGroup;

  private Culprits(IdentityHashMap<Row, Row> byGroup) {
    this.byGroup = byGroup;
  }

  /** What was found, a row for each group, in their order. */
  public static Culprits of(List<Row> groups, List<Row> found) {
    IdentityHashMap<Row, Row> byGroup = new IdentityHashMap<>();
    for (int index = 0; index < groups.size(); index++) {
      byGroup.put(groups.get(index), found.get(index));
    }
    return new Culprits(byGroup);
  }

  Row of(Row group) {
    return Objects.requireNonNull(byGroup.get(group), "suspected groups are asked about");
  }
}
