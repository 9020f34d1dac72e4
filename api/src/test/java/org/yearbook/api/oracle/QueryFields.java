package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;
import java.util.List;
import java.util.Map;
import org.yearbook.domain.subject.SubjectKind;

/** What the fields at the top give. */
final class QueryFields {
  /** The field of one subject and that of all of its kind. */
  static final Map<SubjectKind, List<String>> BY_KIND =
      Map.ofEntries(
          Map.entry(SubjectKind.FACILITY, List.of("facility", "facilities")),
          Map.entry(SubjectKind.PROGRAMME, List.of("programme", "programmes")),
          Map.entry(SubjectKind.ORGANIZATION, List.of("organization", "organizations")),
          Map.entry(SubjectKind.PERSON, List.of("person", "people")),
          Map.entry(SubjectKind.PUBLICATION, List.of("publication", "publications")),
          Map.entry(SubjectKind.JOURNAL, List.of("journal", "journals")),
          Map.entry(SubjectKind.DATA_REPOSITORY, List.of("dataRepository", "dataRepositories")),
          Map.entry(SubjectKind.GRANT_TYPE, List.of("grantType", "grantTypes")),
          Map.entry(SubjectKind.INDUSTRY, List.of("industry", "industries")),
          Map.entry(SubjectKind.POLICY, List.of("policy", "policies")),
          Map.entry(SubjectKind.TALENT_PLATFORM, List.of("talentPlatform", "talentPlatforms")),
          Map.entry(SubjectKind.PLACE, List.of("place", "places")));

  private final EditionRows rows;
  private final Filters filters;
  private final Fields<EditionRows> query;

  QueryFields(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.filters = new Filters(rows);
    this.query = new Fields<>("Query", registry);
  }

  void register() {
    single();
    BY_KIND.forEach(this::subjects);
    lists();
  }

  private void single() {
    query.add("node", (all, asked) -> rows.byId(asked.text("id")));
    query.add("edition", (all, asked) -> EditionRows.byKey(rows.editions, asked.text("slug")));
    query.add("metric", (all, asked) -> EditionRows.byKey(rows.metrics, asked.text("code")));
    query.add("subject", (all, asked) -> rows.subject(asked.text("slug")));
    query.add(
        "grantTable",
        (all, asked) ->
            EditionRows.byKey(rows.grantTables, Integer.toString(asked.number("year"))));
  }

  private void subjects(SubjectKind kind, List<String> fields) {
    query.add(
        fields.get(0),
        (all, asked) -> EditionRows.byKey(rows.subjects(kind).toList(), asked.text("slug")));
    query.add(
        fields.get(1),
        (all, asked) ->
            asked.page(
                rows.subjects(kind),
                filters.subjectsOfOneKind(asked.where()),
                Ordering.subjects(EditionRows.type(kind), asked.orders(), filters)));
  }

  private void lists() {
    query.add(
        "editions",
        (all, asked) ->
            asked.page(
                rows.editions.stream(),
                filters.editions(asked.where()),
                Ordering.editions(asked.orders())));
    query.add(
        "metrics",
        (all, asked) ->
            asked.page(
                rows.metrics.stream(),
                filters.metrics(asked.where()),
                Ordering.metrics(asked.orders(), filters)));
    query.add(
        "units",
        (all, asked) -> asked.page(rows.units.stream(), unit -> true, Ordering.natural("Unit")));
    query.add(
        "observations",
        (all, asked) ->
            asked.page(
                rows.observations.stream(),
                filters.observations(asked.where()),
                Ordering.observations(asked.orders())));
    query.add(
        "series",
        (all, asked) ->
            asked.page(
                rows.series.stream(), filters.series(asked.where()), Ordering.natural("Series")));
    query.add(
        "subjects",
        (all, asked) ->
            asked.page(
                rows.subjects.stream(),
                filters.subjects(asked.where()),
                Ordering.subjects("Subject", asked.orders(), filters)));
    query.add(
        "achievements",
        (all, asked) ->
            asked.page(
                rows.achievements.stream(),
                filters.achievements(asked.where()),
                Ordering.natural("Achievement")));
    query.add(
        "statusAssertions",
        (all, asked) ->
            asked.page(
                rows.statuses.stream(),
                filters.statuses(asked.where()),
                Ordering.natural("StatusAssertion")));
    query.add(
        "participations",
        (all, asked) ->
            asked.page(
                rows.participations.stream(),
                filters.participations(asked.where()),
                Ordering.natural("Participation")));
    query.add(
        "events",
        (all, asked) ->
            asked.page(
                rows.events.stream(),
                filters.events(asked.where()),
                Ordering.events(asked.orders())));
    query.add(
        "listings",
        (all, asked) ->
            asked.page(
                rows.listings.stream(),
                filters.listings(asked.where()),
                Ordering.natural("Listing")));
    query.add(
        "validations",
        (all, asked) ->
            asked.page(
                rows.validations.stream(),
                filters.validations(asked.where()),
                Ordering.natural("Validation")));
    query.add(
        "glossary",
        (all, asked) ->
            asked.page(
                rows.terms.stream(), filters.terms(asked.where()), Ordering.natural("Term")));
  }
}
