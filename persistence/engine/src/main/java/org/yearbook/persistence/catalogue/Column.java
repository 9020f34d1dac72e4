package org.yearbook.persistence.catalogue;

import org.yearbook.domain.language.Language;

/**
 * A value of an entity.
 *
 * @param kind what it yields
 * @param zh the SQL expression for Chinese; the same as {@code en} where there is no language
 * @param en the SQL expression for English
 * @param nullable whether it may be NULL
 */
public record Column(ValueKind kind, String zh, String en, boolean nullable) {
  /** The SQL expression for one language. */
  public String sql(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /** Whether a language must be chosen. */
  public boolean localized() {
    return !zh.equals(en);
  }
}
