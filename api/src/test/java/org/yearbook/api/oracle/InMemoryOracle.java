package org.yearbook.api.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.Language;
import org.yearbook.schema.contract.Contract;

/**
 * Answers operations by stock graphql-java over editions in memory: what the contract means, said a
 * second time and without any part of the read engine.
 */
final class InMemoryOracle {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The code of the error that refuses an operation as a whole, whichever field it comes from. */
  static final String REFUSAL = "UNKNOWN_KEY";

  private final EditionRows rows;
  private final GraphQLSchema schema;
  private final GraphQL graphQl;

  InMemoryOracle(EditionContent... contents) {
    rows = new EditionRows(List.of(contents));
    schema = schema(rows);
    graphQl = GraphQL.newGraphQL(schema).build();
  }

  GraphQLSchema schema() {
    return schema;
  }

  EditionRows rows() {
    return rows;
  }

  /** The whole response, in the types of JSON. */
  JsonNode answer(Operation operation) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput()
            .query(operation.document())
            .operationName(operation.name())
            .variables(operation.variables())
            .root(rows)
            .graphQLContext(Map.of(Language.class, operation.language()))
            .build();
    JsonNode answer = JSON.valueToTree(graphQl.execute(input).toSpecification());
    return answer.findValuesAsText("code").contains(REFUSAL) ? refused() : answer;
  }

  private static JsonNode refused() {
    return JSON.valueToTree(
        Map.of("errors", List.of(Map.of("extensions", Map.of("code", REFUSAL)))));
  }

  private static GraphQLSchema schema(EditionRows rows) {
    TypeDefinitionRegistry types = Contract.definitions();
    GraphQLCodeRegistry.Builder registry =
        GraphQLCodeRegistry.newCodeRegistry()
            .defaultDataFetcher(DataFetcherFactories.useDataFetcher(InMemoryOracle::nobodyKnows));
    Fetchers.register(rows, registry);
    TypeResolver resolver =
        asked ->
            asked
                .getSchema()
                .getObjectType(Objects.requireNonNull(asked.<Row<?>>getObject()).type());
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().codeRegistry(registry);
    TextScalar.all().forEach(wiring::scalar);
    Stream.of("Node", "Subject", "Assertion", "SearchResult")
        .forEach(
            type ->
                wiring.type(TypeRuntimeWiring.newTypeWiring(type).typeResolver(resolver).build()));
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  private static Object nobodyKnows(DataFetchingEnvironment asked) {
    throw new IllegalStateException(
        "The oracle does not know " + asked.getExecutionStepInfo().simplePrint() + ".");
  }
}
