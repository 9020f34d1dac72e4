package org.yearbook.api.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.format.RowFormat;
import org.yearbook.domain.language.Language;

/**
 * A GraphQL request.
 *
 * @param query the text of the document
 * @param operationName which operation of the document, or null when it has only one
 * @param variables in the types of JSON; values may be null
 * @param language of names where the document asks for none
 * @param mutationPermitted whether the transport permits effects
 * @param statementsCounted whether the answer is to say how many statements it took
 * @param rows the format in which the rows of its only list are wanted; null for a GraphQL response
 */
public record GraphQlRequest(
    String query,
    @Nullable String operationName,
    Map<String, Object> variables,
    Language language,
    boolean mutationPermitted,
    boolean statementsCounted,
    @Nullable RowFormat rows) {
  /** A request for a GraphQL response. */
  public GraphQlRequest(
      String query,
      @Nullable String operationName,
      Map<String, Object> variables,
      Language language,
      boolean mutationPermitted,
      boolean statementsCounted) {
    this(query, operationName, variables, language, mutationPermitted, statementsCounted, null);
  }
}
