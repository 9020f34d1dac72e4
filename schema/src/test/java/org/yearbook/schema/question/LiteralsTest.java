package org.yearbook.schema.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.language.Language;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.Documents;
import org.yearbook.schema.document.ValidDocument;

final class LiteralsTest {
  private static final Contract CONTRACT = Contract.load();

  private final Documents documents = new Documents(CONTRACT, DocumentLimits.DEFAULT);
  private final Questions questions = new Questions(CONTRACT, DocumentLimits.DEFAULT);

  private Asked ask(String text, Map<String, Object> variables) {
    ValidDocument document = documents.read(text);
    return questions.ask(document, document.operation(null), new HashMap<>(variables), Language.EN);
  }

  @Test
  void documentsThatDifferInLiteralsOnlyAskOneQuestion() {
    List<List<String>> alike =
        List.of(
            List.of(
                "{ facility(slug: \"sulf\") { name(lang: EN) } }",
                "query Q { facility(slug: \"shine\") { name(lang: EN) } }"),
            List.of(
                "{ observations(first: 3, where: { value: { gte: \"5\" } }) { totalCount } }",
                "{ observations(first: 3, where: { value: { gte: 1.25 } }) { totalCount } }"),
            List.of(
                "{ facilities(where: { slug: { in: [\"a\", \"b\"] } }) { nodes { slug } } }",
                "{ facilities(where: { slug: { in: [\"c\"] } }) { nodes { slug } } }"),
            List.of(
                "{ observations(where: { value: { gte: 1, lt: 2 } }) { totalCount } }",
                "{ observations(where: { value: { gte: 1, lt: 1 } }) { totalCount } }"),
            List.of(
                "{ search(text: \"beam\") { totalCount } }",
                "{ search(text: \"光源\") { totalCount } }"));
    for (List<String> texts : alike) {
      Asked one = ask(texts.get(0), Map.of());
      Asked other = ask(texts.get(1), Map.of());
      assertThat(other.question()).as(texts.get(1)).isSameAs(one.question());
      assertThat(other.variables()).isNotEqualTo(one.variables());
    }
  }

  @Test
  void whatShapesAnAnswerTellsQuestionsApart() {
    assertThat(ask("{ facilities(first: 2) { totalCount } }", Map.of()).question())
        .isNotEqualTo(ask("{ facilities(first: 3) { totalCount } }", Map.of()).question());
    assertThat(ask("{ facility(slug: \"a\") { name(lang: EN) } }", Map.of()).question())
        .isNotEqualTo(ask("{ facility(slug: \"a\") { name(lang: ZH) } }", Map.of()).question());
  }

  @Test
  void literalsStandBesideVariables() {
    String text =
        "query ($least: Decimal) { observations(where: { value: { gte: $least, lt: \"9\" } }) { totalCount } }";
    Asked asked = ask(text, Map.of("least", "1"));
    assertThat(asked.variables()).containsKey("least").hasSize(2);
    assertThat(asked.question()).isSameAs(ask(text, Map.of("least", "2")).question());
  }
}
