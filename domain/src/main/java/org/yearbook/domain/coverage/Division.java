package org.yearbook.domain.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a document into pieces: lines and cells, each followed by its clauses and numerals. */
final class Division {
  private static final Pattern MARK =
      Pattern.compile("[\\s　]*(?:(?<heading>#+\\s|[►▶●])|(?<bullet>[-*+•]\\s))?");

  private static final Pattern RULE_ROW = Pattern.compile("[\\s|:-]*-[\\s|:-]*");

  private static final String SEPARATORS = "，,。；;！!？?";

  /** A comma that groups digits separates nothing. */
  private static final Pattern GROUPING = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");

  private static final String OPENING = "《“(（";
  private static final String CLOSING = "》”)）";

  private final Set<Integer> headings;
  private final List<Piece> pieces = new ArrayList<>();

  private Division(Set<Integer> headings) {
    this.headings = headings;
  }

  /**
   * All pieces, in order.
   *
   * @param headings the lines where a section begins
   */
  static List<Piece> of(String document, Set<Integer> headings) {
    Division division = new Division(headings);
    int number = 1;
    int start = 0;
    for (String text : document.split("\n", -1)) {
      Line line = new Line(number, start, text);
      if (text.stripLeading().startsWith("|")) {
        division.addCells(line);
      } else {
        division.addLine(line);
      }
      number++;
      start += text.codePointCount(0, text.length()) + 1;
    }
    return division.pieces;
  }

  private void addLine(Line line) {
    Matcher mark = MARK.matcher(line.text());
    int from = mark.lookingAt() ? mark.end() : 0;
    if (mark.group("heading") != null || headings.contains(line.number())) {
      add(PieceKind.HEADING, line, from, line.text().length());
    } else if (mark.group("bullet") != null) {
      add(PieceKind.BULLET, line, from, line.text().length());
    } else {
      add(PieceKind.PARAGRAPH, line, from, line.text().length());
    }
  }

  private void addCells(Line line) {
    String text = line.text();
    if (RULE_ROW.matcher(text).matches()) {
      return;
    }
    int from = text.indexOf('|') + 1;
    for (int bar = text.indexOf('|', from); bar >= 0; bar = text.indexOf('|', from)) {
      addCell(line, from, bar);
      from = bar + 1;
    }
    add(PieceKind.CELL, line, from, text.length());
  }

  private void addCell(Line line, int from, int to) {
    if (line.text().substring(from, to).isBlank()) {
      pieces.add(line.piece(PieceKind.CELL, from, to, false));
    } else {
      add(PieceKind.CELL, line, from, to);
    }
  }

  private void add(PieceKind kind, Line line, int from, int to) {
    if (addTrimmed(kind, line, from, to)) {
      addClauses(line, from, to, kind == PieceKind.CELL);
    }
  }

  private void addClauses(Line line, int from, int to, boolean inCell) {
    int begin = from;
    int depth = 0;
    for (int at = from; at < to; at++) {
      char character = line.text().charAt(at);
      if (OPENING.indexOf(character) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(character) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && separates(line.text(), at)) {
        addClause(line, begin, at, inCell);
        begin = at + 1;
      }
    }
    addClause(line, begin, to, inCell);
  }

  private static boolean separates(String text, int at) {
    return SEPARATORS.indexOf(text.charAt(at)) >= 0
        && !GROUPING.matcher(text).region(at, at + 1).useTransparentBounds(true).matches();
  }

  private void addClause(Line line, int from, int to, boolean inCell) {
    if (addTrimmed(PieceKind.CLAUSE, line, from, to)) {
      pieces.addAll(Numerals.in(line, from, to, inCell));
    }
  }

  /** Adds what is between the margins; nothing where there is no word and no number. */
  private boolean addTrimmed(PieceKind kind, Line line, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isMargin(line.text().charAt(first))) {
      first++;
    }
    while (first < last && isMargin(line.text().charAt(last - 1))) {
      last--;
    }
    boolean says = line.text().substring(first, last).codePoints().anyMatch(Division::says);
    if (says) {
      pieces.add(line.piece(kind, first, last, false));
    }
    return says;
  }

  private static boolean isMargin(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '●';
  }

  /** Whether a character is of a word or a number, and not a mark between them. */
  static boolean says(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
