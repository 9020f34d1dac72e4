package org.yearbook.persistence.edition.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Passage;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.problem.FileTrouble;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.FilePlace;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.Print;
import org.yearbook.persistence.edition.file.Problems;
import org.yearbook.persistence.edition.file.WholeFile;
import org.yearbook.persistence.edition.read.Transcript;

/** Checks each citation and each passage against the source document. */
public final class SourceCheck {
  /** How far from its place a span that is not there is looked for, in code points. */
  private static final int SEARCHED = 300;

  private final Transcript transcript;
  private final Problems problems;
  private final int[] codePoints;

  /** Where each line begins; line 1 at 0. */
  private final int[] lineStarts;

  private SourceCheck(Transcript transcript, Problems problems, String text) {
    this.transcript = transcript;
    this.problems = problems;
    this.codePoints = text.codePoints().toArray();
    this.lineStarts =
        IntStream.rangeClosed(0, codePoints.length)
            .filter(position -> position == 0 || codePoints[position - 1] == '\n')
            .toArray();
  }

  /** The cited texts by key of the citation, those that are right. */
  public static Map<String, String> quotes(Path source, Transcript transcript, Problems problems) {
    try {
      byte[] bytes = WholeFile.read(source);
      checkDocument(bytes, transcript.source, problems);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return new SourceCheck(transcript, problems, text).quotes();
      }
      reportUnreadable("The source document has the character U+0000 in it.", problems);
    } catch (CharacterCodingException e) {
      reportUnreadable("The source document %s is not UTF-8.".formatted(source), problems);
    } catch (IOException e) {
      reportUnreadable(
          "The source document can't be read: %s.".formatted(FileTrouble.reason(e)), problems);
    }
    return Map.of();
  }

  private static void reportUnreadable(String message, Problems problems) {
    problems.add(
        FilePlace.of(EditionFile.EDITION),
        Code.SOURCE_UNREADABLE,
        message,
        "Give the file that the edition was transcribed from, unmodified.");
  }

  private static void checkDocument(
      byte[] bytes, @Nullable Located<SourceDocument> expected, Problems problems) {
    if (expected == null) {
      return;
    }
    if (bytes.length != expected.value().bytes()) {
      problems.add(
          expected.fields().place("bytes"),
          Code.SOURCE_DIFFERS,
          "The source document has %d bytes, not %d."
              .formatted(bytes.length, expected.value().bytes()),
          "Give the unmodified file, or correct the number.");
    }
    Sha256 sha256 = Sha256.of(bytes);
    if (!sha256.equals(expected.value().sha256())) {
      problems.add(
          expected.fields().place("sha256"),
          Code.SOURCE_DIFFERS,
          "The source document has the SHA-256 %s.".formatted(sha256),
          "Give the unmodified file, or correct the hash.");
    }
  }

  private Map<String, String> quotes() {
    Map<String, String> quotes = new HashMap<>();
    for (Located<Citation> each : transcript.citations) {
      Citation citation = each.value();
      Span span = new Span(citation.line(), citation.start(), citation.end(), citation.sha256());
      String text = checked(each.fields(), span);
      if (text != null) {
        checkPrint(each, text);
        quotes.put(citation.key(), text);
      }
    }
    for (Located<Passage> each : transcript.passages) {
      Passage passage = each.value();
      checked(
          each.fields(),
          new Span(passage.line(), passage.start(), passage.end(), passage.sha256()));
    }
    return quotes;
  }

  /** A stretch of the document, as a record has it. */
  private record Span(int line, int start, int end, Sha256 sha256) {}

  /** The text of a span, or null when it can't be there or is another one; all is reported. */
  private @Nullable String checked(Fields fields, Span span) {
    if (span.end() > codePoints.length) {
      report(
          fields,
          "end",
          Code.SPAN_OUTSIDE,
          "The span ends at %d, and the document has %d code points."
              .formatted(span.end(), codePoints.length),
          "Count code points from the beginning of the unmodified file.");
      return null;
    }
    checkLine(fields, span);
    String text = new String(codePoints, span.start(), span.end() - span.start());
    Sha256 sha256 = Sha256.of(text);
    if (sha256.equals(span.sha256())) {
      return text;
    }
    report(
        fields,
        "sha256",
        Code.SPAN_DIFFERS,
        "The document from %d to %d has the SHA-256 %s."
            .formatted(span.start(), span.end(), sha256),
        remedy(span));
    return null;
  }

  private void report(Fields fields, String name, Code code, String message, String remedy) {
    problems.add(fields.place(name), code, message, remedy);
  }

  private void checkLine(Fields fields, Span span) {
    int found = Arrays.binarySearch(lineStarts, span.start());
    int line = found >= 0 ? found + 1 : -found - 1;
    if (line != span.line()) {
      report(
          fields,
          "line",
          Code.LINE_DIFFERS,
          "Code point %d stands on line %d of the document, not %d."
              .formatted(span.start(), line, span.line()),
          "Correct the line or the span.");
    }
  }

  private void checkPrint(Located<Citation> located, String text) {
    Citation citation = located.value();
    String printed = citation.printed();
    if (printed != null && !isPrinted(printed, text)) {
      report(
          located.fields(),
          "printed",
          Code.NOT_IN_SPAN,
          "“%s” does not stand in the document from %d to %d."
              .formatted(printed, citation.start(), citation.end()),
          "Copy the figure as printed, without bold marks; in a list, join the figures by 、.");
    }
  }

  private static boolean isPrinted(String printed, String span) {
    String plain = span.replace("**", "");
    return plain.contains(printed)
        || List.of(printed.split("、", -1)).stream().allMatch(each -> Print.contains(plain, each));
  }

  private String remedy(Span span) {
    int length = span.end() - span.start();
    for (int distance = 1; distance <= SEARCHED; distance++) {
      for (int start : new int[] {span.start() - distance, span.start() + distance}) {
        if (start >= 0
            && start + length <= codePoints.length
            && Sha256.of(new String(codePoints, start, length)).equals(span.sha256())) {
          return "The text of that hash stands from %d to %d.".formatted(start, start + length);
        }
      }
    }
    return "Correct start, end or hash.";
  }
}
