package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void printsTheTrueAnswerToItsQueryCutAfterTheFirstOfEachList() throws IOException {
    String text = Files.readString(README);
    try (Engine engine = Engine.start()) {
      JsonNode answer = engine.ask(block(text, "query", "graphql"));
      assertThat(answer.has("errors")).isFalse();
      assertThat(Engine.JSON.readTree(block(text, "answer", "json"))).isEqualTo(cut(answer));
    }
  }

  private static String block(String text, String mark, String language) {
    Matcher block =
        Pattern.compile("<!-- " + mark + " -->\\s*```" + language + "\\n(.*?)```", Pattern.DOTALL)
            .matcher(text);
    assertThat(block.find()).as(mark).isTrue();
    return block.group(1);
  }

  /** Leaves of each list of objects only its first element. */
  private static JsonNode cut(JsonNode node) {
    if (node.isArray()) {
      var list = Engine.JSON.createArrayNode();
      node.forEach(element -> list.add(cut(element)));
      return list.size() > 1 && list.get(0).isObject()
          ? Engine.JSON.createArrayNode().add(list.get(0))
          : list;
    } else if (node.isObject()) {
      var object = Engine.JSON.createObjectNode();
      node.properties().forEach(field -> object.set(field.getKey(), cut(field.getValue())));
      return object;
    }
    return node;
  }
}
