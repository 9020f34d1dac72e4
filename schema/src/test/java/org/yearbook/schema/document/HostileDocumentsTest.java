package org.yearbook.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Contract;

/** Documents that were written to be hard: each is read or refused, and soon. */
final class HostileDocumentsTest {
  private static final Contract CONTRACT = Contract.load();

  /** Of processor time, warm; measured are 70 ms for the slowest, and one run in five counts. */
  private static final Duration LONG = Duration.ofMillis(250);

  private static Arguments row(String name, String document, @Nullable ErrorCode code) {
    return Arguments.of(name, document, code);
  }

  private static String each(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static String nested(int count, String open, String inner, String close) {
    return open.repeat(count) + inner + close.repeat(count);
  }

  static Stream<Arguments> documents() {
    ErrorCode limit = ErrorCode.LIMIT_EXCEEDED;
    ErrorCode invalid = ErrorCode.VALIDATION_FAILED;
    ErrorCode syntax = ErrorCode.SYNTAX_ERROR;
    return Stream.of(
        row(
            "lists in lists",
            "{ facilities(where: " + nested(1_990, "[", "", "]") + ") { totalCount } }",
            limit),
        row("braces in braces", nested(1_300, "{ a ", "", "}"), limit),
        row(
            "objects in objects",
            "{ facilities(where: " + nested(900, "{ not: ", "{}", "}") + ") { totalCount } }",
            limit),
        row(
            "deep conditions",
            "{ facilities(where: " + nested(40, "{ and: [", "{}", "] }") + ") { totalCount } }",
            null),
        row(
            "lists of lists of lists",
            "query ($a: "
                + nested(1_900, "[", "Int", "]")
                + ") { facilities(first: $a) { totalCount } }",
            limit),
        row(
            "a deep type",
            "query ($a: "
                + nested(90, "[", "Int", "]")
                + ") { facilities(first: $a) { totalCount } }",
            invalid),
        row("fragments without fields", "{ " + nested(900, "... { ", "a", "}") + " }", limit),
        row(
            "a number without end",
            "{ facilities(first: " + "9".repeat(90_000) + ") { totalCount } }",
            limit),
        row(
            "an exponent beyond all",
            "{ facilities(first: 1e999999999999) { totalCount } }",
            limit),
        row(
            "many large numbers",
            "{ facilities(first: [" + ("9".repeat(20) + " ").repeat(3_000) + "]) { totalCount } }",
            invalid),
        row(
            "one field a thousand times",
            "{ facilities { " + "totalCount ".repeat(990) + "} }",
            null),
        row("too many fields", "{ facilities { " + "totalCount ".repeat(3_900) + "} }", limit),
        row(
            "a chain of fragments",
            "{ ...f0 } "
                + each(480, i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " } ")
                + "fragment f480 on Query { __typename }",
            limit),
        row(
            "a long circle of fragments",
            "{ ...f0 } "
                + each(480, i -> "fragment f" + i + " on Query { ...f" + (i + 1) % 480 + " } "),
            limit),
        row(
            "a circle that is not used",
            "{ __typename } "
                + each(400, i -> "fragment f" + i + " on Query { ...f" + (i + 1) % 400 + " } "),
            invalid),
        row(
            "fragments that double",
            "{ ...f0 } "
                + each(
                    60,
                    i ->
                        "fragment f"
                            + i
                            + " on Query { ...f"
                            + (i + 1)
                            + " ...f"
                            + (i + 1)
                            + " } "),
            limit),
        row(
            "fields that double",
            "{ facilities { nodes { ...f0 } } } "
                + each(
                    30,
                    i ->
                        "fragment f"
                            + i
                            + " on Facility { parent { ...f"
                            + (i + 1)
                            + " } b: parent { ...f"
                            + (i + 1)
                            + " ...e"
                            + i
                            + " } } fragment e"
                            + i
                            + " on Facility { parent { ...e"
                            + i
                            + " } } "),
            limit),
        row(
            "many operations",
            each(480, i -> "query q" + i + " { ...F } ")
                + "fragment F on Query { facilities { nodes { "
                + "slug ".repeat(300)
                + "} } }",
            limit),
        row(
            "directives without end",
            "{ facilities " + "@a".repeat(1_900) + " { totalCount } }",
            limit),
        row(
            "variables without end",
            "query (" + "$a: Int ".repeat(900) + ") { facilities { totalCount } }",
            limit),
        row(
            "arguments without end",
            "{ facilities(" + "first: 1 ".repeat(1_200) + ") { totalCount } }",
            invalid),
        row(
            "variables that are not there",
            "{ facilities(where: { slug: { in: [" + "$x ".repeat(1_800) + "] } }) { totalCount } }",
            invalid),
        row("comments", "#\n".repeat(3_900) + "{ facilities { totalCount } }", null),
        row("a long comment", "#" + "x".repeat(90_000) + "\n{ facilities { totalCount } }", null),
        row("blanks", " ".repeat(90_000) + "{ facilities { totalCount } }", limit),
        row("empty lines", "\n".repeat(39_000) + "{ facilities { totalCount } }", null),
        row(
            "inline fragments",
            "{ node(id: \"x\") { " + "... on Facility { id } ".repeat(500) + "} }",
            null),
        row("a long name", "{ " + "n".repeat(90_000) + " }", invalid),
        row("a mark of byte order", "\ufeff{ facilities { totalCount } }", null),
        row("a subscription without fields", "subscription { a @skip(if: true) }", invalid),
        row("half a character", "{ facility(slug: \"\ud800\") { slug } }", syntax),
        row("half a character, escaped", "{ facility(slug: \"\\ud800\") { slug } }", syntax),
        row("a zero byte", "{ facilities { totalCount } \u0000 }", syntax),
        row("nothing", "", syntax),
        row("an end too early", "{ facilities {", syntax),
        row("nothing between parentheses", "{ facilities() { totalCount } }", syntax),
        row("nothing between braces", "{ facilities { } }", syntax));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void isReadOrRefusedSoon(String name, String document, @Nullable ErrorCode code) {
    Duration shortest = Duration.ofDays(1);
    for (int run = 0; run < 5; run++) {
      Duration before = processorTime();
      Throwable thrown = read(document);
      Duration taken = processorTime().minus(before);
      shortest = taken.compareTo(shortest) < 0 ? taken : shortest;
      if (code == null) {
        assertThat(thrown).isNull();
      } else {
        assertThat(thrown)
            .asInstanceOf(type(RefusedException.class))
            .satisfies(
                refused ->
                    assertThat(refused.problems())
                        .hasSizeLessThanOrEqualTo(RefusedException.MOST_PROBLEMS)
                        .allSatisfy(problem -> assertThat(problem.places()).isNotEmpty())
                        .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(500))
                        .extracting(RequestProblem::code)
                        .contains(code));
      }
    }
    assertThat(shortest).isLessThan(LONG);
  }

  private static @Nullable Throwable read(String document) {
    return catchThrowable(() -> new Documents(CONTRACT, DocumentLimits.DEFAULT).read(document));
  }

  private static Duration processorTime() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  /** Documents that are put together of pieces: nothing but a refusal ever comes out. */
  @RepeatedTest(300)
  void whateverIsWrittenIsReadOrRefused(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String[] pieces =
        ("{ } ( ) [ ] : ! = @ ... | & $a $b a facilities metrics nodes slug name where first orderBy by direction SLUG null true 1 1.5 \"x\" "
                + "query mutation subscription fragment on F Facility Query Subject Int { facilities { nodes { } } } ...F ...on @skip(if:true) "
                + "@include(if:$a) @defer @skip ($a:Int) ($a:[Int!]!=[1]) (first:$a) (where:{slug:{eq:1}}) __typename __schema{types{name}} a:b")
            .split(" ", -1);
    StringBuilder document = new StringBuilder(random.nextBoolean() ? "{" : "query Q($a:Int){");
    for (int piece = random.nextInt(25); piece >= 0; piece--) {
      document.append(pieces[random.nextInt(pieces.length)]).append(' ');
    }
    document.append(random.nextBoolean() ? "a}" : "} fragment F on Facility { slug }");
    Throwable thrown = read(document.toString());
    if (thrown != null) {
      assertThat(thrown).as(document.toString()).isInstanceOf(RefusedException.class);
    }
  }
}
