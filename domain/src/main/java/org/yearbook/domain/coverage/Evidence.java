package org.yearbook.domain.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Passage;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.subject.Subject;

/** The places of a document that an edition answers for. */
final class Evidence {
  private final List<Citation> citations = new ArrayList<>();
  private final Map<String, List<Assertion>> assertions = new HashMap<>();
  private final Map<String, List<String>> numerals = new HashMap<>();
  private final List<Passage> passages;
  private final BitSet answeredFor = new BitSet();

  Evidence(EditionContent content) {
    content.subjects().forEach(this::addSubject);
    content
        .participations()
        .forEach(each -> add(AssertionKind.PARTICIPATION, each.key(), each.citations()));
    content.events().forEach(each -> add(AssertionKind.EVENT, each.key(), each.citations()));
    content.listings().forEach(each -> add(AssertionKind.LISTING, each.key(), each.citations()));
    content.observations().stream()
        .filter(each -> each.origin() != Origin.DERIVED)
        .forEach(this::addObservation);
    for (Citation each : content.citations()) {
      if (assertions.containsKey(each.key())) {
        citations.add(each);
        answeredFor.set(each.start(), each.end());
      }
    }
    passages = content.passages();
    passages.forEach(each -> answeredFor.set(each.start(), each.end()));
  }

  private void addSubject(Subject subject) {
    subject
        .names()
        .all()
        .forEach(each -> add(AssertionKind.NAME, subject.slug(), each.citations()));
    subject
        .statuses()
        .forEach(
            each ->
                add(
                    AssertionKind.STATUS,
                    subject.slug() + "." + slug(each.status()),
                    each.citations()));
    subject
        .achievements()
        .forEach(each -> add(AssertionKind.ACHIEVEMENT, each.key(), each.citations()));
  }

  private static String slug(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void addObservation(Observation observation) {
    add(AssertionKind.OBSERVATION, observation.key(), observation.citations());
    String printed = observation.printed();
    numerals.put(observation.key(), printed == null ? List.of() : Numerals.in(printed));
  }

  private void add(AssertionKind kind, String key, List<String> cited) {
    for (String each : cited) {
      assertions.computeIfAbsent(each, citation -> new ArrayList<>()).add(new Assertion(kind, key));
    }
  }

  /** What answers for a piece. */
  PieceCoverage of(Piece piece) {
    return piece.kind() == PieceKind.NUMERAL ? ofNumeral(piece) : ofText(piece);
  }

  private PieceCoverage ofText(Piece piece) {
    List<Assertion> asserted =
        asserted(each -> each.start() < piece.end() && piece.start() < each.end());
    List<Passage> passed =
        passages.stream()
            .filter(each -> each.start() < piece.end() && piece.start() < each.end())
            .toList();
    Cover cover = isAnsweredFor(piece) ? cover(asserted, passed) : Cover.UNCITED;
    return new PieceCoverage(piece, cover, asserted, passed, false);
  }

  private PieceCoverage ofNumeral(Piece numeral) {
    List<Assertion> asserted =
        asserted(each -> each.start() <= numeral.start() && numeral.end() <= each.end());
    List<Passage> passed =
        passages.stream()
            .filter(each -> each.start() <= numeral.start() && numeral.end() <= each.end())
            .toList();
    Cover cover = cover(asserted, passed);
    boolean lacksObservation =
        numeral.figure()
            && cover == Cover.CITED
            && asserted.stream().noneMatch(each -> observes(each, numeral));
    return new PieceCoverage(numeral, cover, asserted, passed, lacksObservation);
  }

  private List<Assertion> asserted(Predicate<Citation> covers) {
    return citations.stream()
        .filter(covers)
        .flatMap(each -> assertions.getOrDefault(each.key(), List.of()).stream())
        .distinct()
        .sorted(Comparator.comparing(Assertion::kind))
        .toList();
  }

  private boolean isAnsweredFor(Piece piece) {
    int[] codePoints = piece.text().codePoints().toArray();
    return IntStream.range(0, codePoints.length)
        .filter(each -> Division.says(codePoints[each]))
        .allMatch(each -> answeredFor.get(piece.start() + each));
  }

  private static Cover cover(List<Assertion> asserted, List<Passage> passed) {
    if (!asserted.isEmpty()) {
      return Cover.CITED;
    }
    return passed.isEmpty() ? Cover.UNCITED : Cover.PASSAGE;
  }

  private boolean observes(Assertion assertion, Piece numeral) {
    return assertion.kind() == AssertionKind.OBSERVATION
        && numerals
            .getOrDefault(assertion.key(), List.of())
            .contains(Numerals.plain(numeral.text()));
  }
}
