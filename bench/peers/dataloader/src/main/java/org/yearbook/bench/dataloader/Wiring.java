package org.yearbook.bench.dataloader;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.yearbook.bench.dataloader.Connections.FacilityConnection;
import org.yearbook.bench.dataloader.Connections.ObservationConnection;
import org.yearbook.bench.dataloader.Connections.OutputMetricConnection;

/** Which field comes from where; all others are components of records. */
final class Wiring {

  private static final DataFetcher<Object> NAME_OF_SUBJECT =
      inLanguage(Facility::nameZh, Facility::nameEn);

  static GraphQLSchema schema(Catalogue catalogue) {
    try (InputStream file = Wiring.class.getResourceAsStream("/schema.graphqls")) {
      return new SchemaGenerator()
          .makeExecutableSchema(
              new SchemaParser().parse(new InputStreamReader(file, UTF_8)), wiring(catalogue));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static RuntimeWiring wiring(Catalogue catalogue) {
    return RuntimeWiring.newRuntimeWiring()
        .type("Query", type -> type.dataFetchers(query(catalogue)))
        .type("FacilityConnection", type -> type.dataFetchers(facilities(catalogue)))
        .type("Facility", type -> type.dataFetchers(facility()))
        .type("OutputMetricConnection", type -> type.dataFetchers(outputMetrics()))
        .type("ObservationConnection", type -> type.dataFetchers(observations(catalogue)))
        .type("Observation", type -> type.dataFetchers(observation()))
        .type("ObservationGroup", type -> type.dataFetchers(observationGroup()))
        .type("Subject", type -> type.dataFetcher("name", NAME_OF_SUBJECT))
        .type(
            "Metric", type -> type.dataFetcher("name", inLanguage(Metric::nameZh, Metric::nameEn)))
        .type(
            "Section",
            type ->
                type.dataFetcher(
                    "headingTrail", inLanguage(Section::headingTrailZh, Section::headingTrailEn)))
        .build();
  }

  private static Map<String, DataFetcher> query(Catalogue catalogue) {
    return Map.of(
        "facilities", field -> new FacilityConnection(field.getArgument("first")),
        "facility", field -> catalogue.facility(field.getArgument("slug")),
        "observations",
            field ->
                new ObservationConnection(field.getArgument("where"), field.getArgument("first")));
  }

  private static Map<String, DataFetcher> facilities(Catalogue catalogue) {
    return Map.of(
        "totalCount",
        field -> catalogue.countFacilities(),
        "nodes",
        of((FacilityConnection connection) -> catalogue.facilities(connection.first())));
  }

  private static Map<String, DataFetcher> facility() {
    return Map.of("name", NAME_OF_SUBJECT, "outputMetrics", Wiring::outputMetricsOfFacility);
  }

  private static OutputMetricConnection outputMetricsOfFacility(DataFetchingEnvironment field) {
    Facility facility = field.getSource();
    Map<String, Map<String, String>> where = field.getArgument("where");
    String edition = where.containsKey("edition") ? where.get("edition").get("eq") : null;
    return new OutputMetricConnection(facility.id(), edition, field.getArgument("first"));
  }

  private static Map<String, DataFetcher> outputMetrics() {
    return Map.of(
        "nodes", loaded(Loaders.OUTPUT_METRICS, Function.identity()),
        "totalCount", loaded(Loaders.COUNT_OF_OUTPUT_METRICS, Function.identity()));
  }

  private static Map<String, DataFetcher> observations(Catalogue catalogue) {
    return Map.of(
        "nodes",
            of(
                (ObservationConnection connection) ->
                    catalogue.observations(connection.where(), connection.first())),
        "groups", of((ObservationConnection connection) -> catalogue.groups(connection.where())));
  }

  private static Map<String, DataFetcher> observation() {
    return Map.of(
        "subject", loaded(Loaders.SUBJECT, Observation::subjectId),
        "metric", loaded(Loaders.METRIC, Observation::metricId),
        "unit", loaded(Loaders.UNIT, Observation::unitId),
        "citations", loaded(Loaders.CITATIONS, Observation::id));
  }

  private static Map<String, DataFetcher> observationGroup() {
    return Map.of(
        "metric",
        loaded(Loaders.METRIC, ObservationGroup::metricId),
        "unit",
        loaded(Loaders.UNIT, ObservationGroup::unitId));
  }

  private static <S> DataFetcher<Object> of(Function<S, Object> read) {
    return field -> read.apply(field.getSource());
  }

  private static <S> DataFetcher<Object> loaded(String loader, Function<S, Object> key) {
    return field -> field.getDataLoader(loader).load(key.apply(field.getSource()));
  }

  private static <S> DataFetcher<Object> inLanguage(
      Function<S, Object> zh, Function<S, Object> en) {
    return field -> ("ZH".equals(field.getArgument("lang")) ? zh : en).apply(field.getSource());
  }

  private Wiring() {}
}
