package org.yearbook.domain.coverage;

/**
 * What sort of piece of a document it is. The first four are lines and cells; the others lie inside
 * them.
 */
public enum PieceKind {
  /** A line where a section of the edition begins, or one marked by #, ►, ▶ or ●. */
  HEADING,
  /** Any other line. */
  PARAGRAPH,
  /** A line marked by -, *, + or •. */
  BULLET,
  /** A cell of a Markdown table, be it empty; rule rows have none. */
  CELL,
  /** What stands between two of ， , 。 ； ; ！ ! ？ ? outside of brackets and quotation marks. */
  CLAUSE,
  /** A number in digits or in Chinese numerals. */
  NUMERAL
}
