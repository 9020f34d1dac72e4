package org.yearbook.schema.document;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.NearWord;
import org.yearbook.domain.problem.ErrorCode;

/** A document that is parsed, valid and within limits. Each is equal only to itself. */
public final class ValidDocument {
  private final Document document;
  private final Map<String, FragmentDefinition> fragments;
  private final Set<String> sizeVariables;
  private final boolean introspects;
  private final String text;

  ValidDocument(Document document, DocumentSurvey survey, String text) {
    this.document = document;
    this.fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(
                Collectors.toUnmodifiableMap(FragmentDefinition::getName, fragment -> fragment));
    this.sizeVariables = survey.sizeVariables();
    this.introspects = survey.introspects();
    this.text = text;
  }

  /**
   * The operation of that name, or the only one.
   *
   * @throws RefusedException {@code UNKNOWN_OPERATION} when it can't be chosen
   */
  public OperationDefinition operation(@Nullable String name) {
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    if (name == null || name.isEmpty()) {
      if (operations.size() == 1) {
        return operations.get(0);
      }
      throw unknown(
          operations.isEmpty()
              ? "The document holds no operation."
              : "The document holds several operations. Choose one by “operationName”: "
                  + names(operations)
                  + ".",
          operations);
    }
    return operations.stream()
        .filter(operation -> name.equals(operation.getName()))
        .findFirst()
        .orElseThrow(() -> unknown(missing(name, operations), operations));
  }

  private static RefusedException unknown(String message, List<OperationDefinition> operations) {
    return new RefusedException(
        ErrorCode.UNKNOWN_OPERATION,
        message,
        operations.stream()
            .limit(RefusedException.MOST_PROBLEMS)
            .map(OperationDefinition::getSourceLocation)
            .toArray(SourceLocation[]::new));
  }

  private static String missing(String name, List<OperationDefinition> operations) {
    if (operations.isEmpty()) {
      return "The document holds no operation.";
    }
    List<String> named =
        operations.stream().map(OperationDefinition::getName).filter(Objects::nonNull).toList();
    String near = NearWord.near(name, named);
    return "The document holds no operation "
        + Echo.of(name)
        + (near == null ? ", but " + names(operations) + "." : ". Did you mean “" + near + "”?");
  }

  private static String names(List<OperationDefinition> operations) {
    int told = 10;
    return operations.stream()
            .limit(told)
            .map(
                operation ->
                    operation.getName() == null
                        ? "one without a name"
                        : Echo.of(operation.getName()))
            .collect(Collectors.joining(", "))
        + (operations.size() > told ? " and others" : "");
  }

  public Document document() {
    return document;
  }

  public Map<String, FragmentDefinition> fragments() {
    return fragments;
  }

  /** As it came. */
  public String text() {
    return text;
  }

  /** The variables that say how long a page is. */
  public Set<String> sizeVariables() {
    return sizeVariables;
  }

  /** Whether the schema is asked about itself anywhere. */
  public boolean introspects() {
    return introspects;
  }
}
