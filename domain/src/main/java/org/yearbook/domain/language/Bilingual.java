package org.yearbook.domain.language;

/**
 * A text in both languages.
 *
 * @param zh the Chinese text, not blank
 * @param en the English text, not blank
 */
public record Bilingual(String zh, String en) {
  public Bilingual {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("A text is needed in Chinese and in English.");
    }
  }

  /** The text in one language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
