package org.yearbook.schema.contract;

import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The GraphQL contract: one SDL file for each noun, read once. */
public final class Contract {
  private static final List<String> NOUNS =
      List.of(
          "query",
          "node",
          "edition",
          "section",
          "citation",
          "comparison",
          "metric",
          "observation",
          "group",
          "series",
          "subject",
          "name",
          "status",
          "achievement",
          "participation",
          "event",
          "listing",
          "facility",
          "programme",
          "organization",
          "person",
          "publication",
          "journal",
          "grant",
          "industry",
          "policy",
          "talent",
          "place",
          "validation",
          "term",
          "search",
          "filter",
          "scalars");

  private static final Set<String> EXPERIMENTS =
      Set.of("defer", "experimental_disableErrorPropagation");

  private final GraphQLSchema schema;

  private Contract(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** Reads the contract from its files. */
  public static Contract load() {
    TypeDefinitionRegistry types = definitions();
    RuntimeWiring.Builder wiring =
        RuntimeWiring.newRuntimeWiring().wiringFactory(new NothingIsExecuted());
    Scalars.own().forEach(wiring::scalar);
    return new Contract(new SchemaGenerator().makeExecutableSchema(types, wiring.build()));
  }

  /** What the files define, not yet a schema. */
  public static TypeDefinitionRegistry definitions() {
    TypeDefinitionRegistry types = new TypeDefinitionRegistry();
    NOUNS.forEach(
        noun -> types.merge(new SchemaParser().parse(read("/graphql/" + noun + ".graphqls"))));
    return types;
  }

  private static String read(String resource) {
    try (InputStream file = Contract.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is not among the resources.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The schema as graphql-java knows it. It describes and validates; data fields are never executed
   * by it.
   */
  public GraphQLSchema schema() {
    return schema;
  }

  /**
   * The directives that the contract has. The schema knows some more, of experiments of
   * graphql-java that are not done here.
   */
  public List<GraphQLDirective> directives() {
    return schema.getDirectives().stream()
        .filter(directive -> !EXPERIMENTS.contains(directive.getName()))
        .toList();
  }

  /** The whole contract as one text, types in alphabetical order. */
  public String print() {
    return new SchemaPrinter(
            SchemaPrinter.Options.defaultOptions()
                .includeDirectiveDefinitions(false)
                .includeScalarTypes(true)
                .descriptionsAsHashComments(false))
        .print(schema);
  }

  /**
   * Interfaces and unions need something that tells the type of an object; here no object is ever
   * seen.
   */
  private static final class NothingIsExecuted implements WiringFactory {
    private static final TypeResolver NONE =
        environment -> {
          throw new IllegalStateException("Data fields are not executed by graphql-java.");
        };

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return NONE;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
      return NONE;
    }
  }
}
