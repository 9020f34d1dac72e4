package org.yearbook.domain.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.edition.EditionContent;

/**
 * What an edition says of each piece of its source document. When nothing is uncited, each word and
 * each number of the document has been taken down or deliberately passed over.
 *
 * @param pieces in the order of the document; a line or cell before its clauses, a clause before
 *     its numerals
 */
public record Coverage(List<PieceCoverage> pieces) {
  public Coverage {
    pieces = List.copyOf(pieces);
  }

  /**
   * Holds an edition against its source.
   *
   * @param document the unmodified text that the places of the edition's citations are counted in
   */
  public static Coverage of(EditionContent content, String document) {
    List<Piece> pieces =
        Division.of(
            document, content.sections().stream().map(Section::line).collect(Collectors.toSet()));
    Evidence evidence = new Evidence(content);
    return new Coverage(pieces.stream().map(evidence::of).toList());
  }

  /** What the edition does not answer for, or not wholly. */
  public List<PieceCoverage> uncited() {
    return pieces.stream().filter(each -> each.cover() == Cover.UNCITED).toList();
  }

  /** How many pieces of each kind there are; every kind is in it. */
  public Map<PieceKind, PieceCount> counts() {
    Map<PieceKind, PieceCount> counts = new EnumMap<>(PieceKind.class);
    for (PieceKind kind : PieceKind.values()) {
      counts.put(
          kind,
          new PieceCount(
              pieces.stream().filter(each -> each.piece().kind() == kind).count(),
              count(kind, Cover.CITED),
              count(kind, Cover.PASSAGE),
              count(kind, Cover.UNCITED)));
    }
    return counts;
  }

  private long count(PieceKind kind, Cover cover) {
    return pieces.stream()
        .filter(each -> each.piece().kind() == kind && each.cover() == cover)
        .count();
  }
}
