package org.yearbook.bench.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.ParticipationRole;
import org.yearbook.domain.subject.Status;
import org.yearbook.domain.subject.SubjectKind;

/**
 * Loads institutions and facilities with their names, the status of each facility, and which
 * institution operates it. The last edition says all that, where it prints the first figure of the
 * facility, or for an institution that of its first facility.
 */
final class SubjectRows {
  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final SyntheticMetric FIRST_METRIC = new SyntheticMetric(1);

  private final Connection connection;
  private final Ids ids;
  private final CatalogueSize size;

  SubjectRows(Connection connection, Ids ids) {
    this.connection = connection;
    this.ids = ids;
    this.size = ids.size();
  }

  /** A subject of either kind. */
  private record Row(
      long id,
      String slug,
      SubjectKind kind,
      Enum<?> type,
      @Nullable Status status,
      Bilingual name,
      long citation) {}

  void load() throws SQLException {
    loadSubjects();
    loadMentions();
    loadNames();
    loadStatuses();
    loadOperators();
  }

  /** Each is made when its turn comes, so that few are in memory. */
  private Iterable<Row> subjects() {
    return () ->
        IntStream.rangeClosed(1, size.facilities())
            .mapToObj(Facility::new)
            .flatMap(this::rows)
            .iterator();
  }

  private Stream<Row> rows(Facility facility) {
    return facility.isFirstOfInstitution()
        ? Stream.of(row(facility.institution(), facility), row(facility))
        : Stream.of(row(facility));
  }

  private Row row(Institution institution, Facility first) {
    return new Row(
        ids.subject(institution),
        institution.slug(),
        SubjectKind.ORGANIZATION,
        institution.kind(),
        null,
        institution.name(),
        citation(first));
  }

  private Row row(Facility facility) {
    return new Row(
        ids.subject(facility),
        facility.slug(),
        SubjectKind.FACILITY,
        facility.kind(),
        facility.status(size.seed()),
        facility.name(),
        citation(facility));
  }

  private long citation(Facility facility) {
    return ids.citation(CatalogueSize.LAST_YEAR, facility, FIRST_METRIC);
  }

  private void loadSubjects() throws SQLException {
    try (CopyRows rows =
        new CopyRows(connection, "subject", "id, key, kind, type, status, name_zh, name_en")) {
      for (Row each : subjects()) {
        rows.add(
            each.id(),
            each.slug(),
            each.kind(),
            each.type(),
            each.status(),
            each.name().zh(),
            each.name().en());
      }
      rows.end();
    }
  }

  private void loadMentions() throws SQLException {
    try (CopyRows rows = new CopyRows(connection, "mention", "subject_id, edition_id")) {
      for (int year = size.firstYear(); year <= CatalogueSize.LAST_YEAR; year++) {
        for (Row each : subjects()) {
          rows.add(each.id(), ids.edition(year));
        }
      }
      rows.end();
    }
  }

  private void loadNames() throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "name",
            "id, key, subject_id, position, language, text, folded, kind, status")) {
      for (Row each : subjects()) {
        for (Language language : LANGUAGES) {
          int position = LANGUAGES.indexOf(language) + 1;
          String text = each.name().in(language);
          rows.add(
              name(each, language),
              each.slug() + "/" + position,
              each.id(),
              position,
              language,
              text,
              Folding.fold(text),
              NameKind.OFFICIAL,
              NameStatus.VERIFIED);
        }
      }
      rows.end();
    }
    try (CopyRows rows =
        new CopyRows(connection, "name_citation", "name_id, position, citation_id")) {
      for (Row each : subjects()) {
        for (Language language : LANGUAGES) {
          rows.add(name(each, language), 1, each.citation());
        }
      }
      rows.end();
    }
  }

  private long name(Row subject, Language language) {
    long subjectsBefore = subject.id() - ids.subjects() - 1;
    return ids.names() + 1 + subjectsBefore * LANGUAGES.size() + LANGUAGES.indexOf(language);
  }

  private void loadStatuses() throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "status_assertion",
            "id, key, subject_id, edition_id, position, status, assertion, inferred")) {
      for (int number = 1; number <= size.facilities(); number++) {
        Facility facility = new Facility(number);
        rows.add(
            ids.statuses() + number,
            facility.slug() + "/" + Keys.edition(CatalogueSize.LAST_YEAR) + "/1",
            ids.subject(facility),
            ids.edition(CatalogueSize.LAST_YEAR),
            1,
            facility.status(size.seed()),
            "PREFERRED",
            false);
      }
      rows.end();
    }
    loadCitationsOfFacilities("status_citation", "status_id", ids.statuses());
  }

  private void loadOperators() throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "participation",
            "id, key, edition_id, agent_id, role, target_id, exhaustive")) {
      for (int number = 1; number <= size.facilities(); number++) {
        Facility facility = new Facility(number);
        Institution institution = facility.institution();
        rows.add(
            ids.participations() + number,
            "%s/%s.%s.operator"
                .formatted(
                    Keys.edition(CatalogueSize.LAST_YEAR), institution.slug(), facility.slug()),
            ids.edition(CatalogueSize.LAST_YEAR),
            ids.subject(institution),
            ParticipationRole.OPERATOR,
            ids.subject(facility),
            true);
      }
      rows.end();
    }
    loadCitationsOfFacilities("participation_citation", "participation_id", ids.participations());
  }

  private void loadCitationsOfFacilities(String table, String key, long idBefore)
      throws SQLException {
    try (CopyRows rows = new CopyRows(connection, table, key + ", position, citation_id")) {
      for (int number = 1; number <= size.facilities(); number++) {
        rows.add(idBefore + number, 1, citation(new Facility(number)));
      }
      rows.end();
    }
  }
}
