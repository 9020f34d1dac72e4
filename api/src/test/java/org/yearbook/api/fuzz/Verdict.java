package org.yearbook.api.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yearbook.api.engine.Engine;

/** What is wrong with what a server answered to a hostile input. */
final class Verdict {
  private static final Pattern STATUS = Pattern.compile("(?:^|\\R)HTTP/1\\.[01] (\\d{3}) ");
  private static final Set<String> BUSY = Set.of("503", "504");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)exception|\\bjava\\.|vertx|netty|\\bgraphql\\.[a-z]|antlr|\\bast\\b|sqlstate|constraint|"
              + "error:|[a-z]+Value\\{|\\bnull pointer|\\bcaused by\\b");

  private Verdict() {}

  /**
   * Sentences; none when all is well.
   *
   * @param proper whether the input was one well-formed request of HTTP, which is to be answered
   * @param received all bytes that came back
   */
  static List<String> on(boolean proper, byte[] received) {
    String text = new String(received, StandardCharsets.UTF_8);
    List<String> statuses =
        STATUS.matcher(text).results().map((MatchResult status) -> status.group(1)).toList();
    List<String> wrong = new ArrayList<>();
    statuses.stream()
        .filter(status -> status.startsWith("5") && !BUSY.contains(status) && !status.equals("501"))
        .forEach(status -> wrong.add("status " + status));
    if (proper && statuses.size() != 1) {
      wrong.add(statuses.size() + " answers to one request");
    }
    if (proper && (text.contains("application/json") || text.contains("graphql-response+json"))) {
      inJson(text, wrong);
    }
    return wrong;
  }

  private static void inJson(String text, List<String> wrong) {
    int body = text.indexOf("\r\n\r\n");
    if (body < 0 || text.indexOf("HTTP/1.", 1) > 0) {
      return;
    }
    try {
      JsonNode json = Engine.JSON.readTree(text.substring(body));
      for (JsonNode error : json.path("errors")) {
        String code = error.at("/extensions/code").asText();
        if (code.isEmpty() || code.equals("INTERNAL")) {
          wrong.add("the code of " + error + " is \"" + code + "\"");
        } else if (INSIDE.matcher(error.path("message").asText()).find()) {
          wrong.add("a message tells what is inside: " + error);
        }
      }
    } catch (JsonProcessingException malformed) {
      wrong.add("no JSON: " + malformed.getOriginalMessage());
    }
  }
}
