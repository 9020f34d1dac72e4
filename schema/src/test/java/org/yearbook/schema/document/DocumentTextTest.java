package org.yearbook.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.Place;

final class DocumentTextTest {
  private static String read(String text) {
    return DocumentText.readThrough(text, 4_000);
  }

  private static RequestProblem refusal(String text) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> DocumentText.readThrough(text, 4_000));
    assertThat(refused).as(text).isNotNull();
    return refused.problems().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{ a }",
        "query ($a: Int = 1) { a(b: \"text\", c: \"\"\"block\"\"\") }",
        "query ($a: String = \"text\" $b: Int) { a }",
        "query @d(a: \"text\" $b: 1) { a }",
        "query Q ($a: [S] = [\"text\" $b]) { a }",
        "\"text\" { a }",
        "\"one\" \"two\" { a }",
        "query \"text\" query { a }",
        "{ a } \"text\" type",
        "{ \"text\" query }",
        "query Q { a(b: \"text\" $c: 1) }",
        "# \"text\" query\n{ a }"
      })
  void leavesATextWithoutDescriptionsAsItIs(String text) {
    assertThat(read(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\"what\" query { a }|       query { a }",
        "\"\" mutation { a }|   mutation { a }",
        "{ a } \"f\" fragment F on Query { a }|{ a }     fragment F on Query { a }",
        "query Q(\"v\" $v: Int) { a }|query Q(    $v: Int) { a }",
        "query ($a: S = \"x\" \"v\" $v: Int) { a }|query ($a: S = \"x\"     $v: Int) { a }",
        "query ($a: S @d(x: \"y\") \"v\" $v: Int) { a }|query ($a: S @d(x: \"y\")     $v: Int) { a }",
        "\"\\\" 😀\" query { a }|       query { a }",
        "\"one\" \"two\" query { a }|\"one\" \"two\" query { a }"
      })
  void putsBlanksWhereADescriptionStood(String text, String without) {
    assertThat(read(text)).isEqualTo(without);
  }

  @Test
  void keepsTheLinesOfADescription() {
    assertThat(read("\"\"\"\nfirst \\\"\"\" \r\n 😀\"\"\" subscription { a }"))
        .isEqualTo("   \n           \r\n      subscription { a }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ a(b: \"open) }                | 1 | 8  | does not end on its line",
        "\"open                          | 1 | 1  | does not end on its line",
        "{ a(b: \"\"\"open) }            | 1 | 8  | does not end",
        "{ a(b: \"\\q\") }               | 1 | 9  | After \\ in a text",
        "{ a(b: \"\\u12\") }             | 1 | 9  | After \\ in a text",
        "{ a(b: \"\\u{}\") }             | 1 | 9  | After \\ in a text",
        "{ a(b: \"\\ud800\") }           | 1 | 9  | no character of Unicode",
        "{ a(b: \"\\ude00\\ud83d\") }    | 1 | 9  | no character of Unicode",
        "{ a(b: \"\\u{110000}\") }       | 1 | 9  | no character of Unicode",
        "{ a(b: \"\\u{99999999999}\") }  | 1 | 9  | no character of Unicode",
        "{ a(b: 01) }                    | 1 | 8  | is no number",
        "{ a(b: 1.) }                    | 1 | 8  | is no number",
        "{ a(b: 1e) }                    | 1 | 8  | is no number",
        "{ a(b: -) }                     | 1 | 8  | is no number",
        "{ a(b: 1x) }                    | 1 | 8  | is no number",
        "{ ü }                           | 1 | 3  | means nothing in GraphQL",
        "{ 😀 a ? }                      | 1 | 3  | means nothing in GraphQL"
      })
  void saysWhyAndWhereThereIsNoToken(String text, int line, int column, String why) {
    RequestProblem problem = refusal(text);
    assertThat(problem.code()).isEqualTo(ErrorCode.SYNTAX_ERROR);
    assertThat(problem.message()).contains(why);
    assertThat(problem.places()).containsExactly(new Place(line, column));
  }

  @Test
  void refusesHalfASurrogatePairAnywhere() {
    for (String half : List.of("\ud83d", "\ude00")) {
      for (String text : List.of("{ a(b: \"%s\") }", "\"\"\"%s\"\"\" query { a }", "# %s", "%s")) {
        assertThat(refusal(text.formatted(half)).message()).contains("surrogate");
      }
    }
  }

  @Test
  void takesEveryTokenOfTheSpecification() {
    String text =
        "\ufeffquery,Q{a(b:[-0,0.5,1e10,-1.5E-3],c:\"\\u4e2d\\u{1f600}\\ud83d\\ude00\\n😀\")@d...F|&!=$x}";
    assertThat(read(text)).isSameAs(text);
  }

  @Test
  void countsTokensAndBracketsAndSaysWhereThereAreTooMany() {
    assertThat(refusal("a ".repeat(4_001)).places()).containsExactly(new Place(1, 8_001));
    assertThat(refusal("[".repeat(101)).places()).containsExactly(new Place(1, 101));
    assertThat(refusal("9".repeat(401)).code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    assertThat(refusal("1e99999").code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  /** Whatever a text is made of, it is read or refused, and what is left keeps its place. */
  @RepeatedTest(500)
  void neverMovesAnything(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> parts =
        List.of(
            "\"d\" ",
            "\"\"\"\n😀\"\"\"",
            "query ",
            "fragment ",
            "$a",
            ":",
            "=",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "\n",
            "#c\n",
            "\\",
            "\"",
            "1",
            "01",
            "@d",
            "😀",
            "\ud800",
            "...");
    StringBuilder text = new StringBuilder();
    for (int part = random.nextInt(20); part >= 0; part--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    String before = text.toString();
    try {
      String after = read(before);
      assertThat(after.codePointCount(0, after.length()))
          .isEqualTo(before.codePointCount(0, before.length()));
      assertThat(after.lines().count()).isEqualTo(before.lines().count());
      assertThat(read(after)).isSameAs(after);
    } catch (RefusedException refused) {
      assertThat(refused.problems()).hasSize(1);
      assertThat(refused.problems().get(0).places()).hasSize(1);
    }
  }
}
