package org.yearbook.api.http;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, as GraphQL over HTTP names it ("Request Parameters"). Names that it does not
 * know are left alone, as it wants, also in {@code extensions}.
 *
 * @param query the text of the document
 * @param operationName which operation of it; null when it says none
 * @param variables by name; values may be null
 * @param statementsCounted whether {@code extensions} has {@code "statements": true}: the answer is
 *     to say how many statements it took
 */
record RequestParameters(
    String query,
    @Nullable String operationName,
    Map<String, Object> variables,
    boolean statementsCounted) {

  /** By what clients name documents that a server keeps. */
  private static final List<String> IDS = List.of("documentId", "doc_id", "id");

  /** From the body of a POST. */
  static RequestParameters ofJson(@Nullable Object body) {
    if (body instanceof List) {
      throw HttpProblem.notWellFormed(
          "The body is a list. This server takes one request at a time: send an object.");
    } else if (!(body instanceof Map<?, ?> object)) {
      throw HttpProblem.notWellFormed(
          "The body is not an object, such as {\"query\": \"{ __typename }\"}.");
    } else {
      Map<String, Object> extensions = map("extensions", object.get("extensions"));
      if (object.get("query") == null) {
        IDS.stream().filter(object::containsKey).forEach(RequestParameters::refuseId);
      }
      return of(
          object.get("query"), object.get("operationName"), object.get("variables"), extensions);
    }
  }

  /** From the URL of a GET, where an empty value counts as none. */
  static RequestParameters ofUrl(MultiMap parameters) {
    Object query = single(parameters, "query");
    Map<String, Object> extensions = map("extensions", object(parameters, "extensions"));
    if (query == null) {
      IDS.stream().filter(parameters::contains).forEach(RequestParameters::refuseId);
    }
    return of(
        query, single(parameters, "operationName"), object(parameters, "variables"), extensions);
  }

  private static void refuseId(String name) {
    throw HttpProblem.notWellFormed(
        "No documents are kept here that \"" + name + "\" could name. Send the text as \"query\".");
  }

  private static RequestParameters of(
      @Nullable Object query,
      @Nullable Object operationName,
      @Nullable Object variables,
      Map<String, Object> extensions) {
    PersistedQuery.check(query, extensions);
    return new RequestParameters(
        text(query),
        name(operationName),
        map("variables", variables),
        Boolean.TRUE.equals(extensions.get("statements")));
  }

  private static String text(@Nullable Object query) {
    if (query == null) {
      throw HttpProblem.notWellFormed("There is no \"query\": the text of a GraphQL document.");
    } else if (!(query instanceof String text)) {
      throw HttpProblem.notWellFormed("\"query\" is not a text.");
    } else if (text.isBlank()) {
      throw HttpProblem.notWellFormed("\"query\" is empty.");
    } else {
      return text;
    }
  }

  private static @Nullable String name(@Nullable Object operationName) {
    if (operationName != null && !(operationName instanceof String)) {
      throw HttpProblem.notWellFormed("\"operationName\" is neither a text nor null.");
    }
    return (String) operationName;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(String name, @Nullable Object value) {
    if (value != null && !(value instanceof Map)) {
      throw HttpProblem.notWellFormed("\"" + name + "\" is neither an object nor null.");
    }
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static @Nullable Object object(MultiMap parameters, String name) {
    String json = single(parameters, name);
    return json == null ? null : JsonText.parse("\"" + name + "\"", json);
  }

  private static @Nullable String single(MultiMap parameters, String name) {
    List<String> values = parameters.getAll(name);
    if (values.size() > 1) {
      throw HttpProblem.notWellFormed("\"" + name + "\" is there more than once.");
    }
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }
}
