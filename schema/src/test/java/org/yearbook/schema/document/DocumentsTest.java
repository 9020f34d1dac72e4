package org.yearbook.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.Place;
import org.yearbook.schema.contract.Contract;

final class DocumentsTest {
  private static final Contract CONTRACT = Contract.load();
  private static final DocumentLimits SMALL =
      new DocumentLimits(200, 5, 20, 3, 2, 3, 2, 100, 1_000, false);

  private final Documents documents = new Documents(CONTRACT, SMALL);

  private RequestProblem refusal(String text) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> documents.read(text));
    assertThat(refused).as(text).isNotNull();
    return refused.problems().get(0);
  }

  @Test
  void keepsADocumentThatWasReadBefore() {
    assertThat(documents.read("{ facilities { totalCount } }"))
        .isSameAs(documents.read("{ facilities { totalCount } }"));
  }

  @Test
  void saysWhereTheSyntaxIsWrong() {
    RequestProblem problem = refusal("{ facilities { totalCount }");
    assertThat(problem.code()).isEqualTo(ErrorCode.SYNTAX_ERROR);
    assertThat(problem.places()).isNotEmpty();
  }

  @Test
  void saysWhichFieldIsUnknownAndWhere() {
    RequestProblem problem = refusal("{ facilities { beamHours } }");
    assertThat(problem.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(problem.message()).contains("beamHours").contains("FacilityConnection");
    assertThat(problem.places()).containsExactly(new Place(1, 16));
  }

  @Test
  void tellsAllProblemsAtOnce() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> documents.read("{ facilities { one two } }"));
    assertThat(refused.problems()).hasSize(2);
  }

  @Test
  void refusesTooManyTokens() {
    assertThat(refusal("{ facilities { " + "totalCount ".repeat(300) + "} }").code())
        .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void refusesTooDeepADocumentAlsoThroughFragments() {
    assertThat(refusal("{ metrics { nodes { broader { broader { broader { code } } } } } }").code())
        .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    assertThat(
            refusal(
                    """
                    { metrics { nodes { ...a } } }
                    fragment a on Metric { broader { ...b } }
                    fragment b on Metric { broader { broader { code } } }""")
                .code())
        .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void countsAFragmentEachTimeItIsUsed() {
    String fragment = " fragment a on Metric { code kind theme id additiveOver appliesTo }";
    assertThat(documents.read("{ metrics { nodes { ...a } } }" + fragment)).isNotNull();
    assertThat(
            refusal(
                    "{ metrics { nodes { ...a broader { ...a } denominator { ...a broader { code } } } } }"
                        + fragment)
                .code())
        .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void refusesTooManyAliases() {
    assertThat(
            refusal("{ facilities { a: totalCount b: totalCount c: totalCount d: totalCount } }")
                .code())
        .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void refusesTooManyFieldsAtTheTop() {
    assertThat(
            refusal("{ facilities { totalCount } metrics { totalCount } editions { totalCount } }")
                .message())
        .contains("fields at the top");
  }

  @Test
  void refusesTooManyDirectives() {
    assertThat(
            refusal(
                    "{ facilities { totalCount @include(if: true) @skip(if: false) nodes @include(if: true)"
                        + " { slug @skip(if: false) } } }")
                .message())
        .contains("directives");
  }

  @Test
  void refusesTooManyVariables() {
    assertThat(
            refusal(
                    "query ($a: Int, $b: String, $c: String) { facilities(first: $a, after: $b, before: $c) { totalCount } }")
                .message())
        .contains("variables");
  }

  @Test
  void refusesFragmentsThatHoldThemselves() {
    assertThat(
            refusal("{ metrics { nodes { ...a } } } fragment a on Metric { broader { ...a } }")
                .code())
        .isEqualTo(ErrorCode.VALIDATION_FAILED);
  }

  @Test
  void refusesQuestionsAboutTheSchemaWhereTheyAreSwitchedOff() {
    assertThat(refusal("{ __schema { queryType { name } } }").code())
        .isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(documents.read("{ __typename }")).isNotNull();
  }

  @Test
  void takesFieldsWithEqualInputObjectsForTheSameWhateverTheirOrder() {
    Documents usual = new Documents(CONTRACT, DocumentLimits.DEFAULT);
    assertThat(
            usual.read(
                """
                { facilities(first: 1, where: { slug: { eq: "sulf", in: ["a", "b"] }, and: [{ status: { eq: PLANNED }, slug: {} }] }) { totalCount }
                  facilities(where: { and: [{ slug: {}, status: { eq: PLANNED } }], slug: { in: ["a", "b"], eq: "sulf" } }, first: 1) { nodes { slug } } }"""))
        .isNotNull();
    for (String other :
        List.of(
            "{ slug: { in: [\"b\", \"a\"] }, status: {} }",
            "{ slug: { in: [\"a\", \"b\"] }, status: { eq: PLANNED } }",
            "{ slug: { in: [\"a\", \"b\"] } }")) {
      assertThatThrownBy(
              () ->
                  usual.read(
                      "{ facilities(where: { status: {}, slug: { in: [\"a\", \"b\"] } }) { totalCount } facilities(where: "
                          + other
                          + ") { totalCount } }"))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("with other arguments");
    }
  }

  @Test
  void stillRefusesAFieldThatAnInputObjectHasTwice() {
    assertThatThrownBy(
            () ->
                new Documents(CONTRACT, DocumentLimits.DEFAULT)
                    .read(
                        """
                        { facilities(where: { slug: {}, slug: {}, and: [] }) { totalCount }
                          facilities(where: { and: [], slug: {}, slug: {} }) { totalCount } }"""))
        .hasMessageContaining("The field “slug” is given more than once")
        .hasMessageContaining("line=1, column=39")
        .hasMessageContaining("line=2, column=48");
  }

  @Test
  void readsDescriptionsAndKeepsPlacesAfterThem() {
    assertThat(
            documents
                .read(
                    "\"what\" query Q(\"which\" $s: String!) { facility(slug: $s) { ...F } } \"\"\"its key\"\"\" fragment F on Facility { slug }")
                .operation("Q"))
        .isNotNull();
    assertThat(refusal("\"\"\"a\n😀\"\"\" query { x }").places()).containsExactly(new Place(2, 14));
    assertThat(refusal("\"what\" { __typename }").code()).isEqualTo(ErrorCode.SYNTAX_ERROR);
  }

  @Test
  void pointsAtTheFirstThatIsTooMany() {
    assertThat(
            refusal("{ facilities { a: totalCount b: totalCount c: totalCount d: totalCount } }")
                .places())
        .containsExactly(new Place(1, 58));
    assertThat(refusal("{ ...F ...F ...F } fragment F on Query { __typename }").places())
        .containsExactly(new Place(1, 42));
  }

  @Test
  void saysWhichOperationWasProbablyMeantAndWhereThereAreSome() {
    ValidDocument document =
        documents.read("query First { __typename } query Second { __typename }");
    assertThatThrownBy(() -> document.operation("Secnd"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.problems().get(0).message()).contains("Did you mean “Second”?");
              assertThat(refused.problems().get(0).places())
                  .containsExactly(new Place(1, 1), new Place(1, 28));
            });
  }

  @Test
  void choosesTheOperationByItsName() {
    ValidDocument document =
        new Documents(CONTRACT, DocumentLimits.DEFAULT)
            .read("query One { __typename } query Two { __typename }");
    assertThat(document.operation("Two").getName()).isEqualTo("Two");
    assertThatThrownBy(() -> document.operation(null)).hasMessageContaining("“One”, “Two”");
    assertThatThrownBy(() -> document.operation("Three")).hasMessageContaining("“Three”");
  }
}
