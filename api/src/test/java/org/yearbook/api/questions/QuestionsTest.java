package org.yearbook.api.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.api.engine.Engine;

/**
 * What people ask of the report, in their own words, under {@code src/test/resources/questions}: a
 * file for each section, to be read as the list of what can be asked.
 *
 * <p>A new question starts with <code>{}</code> on the line below {@code data:}; {@code
 * -Dyearbook.questions.write=true} writes all answers anew. Compare each with the report before you
 * commit it: an answer is right because it is printed there, not because it came back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QuestionsTest {
  private static final boolean WRITE = Boolean.getBoolean("yearbook.questions.write");

  private final List<QuestionFile> files = QuestionFile.all();
  private final Engine engine = Engine.start();

  @BeforeAll
  void writeAnswers() {
    if (WRITE) {
      files.forEach(file -> file.write(question -> answer(question).path("data")));
    }
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  Stream<Question> questions() {
    return (WRITE ? QuestionFile.all() : files).stream().flatMap(file -> file.questions().stream());
  }

  Stream<Named<Question>> namedQuestions() {
    return questions().map(question -> Named.of(question.question(), question));
  }

  private JsonNode answer(Question question) {
    return engine.ask(question.operation(), question.variables(), question.language());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("namedQuestions")
  void isAnsweredExactly(Question question) {
    assertThat(answer(question))
        .isEqualTo(Engine.JSON.createObjectNode().set("data", question.data()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("namedQuestions")
  void isAskedByOneOperation(Question question) {
    assertThat(new Parser().parseDocument(question.operation()).getDefinitions())
        .singleElement()
        .isInstanceOfSatisfying(
            OperationDefinition.class,
            operation ->
                assertThat(operation.getOperation())
                    .isEqualTo(OperationDefinition.Operation.QUERY));
  }

  @Test
  void thereAreAtLeastSixtyAndNoneStandsTwice() {
    assertThat(questions().map(Question::id))
        .hasSizeGreaterThanOrEqualTo(60)
        .doesNotHaveDuplicates();
  }

  @Test
  void everySectionIsAskedAbout() {
    assertThat(questions().map(Question::section).distinct())
        .containsExactlyInAnyOrder(
            "1", "1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5", "1.2.1", "1.2.2", "1.3", "1.4");
  }

  @Test
  void everyAskerAsksInBothLanguages() {
    assertThat(questions().map(question -> question.asker() + " " + question.language()).distinct())
        .containsExactlyInAnyOrder(
            "journalist ZH",
            "journalist EN",
            "analyst ZH",
            "analyst EN",
            "developer ZH",
            "developer EN");
  }

  @Test
  void everyKindOfQuestionOccurs() {
    assertThat(questions().map(Question::kind).distinct())
        .containsExactlyInAnyOrder(
            "direct",
            "derived",
            "statement",
            "event",
            "participation",
            "list",
            "quality",
            "citation",
            "search");
  }
}
