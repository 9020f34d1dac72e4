package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yearbook.domain.document.CitationStyle;
import org.yearbook.domain.language.Language;

/** References to cited places; what they look like is tested where they are written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReferenceStylesTest {
  private static final String BY_VARIABLES =
      """
      query ($style: CitationStyle!, $lang: Language) {
        observations(first: 50) { nodes { citations { line text: cite(style: $style, lang: $lang) } } }
      }
      """;

  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.start();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  private List<JsonNode> citations(String query, Map<String, Object> variables) {
    JsonNode answer = engine.ask(query, variables);
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    List<JsonNode> citations = new ArrayList<>();
    for (JsonNode observation : answer.at("/data/observations/nodes")) {
      observation.get("citations").forEach(citations::add);
    }
    return citations;
  }

  @Test
  void theStyleAndTheLanguageMayBeWrittenOrComeByVariables() {
    for (CitationStyle style : CitationStyle.values()) {
      for (Language language : Language.values()) {
        String written =
            BY_VARIABLES
                .replaceFirst("query .*", "{")
                .replace("$style", style.name())
                .replace("$lang", language.name());
        assertThat(citations(BY_VARIABLES, Map.of("style", style.name(), "lang", language.name())))
            .isEqualTo(citations(written, Map.of()));
      }
    }
  }

  @Test
  void everyReferenceNamesItsOwnLine() {
    for (CitationStyle style : CitationStyle.values()) {
      for (JsonNode citation : citations(BY_VARIABLES, Map.of("style", style.name()))) {
        assertThat(citation.get("text").asText())
            .contains(citation.get("line").asText())
            .doesNotContain("{line}");
      }
    }
  }

  @Test
  void stylesAndLanguagesAskedTogetherDoNotMix() {
    JsonNode citation =
        citations(
                """
                {
                  observations(first: 1) {
                    nodes {
                      citations {
                        apaEn: cite(style: APA, lang: EN) risEn: cite(style: RIS, lang: EN)
                        apaZh: cite(style: APA, lang: ZH) usual: cite(style: APA)
                      }
                    }
                  }
                }
                """,
                Map.of())
            .get(0);
    assertThat(citation.get("risEn").asText()).startsWith("TY  - RPRT");
    assertThat(citation.get("apaZh")).isNotEqualTo(citation.get("apaEn"));
    assertThat(citation.get("usual")).isEqualTo(citation.get("apaEn"));
  }
}
