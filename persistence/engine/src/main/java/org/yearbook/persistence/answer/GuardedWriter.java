package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.function.UnaryOperator;
import org.yearbook.domain.problem.ErrorCode;

/** Writes a value, or null and an error where something stands in its way. */
public final class GuardedWriter extends FieldWriter {
  private final FieldWriter value;
  private final int obstacle;
  private final ErrorCode code;
  private final UnaryOperator<String> sentence;

  /**
   * A writer of a value that may be null.
   *
   * @param obstacle the index of the column that says what stands in the way; null when nothing
   *     does
   * @param code of the error
   * @param sentence makes its message of what that column says
   */
  public GuardedWriter(
      FieldWriter value, int obstacle, ErrorCode code, UnaryOperator<String> sentence) {
    super(value.responseKey);
    this.value = value;
    this.obstacle = obstacle;
    this.code = code;
    this.sentence = sentence;
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    String inTheWay = row.getString(obstacle);
    if (inTheWay == null) {
      return value.writeValue(writing, row);
    }
    writing.refuse(responseKey, code, sentence.apply(inTheWay));
    writing.out.nothing();
    return true;
  }
}
