package org.yearbook.bench.spring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.yearbook.bench.spring.Connections.ObservationConnection;

@Controller
class ObservationController {

  private final Catalogue catalogue;

  ObservationController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @QueryMapping
  ObservationConnection observations(@Argument ObservationFilter where, @Argument int first) {
    return new ObservationConnection(where, first);
  }

  @SchemaMapping
  List<Observation> nodes(ObservationConnection connection) {
    return catalogue.observations(connection.where(), connection.first());
  }

  @SchemaMapping
  List<ObservationGroup> groups(ObservationConnection connection) {
    return catalogue.groups(connection.where());
  }

  @BatchMapping(typeName = "Observation")
  List<Facility> subject(List<Observation> observations) {
    return each(observations, Observation::subjectId, catalogue::subjects);
  }

  @BatchMapping(typeName = "Observation")
  List<Metric> metric(List<Observation> observations) {
    return each(observations, Observation::metricId, catalogue::metrics);
  }

  @BatchMapping(typeName = "Observation")
  List<Unit> unit(List<Observation> observations) {
    return each(observations, Observation::unitId, catalogue::units);
  }

  @BatchMapping(typeName = "Observation")
  List<List<Citation>> citations(List<Observation> observations) {
    Map<Long, List<Citation>> found =
        catalogue.citations(observations.stream().mapToLong(Observation::id).toArray());
    return observations.stream()
        .map(observation -> found.getOrDefault(observation.id(), List.of()))
        .toList();
  }

  @BatchMapping(typeName = "ObservationGroup", field = "metric")
  List<Metric> metricOfGroup(List<ObservationGroup> groups) {
    return each(groups, ObservationGroup::metricId, catalogue::metrics);
  }

  @BatchMapping(typeName = "ObservationGroup", field = "unit")
  List<Unit> unitOfGroup(List<ObservationGroup> groups) {
    return each(groups, ObservationGroup::unitId, catalogue::units);
  }

  /** Finds for each row what it points to, and asks for each id once. */
  private static <R, T> List<T> each(
      List<R> rows, ToLongFunction<R> id, Function<long[], Map<Long, T>> find) {
    Map<Long, T> found = find.apply(rows.stream().mapToLong(id).distinct().toArray());
    return rows.stream().map(row -> found.get(id.applyAsLong(row))).toList();
  }
}
