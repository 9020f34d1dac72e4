package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Identifier;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.ParticipationRole;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;

/** What the fields of subjects of every kind give. */
final class SubjectFields {
  private final EditionRows rows;
  private final Filters filters;
  private final GraphQLCodeRegistry.Builder registry;

  SubjectFields(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.filters = new Filters(rows);
    this.registry = registry;
  }

  void register() {
    for (SubjectKind kind : SubjectKind.values()) {
      Fields<Row<Subject>> fields = Fields.ofRows(EditionRows.type(kind), registry);
      whatAllHave(fields);
      switch (kind) {
        case FACILITY -> facility(fields);
        case FACILITY_SYSTEM -> facilitySystem(fields);
        case ORGANIZATION -> organization(fields);
        case PERSON -> person(fields);
        case JOURNAL -> journal(fields);
        case DATA_REPOSITORY -> dataRepository(fields);
        case GRANT_TYPE -> grantType(fields);
        case EXPERT_GROUP -> expertGroup(fields);
        case PUBLICATION -> fields.add("journal", this::parent);
        case TALENT_PLATFORM -> fields.add("groups", row -> parts(row, SubjectKind.EXPERT_GROUP));
        case PROGRAMME, POLICY -> {
          divided(fields);
          fields.add("ordinal", row -> row.of().ordinal());
        }
        case PLACE -> divided(fields);
        case INDUSTRY -> {}
      }
    }
    Fields<Identifier> identifier = new Fields<>("Identifier", registry);
    identifier.add("scheme", Identifier::scheme);
    identifier.add("value", Identifier::value);
  }

  private void whatAllHave(Fields<Row<Subject>> subject) {
    subject.add("slug", row -> row.of().slug());
    subject.localized("name", row -> row.of().names().display());
    subject.add("names", row -> EditionRows.ownedBy(row, rows.names));
    subject.add("identifiers", row -> row.of().identifiers());
    subject.add("status", row -> row.of().status());
    subject.add("statusHistory", row -> EditionRows.ownedBy(row, rows.statuses));
    subject.add("achievements", row -> EditionRows.ownedBy(row, rows.achievements));
    figures(subject, "observations", row -> figure -> figure.subject().equals(row.key()));
    subject.add("events", row -> events(event -> event.subject().equals(row.key())));
    subject.add(
        "participations", row -> participations(each -> each.agent().equals(row.key())).toList());
    subject.add(
        "participants", row -> participations(each -> each.target().equals(row.key())).toList());
    subject.add(
        "listings",
        row ->
            rows.listings.stream()
                .filter(each -> each.of().members().contains(row.key()))
                .toList());
    subject.add(
        "validations",
        row ->
            rows.validations.stream()
                .filter(each -> each.of().check().subjects().contains(row.key()))
                .toList());
    subject.add("citations", this::places);
  }

  /** The citations of the names, each once, in the order of the document. */
  private List<?> places(Row<Subject> subject) {
    return EditionRows.beside(subject, rows.citations)
        .filter(
            place ->
                subject.of().names().all().stream()
                    .anyMatch(name -> name.citations().contains(place.of().key())))
        .toList();
  }

  private void facility(Fields<Row<Subject>> facility) {
    facility.add("kind", row -> row.of().type());
    facility.add("parent", this::parent);
    facility.add("systems", row -> parts(row, SubjectKind.FACILITY_SYSTEM));
    figures(
        facility,
        "outputMetrics",
        row -> figure -> figure.subject().equals(row.key()) && isGiven(figure));
  }

  private void facilitySystem(Fields<Row<Subject>> system) {
    system.add("facility", this::parent);
    figures(
        system,
        "outputMetrics",
        row -> figure -> row.key().equals(figure.dimensions().system()) && isGiven(figure));
  }

  /** Whether a report gives it; what was derived is no output of a facility. */
  private static boolean isGiven(Observation figure) {
    return figure.origin() != Origin.DERIVED;
  }

  private void organization(Fields<Row<Subject>> organization) {
    divided(organization);
    organization.add(
        "people",
        row ->
            members()
                .filter(each -> each.target().equals(row.key()))
                .map(each -> subject(each.agent()))
                .distinct()
                .toList());
  }

  private void person(Fields<Row<Subject>> person) {
    person.add(
        "affiliations",
        row ->
            members()
                .filter(each -> each.agent().equals(row.key()))
                .map(each -> subject(each.target()))
                .distinct()
                .toList());
  }

  /** That a person belongs to an organization. */
  private Stream<Participation> members() {
    return rows.participations.stream()
        .map(Row::of)
        .filter(each -> each.role() == ParticipationRole.MEMBER)
        .filter(each -> subject(each.agent()).of().kind() == SubjectKind.PERSON)
        .filter(each -> subject(each.target()).of().kind() == SubjectKind.ORGANIZATION);
  }

  private void journal(Fields<Row<Subject>> journal) {
    journal.add("publications", row -> parts(row, SubjectKind.PUBLICATION));
    figures(journal, "figures", row -> figure -> row.key().equals(figure.dimensions().journal()));
    journal.add("hosted", row -> events(event -> row.key().equals(event.venue())));
  }

  private void dataRepository(Fields<Row<Subject>> repository) {
    repository.add("kind", row -> row.of().type());
    repository.add("hosted", row -> events(event -> row.key().equals(event.venue())));
  }

  private void grantType(Fields<Row<Subject>> type) {
    type.add("funder", this::parent);
    type.add("ordinal", row -> row.of().ordinal());
    figures(type, "figures", row -> figure -> row.key().equals(figure.dimensions().grantType()));
  }

  private void expertGroup(Fields<Row<Subject>> group) {
    group.add("platform", this::parent);
    figures(group, "figures", row -> figure -> row.key().equals(figure.dimensions().expertGroup()));
  }

  /** A kind of subject that has types, and parts of its own kind. */
  private void divided(Fields<Row<Subject>> fields) {
    fields.add("kind", row -> row.of().type());
    fields.add("parent", this::parent);
    fields.add("parts", row -> parts(row, row.of().kind()));
  }

  /** A page of the figures that have to do with a subject. */
  private void figures(
      Fields<Row<Subject>> fields,
      String field,
      Function<Row<Subject>, Predicate<Observation>> which) {
    fields.add(
        field,
        (row, asked) ->
            asked.page(
                rows.observations.stream().filter(each -> which.apply(row).test(each.of())),
                filters.observations(asked.where()),
                Ordering.observations(asked.orders())));
  }

  private @Nullable Object parent(Row<Subject> row) {
    return rows.subject(row.of().parent());
  }

  private List<Row<Subject>> parts(Row<Subject> whole, SubjectKind kind) {
    return rows.subjects(kind).filter(row -> whole.key().equals(row.of().parent())).toList();
  }

  private Row<Subject> subject(String slug) {
    return Objects.requireNonNull(rows.subject(slug));
  }

  private List<Row<Event>> events(Predicate<Event> which) {
    return rows.events.stream().filter(row -> which.test(row.of())).toList();
  }

  private Stream<Row<Participation>> participations(Predicate<Participation> which) {
    return rows.participations.stream().filter(row -> which.test(row.of()));
  }
}
