package org.yearbook.domain.coverage;

/**
 * A line of a document.
 *
 * @param number from 1
 * @param start where it begins in the document, in code points
 */
record Line(int number, int start, String text) {
  /** What stands between two places of the text, which are counted as Java does. */
  Piece piece(PieceKind kind, int from, int to, boolean figure) {
    int first = start + text.codePointCount(0, from);
    String piece = text.substring(from, to);
    int length = piece.codePointCount(0, piece.length());
    return new Piece(kind, number, first, first + length, piece, figure);
  }
}
