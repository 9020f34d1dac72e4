package org.yearbook.persistence.answer;

import java.util.List;
import java.util.Locale;
import org.yearbook.domain.language.NearWord;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.NeededKey;

/** What people are told where a value is kept back: what is in the way, and what would be right. */
public final class Refusals {
  /** How many characters of what was given are said again. */
  private static final int MOST_SHOWN = 60;

  private Refusals() {}

  /**
   * Why figures are not put together.
   *
   * @param inTheWay the conflict, a space and the culprits
   */
  public static String notAdditive(String inTheWay) {
    String culprits = culprits(inTheWay);
    return switch (conflict(inTheWay)) {
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

  /**
   * Why figures are not ranked.
   *
   * @param inTheWay the conflict, a space and the culprits
   */
  public static String notComparable(String inTheWay) {
    String culprits = culprits(inTheWay);
    return switch (conflict(inTheWay)) {
      case UNIT -> "These figures are in different units: " + culprits + ". Choose one in “where”.";
      case AGGREGATION ->
          "These figures were taken together over different things: "
              + culprits
              + ". Choose one aggregation in “where”.";
      case ORIGIN ->
          "These figures come from different sources: "
              + culprits
              + ". Choose one origin in “where”, or accept ORIGIN.";
      case ASSERTION ->
          "Some of these figures say the same once more: "
              + culprits
              + ". Take the preferred ones by where: { assertion: { eq: PREFERRED } }.";
      case TIME ->
          "These figures are of different times: "
              + culprits
              + ". Choose one period in “where”, or accept TIME.";
      case DIMENSION ->
          "Some subjects have several of these figures, for parts of them: "
              + culprits
              + ". Choose one part in “where”, or accept DIMENSION.";
      case METRIC, AGGREGATE, ENTITY ->
          throw new IllegalArgumentException(inTheWay + " does not stand in the way of a ranking.");
    };
  }

  private static Conflict conflict(String inTheWay) {
    return Conflict.valueOf(inTheWay.substring(0, inTheWay.indexOf(' ')));
  }

  private static String culprits(String inTheWay) {
    return inTheWay.substring(inTheWay.indexOf(' ') + 1);
  }

  /**
   * That nothing has a key that a computation needs, and which one was probably meant.
   *
   * @param near keys that there are
   */
  public static String unknownKey(NeededKey.Noun noun, String key, List<String> near) {
    String meant = NearWord.near(key.toLowerCase(Locale.ROOT), near);
    return "No %s has the %s “%s”. %s"
        .formatted(
            noun.name().toLowerCase(Locale.ROOT),
            noun.field(),
            key.length() > MOST_SHOWN ? key.substring(0, MOST_SHOWN) + "…" : key,
            meant == null
                ? "“%s” lists those that there are.".formatted(noun.list())
                : "Did you mean “%s”?".formatted(meant));
  }

  /**
   * Why a figure is not said in a unit.
   *
   * @param units the codes of its own unit and of the wanted one, a line each
   */
  public static String notConvertible(String units) {
    String[] codes = units.split("\n", 2);
    return "A figure in "
        + codes[0]
        + " can't be said in "
        + codes[1]
        + ". Use the code of a unit with the same base; “units” lists them.";
  }
}
