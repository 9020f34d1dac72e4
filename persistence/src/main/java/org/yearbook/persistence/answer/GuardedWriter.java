package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Conflict;

/** Writes what figures come to together, or says why they must not be put together. */
public final class GuardedWriter extends FieldWriter {
  private final int value;
  private final int conflict;

  /**
   * A writer of an exact decimal.
   *
   * @param value the index of its column, a text
   * @param conflict the index of the column that says what stands in the way: the conflict, a space
   *     and the culprits; null when nothing does
   */
  public GuardedWriter(String responseKey, int value, int conflict) {
    super(responseKey);
    this.value = value;
    this.conflict = conflict;
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    String inTheWay = row.getString(conflict);
    String text = row.getString(value);
    if (inTheWay != null) {
      writing.refuse(responseKey, ErrorCode.NOT_ADDITIVE, sentence(inTheWay));
    }
    if (inTheWay != null || text == null) {
      writing.out.nullValue();
    } else {
      writing.out.raw('"').ascii(text).raw('"');
    }
    return true;
  }

  private static String sentence(String inTheWay) {
    int space = inTheWay.indexOf(' ');
    Conflict conflict = Conflict.valueOf(inTheWay.substring(0, space));
    String culprits = inTheWay.substring(space + 1);
    return switch (conflict) {
      case UNIT ->
          "These figures are in different units: "
              + culprits
              + ". Choose one metric in “where”, or group by UNIT.";
      case METRIC ->
          "These figures measure different things: "
              + culprits
              + ". Choose one metric in “where”, or group by METRIC.";
      case AGGREGATION ->
          "These figures were taken together over different things: "
              + culprits
              + ". Choose one aggregation in “where”, or group by AGGREGATION.";
      case AGGREGATE ->
          "Totals stand beside their parts among these figures: "
              + culprits
              + ". Leave out the totals by where: { aggregate: { eq: false } }.";
      case ORIGIN ->
          "These figures come from different sources: "
              + culprits
              + ". Choose one origin in “where”, or group by ORIGIN.";
      case ASSERTION ->
          "Some of these figures say the same once more: "
              + culprits
              + ". Take the preferred ones by where: { assertion: { eq: PREFERRED } }.";
      case ENTITY ->
          culprits
              + " does not add up over subjects: the same thing may be counted at several of them. Group by SUBJECT, or accept ENTITY to know an upper bound of what is different.";
      case TIME ->
          culprits
              + " does not add up over these times. Choose one period in “where”, or group by YEAR.";
      case DIMENSION ->
          culprits
              + " does not add up over the parts of a subject. Choose one part in “where”, or group by it.";
    };
  }
}
