package org.yearbook.api.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An answer as YAML: one line for what fits and holds no list of objects, a block for the rest. */
final class AnswerLayout {
  private static final int WIDTH = 128;
  private static final int FIRST_WIDE_CHARACTER = 0x2e80;

  private final StringBuilder text = new StringBuilder();

  private AnswerLayout() {}

  static String of(JsonNode answer, int indent) {
    AnswerLayout layout = new AnswerLayout();
    layout.block(answer, indent, " ".repeat(indent));
    return layout.text.toString();
  }

  private void block(JsonNode node, int indent, String lead) {
    if (node.isArray()) {
      node.forEach(element -> element(element, indent));
      return;
    }
    String start = lead;
    for (var field : node.properties()) {
      field(start + field.getKey() + ":", field.getValue(), indent);
      start = " ".repeat(indent);
    }
  }

  private void field(String key, JsonNode value, int indent) {
    boolean fits = width(key) + 1 + width(flow(value)) <= WIDTH && !holdsSeveral(value);
    if (fits || value.isEmpty()) {
      text.append(key).append(' ').append(flow(value)).append('\n');
    } else {
      text.append(key).append('\n');
      block(value, indent + 2, " ".repeat(indent + 2));
    }
  }

  private void element(JsonNode value, int indent) {
    String lead = " ".repeat(indent) + "- ";
    boolean fits = width(lead) + width(flow(value)) <= WIDTH && !holdsSeveral(value);
    if (fits || !value.isObject()) {
      text.append(lead).append(flow(value)).append('\n');
    } else {
      block(value, indent + 2, lead);
    }
  }

  private static String flow(JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      return node.properties().stream()
          .map(field -> field.getKey() + ": " + flow(field.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    } else if (node.isArray()) {
      return elements(node).map(AnswerLayout::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return node.toString();
  }

  private static boolean holdsSeveral(JsonNode node) {
    return (node.isArray() && node.size() > 1 && node.get(0).isObject())
        || elements(node).anyMatch(AnswerLayout::holdsSeveral);
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** Chinese characters take two columns. */
  private static int width(String line) {
    return line.codePoints().map(point -> point < FIRST_WIDE_CHARACTER ? 1 : 2).sum();
  }
}
