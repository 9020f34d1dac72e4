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
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.Subject;
import org.yearbook.persistence.edition.FixtureEditions;

/** Every name of the bundled edition leads to its subject, asked as a client would ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchedNamesTest {
  private static final String SEARCH =
      "query ($text: String!) { search(text: $text, first: 60) { nodes { found { ... on Subject { slug } } } } }";
  private static final String SUGGEST =
      "query ($text: String!) { suggest(prefix: $text, first: 60) { nodes { found { ... on Subject { slug } } } } }";

  private final EditionContent content = FixtureEditions.bundled();
  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.start();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  @Test
  void everyNameFindsItsSubject() {
    List<String> lost = new ArrayList<>();
    for (Subject subject : content.subjects()) {
      for (Name name : subject.names().all()) {
        if (!slugs(SEARCH, name.text()).contains(subject.slug())) {
          lost.add(name.text() + " of " + subject.slug());
        }
      }
    }
    assertThat(content.subjects()).hasSizeGreaterThan(150);
    assertThat(lost).isEmpty();
  }

  @Test
  void theBeginningOfADisplayNameSuggestsItsSubject() {
    List<String> lost = new ArrayList<>();
    for (Subject subject : content.subjects()) {
      for (Language language : Language.values()) {
        String name = subject.names().display().in(language);
        String typed =
            name.substring(
                0, name.offsetByCodePoints(0, name.codePointCount(0, name.length()) * 2 / 3));
        if (!typed.isBlank() && !slugs(SUGGEST, typed).contains(subject.slug())) {
          lost.add(typed + " for " + subject.slug());
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void numeralsOfAnyKindFindTheSameSystem() {
    for (String asked :
        List.of("魔方2", "魔方Ⅱ", "魔方II", "ＭＡＧＩＣ　ＣＵＢＥ　Ⅱ", "magic cube ii", "Magic Cube 2")) {
      assertThat(slugs(SEARCH, asked)).as(asked).first().isEqualTo("magic-cube-ii");
    }
  }

  @Test
  void nothingIsFoundForABlankTextAndNothingBreaksForAnOddOne() {
    for (String asked : List.of("", " ", "&|!:*()'\"\\", "%_", "<script>", "：，。")) {
      assertThat(engine.ask(SEARCH, Map.of("text", asked)).has("errors")).as(asked).isFalse();
    }
    assertThat(slugs(SEARCH, " ")).isEmpty();
  }

  private List<String> slugs(String query, String text) {
    JsonNode answer = engine.ask(query, Map.of("text", text));
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    List<String> slugs = new ArrayList<>();
    answer.findValues("slug").forEach(slug -> slugs.add(slug.asText()));
    return slugs;
  }
}
