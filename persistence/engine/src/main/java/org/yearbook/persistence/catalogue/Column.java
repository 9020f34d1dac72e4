package org.yearbook.persistence.catalogue;

import org.yearbook.domain.language.Language;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/**
 * A value of an entity.
 *
 * @param kind what it yields
 * @param localized whether a language must be chosen
 * @param presence whether it may be NULL
 * @param text its expression
 */
public record Column(ValueKind kind, boolean localized, Presence presence, Localized text) {
  /** Whether a value may be NULL, and what makes sure that it is not. */
  public enum Presence {
    /** It never is: NOT NULL of its column, or the expression. */
    REQUIRED,
    /** It never is in rows of this type, by a CHECK: rows of other types lie in the same table. */
    CHECKED,
    /** It may be. */
    NULLABLE
  }

  /** An expression in each language. */
  @FunctionalInterface
  public interface Localized {
    Sql of(RowRef row, Language language);
  }

  static Column of(ValueKind kind, Presence presence, Expression expression) {
    return new Column(kind, false, presence, (row, language) -> expression.of(row));
  }

  /** The expression; the language is not looked at where there is none. */
  public Sql of(RowRef row, Language language) {
    return text.of(row, language);
  }

  public boolean nullable() {
    return presence == Presence.NULLABLE;
  }
}
