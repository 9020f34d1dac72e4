package org.yearbook.api.oracle;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.Facility;
import org.yearbook.domain.subject.FacilitySystem;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Superlative;

/** What each field of each type gives. */
final class Fetchers {
  private final EditionRows rows;
  private final GraphQLCodeRegistry.Builder registry;

  private Fetchers(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.registry = registry;
  }

  static void register(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    Fetchers fetchers = new Fetchers(rows, registry);
    fetchers.query();
    fetchers.documents();
    fetchers.measures();
    fetchers.subjects();
    fetchers.pages();
  }

  private void query() {
    Fields<EditionRows> query = new Fields<>("Query");
    query.add("node", (all, asked) -> rows.byId(argument(asked, "id")));
    query.add("edition", (all, asked) -> byKey(rows.editions, asked, "slug"));
    query.add("facility", (all, asked) -> byKey(rows.facilities, asked, "slug"));
    query.add("metric", (all, asked) -> byKey(rows.metrics, asked, "code"));
    query.add(
        "editions",
        (all, asked) ->
            Page.of(
                rows.editions.stream()
                    .filter(Filters.editions(asked.getArgument("where")))
                    .toList(),
                Ordering.editions(orders(asked)),
                bounds(asked)));
    query.add(
        "facilities",
        (all, asked) ->
            Page.of(
                rows.facilities.stream()
                    .filter(Filters.facilities(asked.getArgument("where")))
                    .toList(),
                Ordering.facilities(orders(asked)),
                bounds(asked)));
    query.add(
        "metrics",
        (all, asked) ->
            Page.of(
                rows.metrics.stream().filter(Filters.metrics(asked.getArgument("where"))).toList(),
                Ordering.metrics(orders(asked)),
                bounds(asked)));
    query.add("observations", (all, asked) -> observations(rows.observations.stream(), asked));
  }

  private void documents() {
    Fields<Row<ReportSeries>> series = objects("ReportSeries");
    series.add("slug", row -> row.of().slug());
    series.localized("title", row -> row.of().title());
    series.localized("publisher", row -> row.of().publisher());
    series.add("cadence", row -> row.of().cadence());

    Fields<Row<Edition>> edition = objects("Edition");
    edition.add("slug", row -> row.of().slug());
    edition.add("series", row -> EditionRows.byKey(rows.series, row.of().series()));
    edition.add("referenceYear", row -> row.of().referenceYear());
    edition.localized("title", row -> row.of().title());
    edition.add("language", row -> row.of().language());
    edition.add("publishedOn", row -> row.of().publishedOn());
    edition.add("publishedPrecision", row -> row.of().publishedPrecision());
    edition.add("source", row -> row.of().source());
    edition.add("supersedes", row -> EditionRows.byKey(rows.editions, row.of().supersedes()));
    edition.add(
        "sections",
        (row, asked) ->
            Page.of(
                rows.sections.stream().filter(each -> row.equals(each.edition())).toList(),
                Ordering.natural("Section"),
                bounds(asked)));
    edition.add(
        "observations",
        (row, asked) ->
            observations(
                rows.observations.stream().filter(each -> row.equals(each.edition())), asked));

    Fields<SourceDocument> source = new Fields<>("SourceDocument");
    source.add("fileName", SourceDocument::fileName);
    source.add("bytes", SourceDocument::bytes);
    source.add("sha256", SourceDocument::sha256);

    Fields<Row<Section>> section = objects("Section");
    section.add("edition", EditionRows::edition);
    section.add("parent", row -> rows.section(row, row.of().parentPath()));
    section.add("path", row -> row.of().path());
    section.add("number", row -> row.of().number());
    section.add("kind", row -> row.of().kind());
    section.add("level", row -> row.of().level());
    section.add("line", row -> row.of().line());
    section.localized("heading", row -> row.of().heading());
    section.add("headingTrail", (row, asked) -> headingTrail(row, language(asked)));
    section.add(
        "sections",
        row ->
            EditionRows.beside(row, rows.sections)
                .filter(each -> row.of().path().equals(each.of().parentPath()))
                .toList());
    section.add(
        "citations",
        (row, asked) ->
            Page.of(
                EditionRows.beside(row, rows.citations)
                    .filter(each -> each.of().section().equals(row.of().path()))
                    .toList(),
                Ordering.natural("Citation"),
                bounds(asked)));

    Fields<Row<Citation>> citation = objects("Citation");
    citation.add("edition", EditionRows::edition);
    citation.add("section", row -> rows.section(row, row.of().section()));
    citation.add("line", row -> row.of().line());
    citation.add("start", row -> row.of().start());
    citation.add("end", row -> row.of().end());
    citation.add("sha256", row -> row.of().sha256());
    citation.add("printed", row -> row.of().printed());
    citation.add("tableRow", row -> row.of().tableRow());
    citation.add("tableColumn", row -> row.of().tableColumn());
    citation.add("quote", row -> null);
    citation.add("supports", rows::supportedBy);
  }

  private void measures() {
    Fields<Row<Unit>> unit = objects("Unit");
    unit.add("code", row -> row.of().code());
    unit.add("symbol", row -> row.of().symbol());
    unit.localized("name", row -> row.of().name());
    unit.add("quantity", row -> row.of().quantity());
    unit.add("factor", row -> row.of().factor());
    unit.add("base", row -> EditionRows.byKey(rows.units, row.of().base()));
    unit.add("currency", row -> row.of().currency());

    Fields<Row<Metric>> metric = objects("Metric");
    metric.add("code", row -> row.of().code());
    metric.localized("name", row -> row.of().name());
    metric.localized("definition", row -> row.of().definition());
    metric.add("theme", row -> row.of().theme());
    metric.add("kind", row -> row.of().kind());
    metric.add("unit", row -> EditionRows.byKey(rows.units, row.of().unit()));
    metric.add("additiveOver", row -> row.of().additiveOver());
    metric.add("appliesTo", row -> row.of().appliesTo());
    metric.add("denominator", row -> EditionRows.byKey(rows.metrics, row.of().denominator()));
    metric.add("broader", row -> EditionRows.byKey(rows.metrics, row.of().broader()));
    metric.add(
        "observations",
        (row, asked) ->
            observations(
                rows.observations.stream().filter(each -> each.of().metric().equals(row.key())),
                asked));

    Fields<Row<Observation>> observation = objects("Observation");
    observation.add("subject", row -> rows.subject(row.of().subject()));
    observation.add("system", row -> EditionRows.byKey(rows.systems, row.of().system()));
    observation.add(
        "achievement", row -> EditionRows.byKey(rows.achievements, row.of().achievement()));
    observation.add("metric", row -> EditionRows.byKey(rows.metrics, row.of().metric()));
    observation.add("value", row -> row.of().value());
    observation.add("number", row -> row.of().value());
    observation.add("printed", row -> row.of().printed());
    observation.add("unit", row -> EditionRows.byKey(rows.units, row.of().unit()));
    observation.add("qualifier", row -> row.of().qualifier());
    observation.add("low", row -> row.of().bounds().low());
    observation.add("high", row -> row.of().bounds().high());
    observation.add("lowInclusive", row -> row.of().bounds().lowInclusive());
    observation.add("highInclusive", row -> row.of().bounds().highInclusive());
    observation.add("aggregation", row -> row.of().aggregation());
    observation.add("period", row -> row.of().period());
    observation.add("aggregate", row -> row.of().aggregate());
    observation.add("nullReason", row -> row.of().nullReason());
    observation.add("flags", row -> row.of().flags());
    observation.add("origin", row -> row.of().origin());
    observation.add("assertion", row -> row.of().assertion());
    observation.add("citations", row -> rows.citations(row, row.of().citations()));
    observation.add("edition", EditionRows::edition);
    observation.add("supersededAt", row -> null);

    Fields<Period> period = new Fields<>("Period");
    period.add("type", Period::type);
    period.add("start", Period::start);
    period.add("end", Period::end);
    period.add("label", Period::label);
    period.add("precision", Period::precision);
    period.add("yearInferred", Period::yearInferred);
  }

  private void subjects() {
    Fields<Row<Facility>> facility = objects("Facility");
    facility.add("slug", row -> row.of().slug());
    facility.localized("name", row -> row.of().names().display());
    facility.add("names", row -> EditionRows.ownedBy(row, rows.names));
    facility.add("kind", row -> row.of().kind());
    facility.add("status", row -> row.of().status());
    facility.add("statusHistory", row -> EditionRows.ownedBy(row, rows.statuses));
    facility.add("parent", row -> EditionRows.byKey(rows.facilities, row.of().parent()));
    facility.add("systems", row -> EditionRows.ownedBy(row, rows.systems));
    facility.add("achievements", row -> EditionRows.ownedBy(row, rows.achievements));
    facility.add(
        "outputMetrics",
        (row, asked) ->
            observations(
                rows.observations.stream().filter(each -> each.of().subject().equals(row.key())),
                asked));

    Fields<Row<FacilitySystem>> system = objects("FacilitySystem");
    system.add("slug", row -> row.of().slug());
    system.localized("name", row -> row.of().names().display());
    system.add("names", row -> EditionRows.ownedBy(row, rows.names));
    system.add("facility", Row::owner);
    system.add("achievements", row -> EditionRows.ownedBy(row, rows.achievements));
    system.add(
        "outputMetrics",
        (row, asked) ->
            observations(
                rows.observations.stream().filter(each -> row.key().equals(each.of().system())),
                asked));

    Fields<Row<StatusAssertion>> status = objects("StatusAssertion");
    status.add("facility", Row::owner);
    status.add("status", row -> row.of().status());
    status.add("assertion", row -> row.of().assertion());
    status.add("inferred", row -> row.of().inferred());
    status.add("period", row -> row.of().period());
    status.add("citations", row -> rows.citations(row, row.of().citations()));
    status.add("edition", EditionRows::edition);

    Fields<Row<Achievement>> achievement = objects("Achievement");
    achievement.add("subject", Row::owner);
    achievement.add("kind", row -> row.of().kind());
    achievement.localized("statement", row -> row.of().statement());
    achievement.add("superlatives", row -> row.of().superlatives());
    achievement.add(
        "parameters",
        row ->
            rows.observations.stream()
                .filter(each -> row.key().equals(each.of().achievement()))
                .toList());
    achievement.add("citations", row -> rows.citations(row, row.of().citations()));
    achievement.add("edition", EditionRows::edition);

    Fields<Superlative> superlative = new Fields<>("Superlative");
    superlative.add("scope", Superlative::scope);
    superlative.add("kind", Superlative::kind);
    superlative.localized("of", Superlative::of);

    Fields<Row<Name>> name = objects("Name");
    name.add("subject", Row::owner);
    name.add("text", row -> row.of().text());
    name.add("language", row -> row.of().language());
    name.add("kind", row -> row.of().kind());
    name.add("status", row -> row.of().status());
    name.add("citations", row -> rows.citations(row, row.of().citations()));
  }

  private void pages() {
    Stream.of("Edition", "Facility", "Metric", "Observation", "Section", "Citation")
        .forEach(this::page);
    Fields<Page<Object>> info = new Fields<>("PageInfo");
    info.add("hasNextPage", Page::hasNextPage);
    info.add("hasPreviousPage", Page::hasPreviousPage);
    info.add("startCursor", page -> page.rows().isEmpty() ? null : cursor(page, 0));
    info.add(
        "endCursor", page -> page.rows().isEmpty() ? null : cursor(page, page.rows().size() - 1));
  }

  private void page(String type) {
    Fields<Page<Object>> page = new Fields<>(type + "Connection");
    page.add("totalCount", Page::totalCount);
    page.add("pageInfo", itself -> itself);
    page.add("nodes", Page::rows);
    page.add("edges", itself -> itself.rows().stream().map(row -> edge(itself, row)).toList());
    Fields<Edge> edge = new Fields<>(type + "Edge");
    edge.add("cursor", Edge::cursor);
    edge.add("node", Edge::node);
  }

  private record Edge(String cursor, Row<?> node) {}

  private static <T> Edge edge(Page<T> page, Row<T> row) {
    return new Edge(page.ordering().cursor(row), row);
  }

  private static <T> String cursor(Page<T> page, int index) {
    return page.ordering().cursor(page.rows().get(index));
  }

  private Page<Observation> observations(
      Stream<Row<Observation>> all, DataFetchingEnvironment asked) {
    return Page.of(
        all.filter(Filters.observations(asked.getArgument("where"))).toList(),
        Ordering.observations(orders(asked)),
        bounds(asked));
  }

  private List<String> headingTrail(Row<Section> section, Language language) {
    List<String> trail = new ArrayList<>();
    for (Row<Section> each = section;
        each != null;
        each = rows.section(each, each.of().parentPath())) {
      trail.add(0, each.of().heading().in(language));
    }
    return trail;
  }

  private static <T> @Nullable Row<T> byKey(
      List<Row<T>> rows, DataFetchingEnvironment asked, String argument) {
    return EditionRows.byKey(rows, argument(asked, argument));
  }

  private static String argument(DataFetchingEnvironment asked, String name) {
    return Objects.requireNonNull(asked.<String>getArgument(name));
  }

  private static Page.Bounds bounds(DataFetchingEnvironment asked) {
    return new Page.Bounds(
        asked.getArgument("first"),
        asked.getArgument("after"),
        asked.getArgument("last"),
        asked.getArgument("before"));
  }

  private static List<Order> orders(DataFetchingEnvironment asked) {
    List<Order> orders = new ArrayList<>();
    List<Map<String, String>> given = asked.getArgument("orderBy");
    if (given != null) {
      for (Map<String, String> each : given) {
        orders.add(
            new Order(
                Objects.requireNonNull(each.get("by")),
                Order.Direction.valueOf(Objects.requireNonNull(each.get("direction")))));
      }
    }
    return orders;
  }

  private static Language language(DataFetchingEnvironment asked) {
    String asLanguage = asked.getArgument("lang");
    return asLanguage == null
        ? Objects.requireNonNull(asked.getGraphQlContext().<Language>get(Language.class))
        : Language.valueOf(asLanguage);
  }

  private <T> Fields<Row<T>> objects(String type) {
    Fields<Row<T>> fields = new Fields<>(type);
    fields.add("id", Row::id);
    return fields;
  }

  /** The fields of a type whose objects are seen as {@code S}. */
  private final class Fields<S> {
    private final String type;

    Fields(String type) {
      this.type = type;
    }

    void add(String field, Function<S, @Nullable Object> value) {
      add(field, (source, asked) -> value.apply(source));
    }

    void localized(String field, Function<S, Bilingual> text) {
      add(field, (source, asked) -> text.apply(source).in(language(asked)));
    }

    void add(String field, Value<S> value) {
      DataFetcher<Object> fetcher =
          asked -> value.of(Objects.requireNonNull(asked.<S>getSource()), asked);
      registry.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
    }
  }

  /** The value of a field, given its object and how it is asked for. */
  private interface Value<S> {
    @Nullable Object of(S source, DataFetchingEnvironment asked);
  }
}
