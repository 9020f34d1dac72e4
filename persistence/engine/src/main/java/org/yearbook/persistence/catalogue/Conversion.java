package org.yearbook.persistence.catalogue;

/**
 * How a number is said in another unit: its number times the factor of its unit by the factor of
 * the wanted one, rounded to 20 decimals. Both units must count in the same base unit.
 *
 * @param number the SQL template of the number
 * @param unit the name of the part that is its unit
 */
public record Conversion(String number, String unit) {
  private static final String WANTED =
      """
      FROM unit wanted WHERE wanted.key = {v} \
      AND coalesce(wanted.base_id, wanted.id) = coalesce({u}.base_id, {u}.id)""";

  /** The converted number as a text; NULL where there is none. */
  public String value(String wanted) {
    return filled(
        "(SELECT trim_scale(round(({n} * {u}.factor + 0.00000000000000000000) / wanted.factor, 20))::text "
            + WANTED
            + ")",
        wanted);
  }

  /** The codes of both units where one can't be said in the other, a line each; else NULL. */
  public String obstacle(String wanted) {
    return filled(
        "CASE WHEN {n} IS NOT NULL AND NOT EXISTS (SELECT "
            + WANTED
            + ") THEN {u}.key || E'\\n' || {v} END",
        wanted);
  }

  private String filled(String template, String wanted) {
    return template
        .replace("{n}", number)
        .replace("{u}", "{" + unit + "}")
        .replace("{v}", wanted + "::text");
  }
}
