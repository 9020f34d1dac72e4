package org.yearbook.schema.document;

import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;

/**
 * The text of a document, read through before it is parsed: no longer and no deeper than the parser
 * takes well, and without the descriptions of operations, variables and fragments, which the
 * specification of September 2025 permits and the parser does not know yet. Blanks stand in for
 * them, so that all else keeps its place. A string anywhere else is left for the parser to refuse.
 */
final class DocumentText {
  /** The parser looks ahead to the end of what is in brackets, at each bracket anew. */
  private static final int MOST_NESTED = 100;

  private final String text;
  private final int mostTokens;
  private final Lexer lexer;

  /** The text without descriptions as far as it is read; null as long as there was none. */
  private @Nullable StringBuilder without;

  private int copied;
  private int depth;

  /** How many tokens of the definition were read that is open, those inside brackets left out. */
  private int tokensOfDefinition;

  private boolean inOperation;
  private boolean inVariables;

  /** What the token before begins with; 0 before the first. */
  private char before;

  private DocumentText(String text, int mostTokens) {
    this.text = text;
    this.mostTokens = mostTokens;
    this.lexer = new Lexer(text);
  }

  /**
   * The text with blanks where descriptions stood; the same text when there are none.
   *
   * @throws RefusedException {@code SYNTAX_ERROR} for what is no token, {@code LIMIT_EXCEEDED} for
   *     the first token beyond the most, or the first bracket inside too many others
   */
  static String readThrough(String text, int mostTokens) {
    return new DocumentText(text, mostTokens).read();
  }

  private String read() {
    int tokens = 0;
    int describedFrom = -1;
    int describedTo = -1;
    while (lexer.next() != Lexer.Kind.END) {
      count(++tokens);
      if (lexer.kind() == Lexer.Kind.STRING && mayDescribe()) {
        describedFrom = lexer.start();
        describedTo = lexer.end();
      } else {
        if (describedFrom >= 0 && isDescribed()) {
          blank(describedFrom, describedTo);
        }
        describedFrom = -1;
        follow();
      }
      before = lexer.first();
    }
    return without == null ? text : without.append(text, copied, text.length()).toString();
  }

  private void count(int tokens) {
    if (tokens > mostTokens) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The document has more than "
              + mostTokens
              + " tokens. Ask in several requests, and put long values into variables.",
          lexer.place(lexer.start()));
    }
  }

  private void nested(int brackets) {
    if (brackets > MOST_NESTED) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The document has more than " + MOST_NESTED + " brackets inside each other.",
          lexer.place(lexer.start()));
    }
  }

  /** Whether a string here may be a description: before a definition, or before a variable. */
  private boolean mayDescribe() {
    return depth == 0
        ? before == 0 || before == '}'
        : inVariables && depth == 1 && "=:$@".indexOf(before) < 0;
  }

  private boolean isDescribed() {
    return depth == 0 ? isOperation() || lexer.is("fragment") : lexer.first() == '$';
  }

  private boolean isOperation() {
    return lexer.is("query") || lexer.is("mutation") || lexer.is("subscription");
  }

  private void follow() {
    if (depth == 0 && tokensOfDefinition++ == 0) {
      inOperation = isOperation();
    }
    if (lexer.kind() == Lexer.Kind.PUNCTUATOR) {
      bracket(lexer.first());
    }
  }

  private void bracket(char bracket) {
    if ("([{".indexOf(bracket) >= 0) {
      inVariables |= depth == 0 && bracket == '(' && inOperation && tokensOfDefinition <= 3;
      nested(++depth);
    } else if (")]}".indexOf(bracket) >= 0 && depth > 0 && --depth == 0) {
      inVariables = false;
      tokensOfDefinition = bracket == '}' ? 0 : tokensOfDefinition;
    }
  }

  private void blank(int from, int to) {
    StringBuilder blanked = without == null ? new StringBuilder(text.length()) : without;
    without = blanked.append(text, copied, from);
    text.substring(from, to)
        .codePoints()
        .forEach(each -> blanked.append(each == '\n' || each == '\r' ? (char) each : ' '));
    copied = to;
  }
}
