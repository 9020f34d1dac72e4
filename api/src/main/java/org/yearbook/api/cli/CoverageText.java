package org.yearbook.api.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.coverage.Assertion;
import org.yearbook.domain.coverage.Coverage;
import org.yearbook.domain.coverage.Piece;
import org.yearbook.domain.coverage.PieceCount;
import org.yearbook.domain.coverage.PieceCoverage;
import org.yearbook.domain.coverage.PieceKind;

/** A coverage for people: a line for each piece, then how many there are. */
final class CoverageText {
  private static final int LONGEST_TEXT = 40;
  private static final int MOST_ASSERTIONS = 3;
  private static final String COUNTS = "%-10s %7s %7s %7s %7s";

  private CoverageText() {}

  static String of(Coverage coverage, boolean uncitedOnly) {
    List<PieceCoverage> shown = uncitedOnly ? coverage.uncited() : coverage.pieces();
    return Stream.of(shown.stream().map(CoverageText::line), summary(coverage))
        .flatMap(lines -> lines)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String line(PieceCoverage covered) {
    Piece piece = covered.piece();
    return "%d:%d-%d %s %s ← %s%s"
        .formatted(
            piece.line(),
            piece.start(),
            piece.end(),
            piece.kind(),
            shortened(piece.text()),
            answer(covered),
            covered.lacksObservation() ? " (no observation)" : "");
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
  }

  private static String answer(PieceCoverage covered) {
    String answers =
        Stream.of(assertions(covered.assertions()), passages(covered))
            .flatMap(each -> each)
            .collect(Collectors.joining(", "));
    return switch (covered.cover()) {
      case CITED, PASSAGE -> answers;
      case UNCITED -> answers.isEmpty() ? "nothing" : "nothing for some of it; else " + answers;
    };
  }

  private static Stream<String> assertions(List<Assertion> assertions) {
    Stream<String> first =
        assertions.stream().limit(MOST_ASSERTIONS).map(each -> each.kind() + " " + each.key());
    int more = assertions.size() - MOST_ASSERTIONS;
    return more > 0 ? Stream.concat(first, Stream.of(more + " more")) : first;
  }

  private static Stream<String> passages(PieceCoverage covered) {
    return covered.passages().stream().map(each -> "passage " + each.reason()).distinct();
  }

  private static Stream<String> summary(Coverage coverage) {
    Stream<String> head = Stream.of("", COUNTS.formatted("", "all", "cited", "passage", "uncited"));
    Stream<String> counts = coverage.counts().entrySet().stream().map(CoverageText::count);
    long lacking = coverage.pieces().stream().filter(PieceCoverage::lacksObservation).count();
    Stream<String> observations = Stream.of("figures without an observation: " + lacking);
    return Stream.of(head, counts, observations).flatMap(lines -> lines);
  }

  private static String count(Map.Entry<PieceKind, PieceCount> entry) {
    PieceCount count = entry.getValue();
    return COUNTS.formatted(
        entry.getKey(), count.all(), count.cited(), count.passage(), count.uncited());
  }
}
