package org.yearbook.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.coverage.Coverage;
import org.yearbook.domain.coverage.Piece;
import org.yearbook.domain.coverage.PieceCoverage;
import org.yearbook.persistence.edition.file.EditionProblem;

/** A coverage for machines. */
final class CoverageJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CoverageJson() {}

  /**
   * One object: the problems of the edition as sentences, and, unless one of them is an error, the
   * counts by kind and the pieces.
   */
  static String of(
      List<EditionProblem> problems, @Nullable Coverage coverage, boolean uncitedOnly) {
    ObjectNode top = JSON.createObjectNode();
    ArrayNode sentences = top.putArray("problems");
    problems.forEach(each -> sentences.add(each.toString()));
    if (coverage != null) {
      addCounts(top.putObject("counts"), coverage);
      ArrayNode pieces = top.putArray("pieces");
      (uncitedOnly ? coverage.uncited() : coverage.pieces())
          .forEach(each -> addPiece(pieces.addObject(), each));
    }
    return top.toPrettyString();
  }

  private static void addCounts(ObjectNode counts, Coverage coverage) {
    coverage
        .counts()
        .forEach(
            (kind, count) ->
                counts
                    .putObject(kind.name())
                    .put("all", count.all())
                    .put("cited", count.cited())
                    .put("passage", count.passage())
                    .put("uncited", count.uncited()));
  }

  private static void addPiece(ObjectNode node, PieceCoverage covered) {
    Piece piece = covered.piece();
    node.put("kind", piece.kind().name())
        .put("line", piece.line())
        .put("start", piece.start())
        .put("end", piece.end())
        .put("text", piece.text())
        .put("cover", covered.cover().name())
        .put("lacksObservation", covered.lacksObservation());
    ArrayNode assertions = node.putArray("assertions");
    covered
        .assertions()
        .forEach(
            each -> assertions.addObject().put("kind", each.kind().name()).put("key", each.key()));
    ArrayNode passages = node.putArray("passages");
    covered.passages().forEach(each -> passages.add(each.reason().name()));
  }
}
