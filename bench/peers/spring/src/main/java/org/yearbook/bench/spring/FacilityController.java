package org.yearbook.bench.spring;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.yearbook.bench.spring.Connections.FacilityConnection;
import org.yearbook.bench.spring.Connections.OutputMetricConnection;

@Controller
class FacilityController {

  record OutputMetricFilter(ObservationFilter.Condition edition) {}

  private final Catalogue catalogue;

  FacilityController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @QueryMapping
  FacilityConnection facilities(@Argument int first) {
    return new FacilityConnection(first);
  }

  @QueryMapping
  Facility facility(@Argument String slug) {
    return catalogue.facility(slug);
  }

  @SchemaMapping
  int totalCount(FacilityConnection connection) {
    return catalogue.countFacilities();
  }

  @SchemaMapping
  List<Facility> nodes(FacilityConnection connection) {
    return catalogue.facilities(connection.first());
  }

  @SchemaMapping
  OutputMetricConnection outputMetrics(
      Facility facility, @Argument OutputMetricFilter where, @Argument int first) {
    return new OutputMetricConnection(
        facility.id(), where.edition() == null ? null : where.edition().eq(), first);
  }

  @BatchMapping(typeName = "OutputMetricConnection", field = "nodes")
  List<List<Observation>> outputMetrics(List<OutputMetricConnection> connections) {
    return catalogue.outputMetrics(connections);
  }

  @BatchMapping(typeName = "OutputMetricConnection")
  List<Integer> totalCount(List<OutputMetricConnection> connections) {
    return catalogue.countOutputMetrics(connections);
  }
}
