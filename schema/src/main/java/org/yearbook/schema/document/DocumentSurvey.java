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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Scalars;

/** What is found in a document when every node of it is looked at once, within limits. */
final class DocumentSurvey {
  /** The arguments that say how many rows are asked for. */
  private static final Set<String> SIZES = Set.of("first", "last", "top");

  private final DocumentLimits limits;
  private final Set<String> sizeVariables = new HashSet<>();
  private final List<RequestProblem> problems = new ArrayList<>();
  private int aliases;
  private final List<Directive> directives = new ArrayList<>();
  private boolean introspects;

  /**
   * Looks at a document.
   *
   * @throws RefusedException {@code LIMIT_EXCEEDED} at the first node beyond a limit, {@code
   *     VALIDATION_FAILED} where it asks about the schema and may not
   */
  DocumentSurvey(Document document, DocumentLimits limits) {
    this.limits = limits;
    look(document);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      within(operation.getVariableDefinitions(), limits.variables(), "variables");
    }
    new FragmentsWrittenOut(document, limits).check();
  }

  private void look(Node<?> node) {
    if (node instanceof Field field) {
      field(field);
    } else if (node instanceof Directive directive) {
      directives.add(directive);
      within(directives.size(), limits.directives(), "directives", directive);
    } else if (node instanceof Argument argument
        && SIZES.contains(argument.getName())
        && argument.getValue() instanceof VariableReference variable) {
      sizeVariables.add(variable.getName());
    } else if (node instanceof StringValue text) {
      lookAt(text);
    }
    for (Node<?> child : node.getChildren()) {
      look(child);
    }
  }

  private void lookAt(StringValue text) {
    try {
      Scalars.reading("String")
          .parseLiteral(
              text, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ENGLISH);
    } catch (CoercingParseLiteralException refused) {
      if (problems.size() < RefusedException.MOST_PROBLEMS) {
        problems.add(
            new RequestProblem(
                ErrorCode.VALIDATION_FAILED,
                String.valueOf(refused.getMessage()),
                RefusedException.places(Stream.of(text.getSourceLocation()))));
      }
    }
  }

  private void field(Field field) {
    if (field.getAlias() != null) {
      within(++aliases, limits.aliases(), "aliases", field);
    }
    if (field.getName().equals("__schema") || field.getName().equals("__type")) {
      introspects = true;
      if (!limits.introspection()) {
        throw new RefusedException(
            ErrorCode.VALIDATION_FAILED,
            "This server does not answer questions about its schema.",
            field.getSourceLocation());
      }
    }
  }

  private static void within(List<? extends Node<?>> found, int limit, String what) {
    if (found.size() > limit) {
      within(found.size(), limit, what, found.get(limit));
    }
  }

  private static void within(int found, int limit, String what, Node<?> here) {
    if (found > limit) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The document has more than " + limit + " " + what + ". Ask in several requests.",
          here.getSourceLocation());
    }
  }

  Set<String> sizeVariables() {
    return Set.copyOf(sizeVariables);
  }

  List<Directive> directives() {
    return List.copyOf(directives);
  }

  boolean introspects() {
    return introspects;
  }
}
