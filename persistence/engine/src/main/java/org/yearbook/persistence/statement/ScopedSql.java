package org.yearbook.persistence.statement;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.domain.question.Scope;

/**
 * Fills what SQL templates of the catalogue leave open about time and edition: {@code {current o}}
 * stands for the condition that the figure {@code o} counts, {@code {said o}} for the condition
 * that the row {@code o} is said by an edition that counts.
 */
final class ScopedSql {
  private static final Pattern OPEN = Pattern.compile("\\{(current|said) (\\w+)}");

  private ScopedSql() {}

  static String fill(String sql, Scope scope, Places places) {
    return OPEN.matcher(sql)
        .replaceAll(
            open ->
                Matcher.quoteReplacement(
                    open.group(1).equals("current")
                        ? known(open.group(2), scope, places) + said(open.group(2), scope, places)
                        : "true" + said(open.group(2), scope, places)));
  }

  private static String known(String row, Scope scope, Places places) {
    if (scope.asOf() == null) {
      return row + ".superseded_at IS NULL";
    }
    String then = places.of(new Parameter.PointInTime(scope.asOf()));
    return "%1$s.recorded_at <= %2$s AND (%1$s.superseded_at IS NULL OR %1$s.superseded_at > %2$s)"
        .formatted(row, then);
  }

  private static String said(String row, Scope scope, Places places) {
    return scope.edition() == null
        ? ""
        : " AND " + row + ".edition_id = " + idOfEdition(scope, places);
  }

  /** The id of the edition whose word counts. */
  static String idOfEdition(Scope scope, Places places) {
    return "(SELECT id FROM edition WHERE key = "
        + places.of(new Parameter.Plain(Objects.requireNonNull(scope.edition())))
        + ")";
  }
}
