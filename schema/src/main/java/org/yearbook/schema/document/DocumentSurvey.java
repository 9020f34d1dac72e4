package org.yearbook.schema.document;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Scalars;

/** What is found in a document when every node of it is looked at once. */
final class DocumentSurvey {
  /** The arguments that say how many rows are asked for. */
  private static final Set<String> SIZES = Set.of("first", "last", "top");

  private final Set<String> sizeVariables = new HashSet<>();
  private final List<RequestProblem> problems = new ArrayList<>();
  private int aliases;
  private int directives;
  private boolean introspects;

  DocumentSurvey(Document document) {
    Deque<Node<?>> open = new ArrayDeque<>();
    open.push(document);
    while (!open.isEmpty()) {
      Node<?> node = open.pop();
      look(node);
      for (Node<?> child : node.getChildren()) {
        open.push(child);
      }
    }
  }

  private void look(Node<?> node) {
    if (node instanceof Field field) {
      aliases += field.getAlias() == null ? 0 : 1;
      introspects |= field.getName().equals("__schema") || field.getName().equals("__type");
    } else if (node instanceof Directive) {
      directives++;
    } else if (node instanceof Argument argument
        && SIZES.contains(argument.getName())
        && argument.getValue() instanceof VariableReference variable) {
      sizeVariables.add(variable.getName());
    } else if (node instanceof StringValue text) {
      lookAt(text);
    }
  }

  private void lookAt(StringValue text) {
    try {
      Scalars.reading("String")
          .parseLiteral(
              text, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ENGLISH);
    } catch (CoercingParseLiteralException refused) {
      problems.add(
          new RequestProblem(
              ErrorCode.VALIDATION_FAILED,
              String.valueOf(refused.getMessage()),
              RefusedException.places(Stream.of(text.getSourceLocation()))));
    }
  }

  void check(Document document, DocumentLimits limits) {
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    within(aliases, limits.aliases(), "aliases");
    within(directives, limits.directives(), "directives");
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      within(
          operation.getSelectionSet().getSelections().size(),
          limits.rootFields(),
          "fields at the top");
      within(operation.getVariableDefinitions().size(), limits.variables(), "variables");
    }
    if (introspects && !limits.introspection()) {
      throw new RefusedException(
          ErrorCode.VALIDATION_FAILED, "This server does not answer questions about its schema.");
    }
  }

  private static void within(int found, int limit, String what) {
    if (found > limit) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The document has "
              + found
              + " "
              + what
              + "; "
              + limit
              + " are permitted. Ask in several requests.");
    }
  }

  Set<String> sizeVariables() {
    return Set.copyOf(sizeVariables);
  }

  boolean introspects() {
    return introspects;
  }
}
