package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import org.yearbook.domain.problem.ErrorCode;

/** Writes a value of a group, or null and an error where something stands in its way. */
public final class GroupValueWriter extends FieldWriter {
  private final FieldWriter value;
  private final int suspicion;
  private final int obstacle;

  /**
   * A writer of a value that may be null.
   *
   * @param suspicion the index of the column of the group that is null unless something may stand
   *     in the way of its values
   * @param obstacle the index of the column that then says what it is, among those that were asked
   *     about the group; null where nothing does
   */
  public GroupValueWriter(FieldWriter value, int suspicion, int obstacle) {
    super(value.responseKey);
    this.value = value;
    this.suspicion = suspicion;
    this.obstacle = obstacle;
  }

  @Override
  boolean writeValue(Writing writing, Row group) {
    String inTheWay =
        group.getValue(suspicion) == null ? null : writing.culprits.of(group).getString(obstacle);
    if (inTheWay == null) {
      return value.writeValue(writing, group);
    }
    writing.refuse(responseKey, ErrorCode.NOT_ADDITIVE, Refusals.notAdditive(inTheWay));
    writing.out.nothing();
    return true;
  }
}
