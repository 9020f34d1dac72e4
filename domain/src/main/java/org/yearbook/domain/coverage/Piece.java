package org.yearbook.domain.coverage;

/**
 * A piece of a document; it never reaches over the end of a line.
 *
 * @param line its line, from 1
 * @param start where it begins, in code points from the start of the unmodified document
 * @param end where it ends, exclusive; equal to {@code start} for a cell without even a space
 * @param text what stands there, as it stands there
 * @param figure whether it is a numeral that counts or measures: of digits, and before a unit or in
 *     a cell
 */
public record Piece(PieceKind kind, int line, int start, int end, String text, boolean figure) {
  public Piece {
    if (line < 1) {
      throw new IllegalArgumentException("Lines count from 1, not " + line + ".");
    }
    if (start < 0 || end - start != text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException(
          "A piece is as long as its text; %d to %d is not.".formatted(start, end));
    }
    if (figure && kind != PieceKind.NUMERAL) {
      throw new IllegalArgumentException("Only a numeral is a figure, not a " + kind + ".");
    }
  }
}
