package org.yearbook.schema.introspection;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.RefusedException;
import org.yearbook.schema.document.ValidDocument;

/** Answers fields about the schema, by graphql-java. Nothing else is executed by it. */
public final class Introspection {
  private final Contract contract;

  public Introspection(Contract contract) {
    this.contract = contract;
  }

  /**
   * The value of one field at the top, in JSON.
   *
   * @param same all its occurrences
   * @param variables as they came
   */
  public byte[] answer(
      ValidDocument document,
      OperationDefinition operation,
      List<Field> same,
      Map<String, Object> variables) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput().query("introspection").variables(variables).build();
    Document alone = alone(document, operation, same);
    ExecutionResult result =
        GraphQL.newGraphQL(contract.schema())
            .preparsedDocumentProvider(
                (asked, parse) ->
                    CompletableFuture.completedFuture(new PreparsedDocumentEntry(alone)))
            .build()
            .execute(input);
    if (!result.getErrors().isEmpty()) {
      throw new RefusedException(ErrorCode.LIMIT_EXCEEDED, result.getErrors().get(0).getMessage());
    }
    Map<String, Object> data =
        Objects.requireNonNull(result.getData(), "introspection without errors has data");
    JsonBytes json = new JsonBytes(1_000);
    write(data.get(same.get(0).getResultKey()), json);
    return json.toByteArray();
  }

  /** The document with nothing at the top but this field. */
  private static Document alone(
      ValidDocument document, OperationDefinition operation, List<Field> same) {
    OperationDefinition only =
        operation.transform(
            builder -> builder.selectionSet(SelectionSet.newSelectionSet(same).build()));
    Document.Builder alone = Document.newDocument().definition(only);
    document.fragments().values().forEach(alone::definition);
    return alone.build();
  }

  private static void write(@Nullable Object value, JsonBytes out) {
    if (value instanceof Map<?, ?> object) {
      char before = '{';
      for (Map.Entry<?, ?> field : object.entrySet()) {
        out.raw(before).string(String.valueOf(field.getKey())).raw(':');
        write(field.getValue(), out);
        before = ',';
      }
      out.ascii(before == '{' ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      char before = '[';
      for (Object element : list) {
        out.raw(before);
        write(element, out);
        before = ',';
      }
      out.ascii(before == '[' ? "[]" : "]");
    } else if (value instanceof Boolean truth) {
      out.bool(truth);
    } else if (value == null) {
      out.nullValue();
    } else {
      out.string(value.toString());
    }
  }
}
