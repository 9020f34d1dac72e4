package org.yearbook.persistence.catalogue;

import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/**
 * How a number is said in another unit: its number times the factor of its unit by the factor of
 * the wanted one, rounded to 20 decimals. Both units must count in the same base unit.
 *
 * @param number the column of the number
 * @param unit the name of the part that is its unit
 */
public record Conversion(String number, String unit) {
  /** The converted number as a text; NULL where there is none. */
  public Sql value(RowRef row, Parameter wanted) {
    return sql(
        "(SELECT trim_scale(round((%s * %s + 0.00000000000000000000) / wanted.factor, "
            + "20))::text %s)",
        row.column(number), row.column(unit, "factor"), fromWanted(row, wanted));
  }

  /** The codes of both units where one can't be said in the other, a line each; else NULL. */
  public Sql obstacle(RowRef row, Parameter wanted) {
    return sql(
        "CASE WHEN %s IS NOT NULL AND NOT EXISTS (SELECT %s) THEN %s || E'\\n' || %s::text "
            + "END",
        row.column(number), fromWanted(row, wanted), row.column(unit, "key"), wanted);
  }

  private Sql fromWanted(RowRef row, Parameter wanted) {
    return sql(
        "FROM unit wanted WHERE wanted.key = %s::text AND coalesce(wanted.base_id, "
            + "wanted.id) = coalesce(%s, %s)",
        wanted, row.column(unit, "base_id"), row.column(unit, "id"));
  }
}
