package org.yearbook.api.questions;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.yearbook.api.engine.Engine;
import org.yearbook.domain.language.Language;

/**
 * A question in somebody's own words, the operation that a front end would send for it, and the
 * {@code data} that must come back.
 *
 * @param section the path of the section that answers it
 * @param question as it was asked
 * @param asker journalist, analyst or developer
 * @param language that it was asked in, and that of the request
 * @param kind what sort of answer it wants, such as {@code derived} or {@code citation}
 */
record Question(
    String id,
    String section,
    String question,
    String asker,
    Language language,
    String kind,
    String operation,
    Map<String, Object> variables,
    JsonNode data) {

  Question {
    variables = Map.copyOf(variables);
  }

  static Question read(String section, JsonNode entry) {
    return new Question(
        entry.required("id").textValue(),
        section,
        entry.required("question").textValue(),
        entry.required("asker").textValue(),
        Language.valueOf(entry.required("language").textValue()),
        entry.required("kind").textValue(),
        entry.required("operation").textValue(),
        variables(entry),
        entry.required("data"));
  }

  private static Map<String, Object> variables(JsonNode entry) {
    return entry.has("variables")
        ? Engine.JSON.convertValue(
            entry.get("variables"), new TypeReference<Map<String, Object>>() {})
        : Map.of();
  }
}
