package org.yearbook.domain.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yearbook.domain.document.Cadence;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.Passage;
import org.yearbook.domain.document.PassageReason;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.EventKind;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.Names;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;

/** An edition of a small document; each place of it is given by the text that stands there. */
final class SmallEdition {
  private static final Bilingual TEXT = new Bilingual("文", "text");
  private static final Sha256 ANY = Sha256.of("");

  private final String document;
  private final List<Section> sections = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  SmallEdition(String document) {
    this.document = document;
  }

  SmallEdition section(int line) {
    String path = Integer.toString(sections.size() + 1);
    sections.add(new Section(path, null, SectionKind.CHAPTER, TEXT, line));
    return this;
  }

  SmallEdition observation(String key, String printed, String cited) {
    observations.add(
        new Observation(
            key,
            "place",
            Dimensions.NONE,
            null,
            "metric",
            printed,
            BigDecimal.ONE,
            "1",
            Qualifier.EXACT,
            Bounds.of(Qualifier.EXACT, BigDecimal.ONE),
            Aggregation.EVENT,
            null,
            false,
            null,
            List.of(),
            Origin.STATED,
            AssertionStatus.PREFERRED,
            null,
            List.of(cite(cited))));
    return this;
  }

  SmallEdition name(String slug, String cited) {
    List<String> keys = List.of(cite(cited));
    subjects.add(
        new Subject(
            slug,
            SubjectKind.INDUSTRY,
            null,
            null,
            null,
            new Names(
                List.of(
                    new Name(Language.ZH, "名", NameKind.OFFICIAL, NameStatus.VERIFIED, keys),
                    new Name(Language.EN, "name", NameKind.OFFICIAL, NameStatus.VERIFIED, keys))),
            List.of(),
            List.of(),
            List.of()));
    return this;
  }

  SmallEdition event(String key, String cited) {
    events.add(new Event(key, "place", EventKind.HELD, null, TEXT, null, List.of(cite(cited))));
    return this;
  }

  SmallEdition passage(PassageReason reason, String text) {
    int start = start(text);
    passages.add(new Passage(line(text), start, start + length(text), ANY, reason, TEXT));
    return this;
  }

  /** Adds a citation, which nothing refers to until its key is used. */
  String cite(String text) {
    String key = "L%03d-%s".formatted(line(text), citations.size());
    int start = start(text);
    int end = start + length(text);
    citations.add(new Citation(key, "1", line(text), start, end, ANY, null, null, null));
    return key;
  }

  Coverage coverage() {
    ReportSeries series = new ReportSeries("series", TEXT, TEXT, Cadence.ANNUAL);
    SourceDocument source = new SourceDocument("source.txt", 1, ANY);
    Edition edition =
        new Edition("edition", "series", 2020, TEXT, Language.ZH, null, null, source, null);
    EditionContent content =
        new EditionContent(
            series,
            edition,
            sections,
            citations,
            List.of(),
            List.of(),
            subjects,
            List.of(),
            events,
            List.of(),
            observations,
            List.of(),
            List.of(),
            passages,
            ANY);
    return Coverage.of(content, document);
  }

  /** What answers for the first piece of that kind and text. */
  PieceCoverage piece(PieceKind kind, String text) {
    return coverage().pieces().stream()
        .filter(each -> each.piece().kind() == kind && each.piece().text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + kind + " " + text + ": " + coverage()));
  }

  private int start(String text) {
    int index = document.indexOf(text);
    if (index < 0) {
      throw new AssertionError(text + " does not stand in the document.");
    }
    return document.codePointCount(0, index);
  }

  private int line(String text) {
    return 1
        + (int)
            document.codePoints().limit(start(text)).filter(character -> character == '\n').count();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
