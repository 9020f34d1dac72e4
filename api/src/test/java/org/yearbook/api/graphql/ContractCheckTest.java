package org.yearbook.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.persistence.noun.YearbookCatalogue;
import org.yearbook.schema.contract.Contract;

final class ContractCheckTest {
  @Test
  void everyFieldFilterAndOrderOfTheContractIsServed() {
    assertThat(ContractCheck.problems(Contract.load().schema(), YearbookCatalogue.catalogue()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type Unicorn { id: ID! }                          | Nothing serves the type Unicorn.
          type Superlative { colour: String! }              | No column serves Superlative.colour.
          type Unit { symbol: String }                      | Unit.symbol and its column don't agree on whether it may be missing.
          type Unit { currency: String! }                   | Unit.currency and its column don't agree on whether it may be missing.
          type Unit { factor: Float! }                      | Unit.factor can't be written from a column of kind DECIMAL.
          type Unit { name: String! }                       | Unit.name and its column don't agree on whether it has a language.
          type Unit { twins: [Unit!]! }                     | No list serves Unit.twins.
          type Unit { twin: Unit }                          | No relation serves Unit.twin.
          type Unit { base: Unit! }                         | Unit.base and what serves it don't agree on whether it may be missing.
          type ObservationConnection { groups(by: [K!], orderBy: [O!]): Int } enum K { COLOUR } input O { by: B } enum B { SUM } | Observation can't be grouped by COLOUR.
          type ObservationConnection { groups(by: [K!], orderBy: [O!]): Int } enum K { METRIC } input O { by: B } enum B { LUCK } | Groups of Observation can't be ordered by LUCK.
          """)
  void whatIsNotServedIsNamed(String sdl, String problem) {
    GraphQLSchema schema =
        new SchemaGenerator()
            .makeExecutableSchema(
                new SchemaParser().parse("type Query { observations: " + type(sdl) + " } " + sdl),
                RuntimeWiring.MOCKED_WIRING);
    assertThat(ContractCheck.problems(schema, YearbookCatalogue.catalogue()))
        .containsExactly(problem);
  }

  private static String type(String sdl) {
    return sdl.substring("type ".length(), sdl.indexOf(" {"));
  }
}
