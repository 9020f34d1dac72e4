package org.yearbook.domain.document;

/** What sort of part of a document a section is. */
public enum SectionKind {
  CHAPTER,
  SECTION,
  TOPIC,
  BOX,
  ITEM,
  TABLE
}
