package org.yearbook.persistence.edition.read;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.EventKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.ParticipationRole;
import org.yearbook.domain.subject.Term;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.Format;
import org.yearbook.persistence.edition.file.Keys.Kind;

/** Reads what is said without a figure: participations and events; and the terms of the field. */
public final class AssertionReader {
  private static final List<String> PARTICIPATION_COLUMNS =
      columns(List.of("key", "agent", "role", "target"), List.of("exhaustive", "citations"));
  private static final List<String> EVENT_COLUMNS =
      columns(
          List.of("key", "subject", "kind", "venue", "statement_zh", "statement_en"),
          List.of("citations"));
  private static final List<String> TERM_COLUMNS =
      List.of("term_zh", "term_en", "status", "subject", "definition_zh", "definition_en");

  private final EditionReading reading;
  private final Transcript transcript;

  AssertionReader(EditionReading reading) {
    this.reading = reading;
    this.transcript = reading.transcript();
  }

  void read() {
    reading.rows(
        EditionFile.PARTICIPATIONS,
        PARTICIPATION_COLUMNS,
        transcript.participations,
        this::participation);
    reading.rows(EditionFile.EVENTS, EVENT_COLUMNS, transcript.events, this::event);
    reading.rows(EditionFile.GLOSSARY, TERM_COLUMNS, transcript.terms, AssertionReader::term);
  }

  private @Nullable Participation participation(Fields row) {
    String key = row.key("key", Kind.PARTICIPATION, Format.DOTTED_KEY);
    String agent = row.reference("agent", Kind.SUBJECT);
    ParticipationRole role = row.choice("role", ParticipationRole.class);
    String target = row.reference("target", Kind.SUBJECT);
    Period period = Periods.read(row, transcript);
    boolean exhaustive = row.truth("exhaustive");
    List<String> citations = row.references("citations", Kind.CITATION);
    return row.make(
        () -> new Participation(key, agent, role, target, period, exhaustive, citations));
  }

  private @Nullable Event event(Fields row) {
    String key = row.key("key", Kind.EVENT, Format.DOTTED_KEY);
    String subject = row.reference("subject", Kind.SUBJECT);
    EventKind kind = row.choice("kind", EventKind.class);
    String venue = row.optionalReference("venue", Kind.SUBJECT);
    Bilingual statement = row.texts("statement_zh", "statement_en");
    Period period = Periods.read(row, transcript);
    List<String> citations = row.references("citations", Kind.CITATION);
    return row.make(() -> new Event(key, subject, kind, venue, statement, period, citations));
  }

  private static @Nullable Term term(Fields row) {
    row.key("term_zh", Kind.TERM, Format.LABEL);
    Bilingual text = row.texts("term_zh", "term_en");
    NameStatus status = row.choice("status", NameStatus.class);
    String subject = row.optionalReference("subject", Kind.SUBJECT);
    Bilingual definition = row.optionalTexts("definition_zh", "definition_en");
    return row.make(() -> new Term(text, status, subject, definition));
  }

  private static List<String> columns(List<String> before, List<String> after) {
    return Stream.of(before, Periods.COLUMNS, after).flatMap(List::stream).toList();
  }
}
