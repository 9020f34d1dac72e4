package org.yearbook.api.oracle;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;

/** Makes valid operations at random from the schema, the same again for the same seed. */
final class OperationGenerator {
  private static final int RUNS = 2;

  private final GraphQLSchema schema;
  private final EditionRows rows;

  OperationGenerator(GraphQLSchema schema, EditionRows rows) {
    this.schema = schema;
    this.rows = rows;
  }

  /** The operations of one document, each with several sets of variables. */
  List<Operation> generate(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    int count = random.nextInt(5) == 0 ? 2 + random.nextInt(2) : 1;
    StringBuilder document = new StringBuilder();
    List<@Nullable String> names = new ArrayList<>();
    List<Variables> variables = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      Variables own = new Variables(RUNS, random);
      String name = count > 1 || random.nextBoolean() ? "Operation" + (index + 1) : null;
      document.append(operation(name, own, random));
      names.add(name);
      variables.add(own);
    }
    validate(document.toString(), seed);
    List<Operation> operations = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      for (int run = 0; run < RUNS; run++) {
        String name = count == 1 && random.nextBoolean() ? null : names.get(index);
        Language language = random.nextBoolean() ? Language.ZH : Language.EN;
        operations.add(
            new Operation(document.toString(), name, variables.get(index).given(run), language));
      }
    }
    return operations;
  }

  private String operation(@Nullable String name, Variables variables, Random random) {
    PlausibleValues plausible = new PlausibleValues(rows, random);
    InputValues values = new InputValues(plausible, variables, random);
    SelectionWriter selections =
        new SelectionWriter(
            schema,
            new ArgumentWriter(plausible, variables, values, random),
            variables,
            random,
            name == null ? "" : name,
            10 + random.nextInt(110));
    String selected = selections.operation(schema.getQueryType());
    String declared = variables.declarations();
    boolean shorthand = name == null && declared.isEmpty() && random.nextBoolean();
    String head = shorthand ? "" : "query" + (name == null ? "" : " " + name) + declared;
    return head + selected + selections.fragments() + "\n";
  }

  boolean isValid(Operation operation) {
    return !validated(operation.document()).isFailure();
  }

  private void validate(String document, long seed) {
    ParseAndValidateResult result = validated(document);
    if (result.isFailure()) {
      throw new IllegalStateException(
          "The generator made an invalid operation of seed %d.%n%s%n%s"
              .formatted(seed, result.getErrors(), document));
    }
  }

  private ParseAndValidateResult validated(String document) {
    return ParseAndValidate.parseAndValidate(
        schema, ExecutionInput.newExecutionInput().query(document).locale(Locale.ROOT).build());
  }
}
