package org.yearbook.domain.language;

/** A language that names, headings and statements are kept in. */
public enum Language {
  ZH,
  EN
}
