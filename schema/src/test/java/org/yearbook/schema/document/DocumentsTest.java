package org.yearbook.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
  void choosesTheOperationByItsName() {
    ValidDocument document =
        new Documents(CONTRACT, DocumentLimits.DEFAULT)
            .read("query One { __typename } query Two { __typename }");
    assertThat(document.operation("Two").getName()).isEqualTo("Two");
    assertThatThrownBy(() -> document.operation(null)).hasMessageContaining("“One”, “Two”");
    assertThatThrownBy(() -> document.operation("Three")).hasMessageContaining("“Three”");
  }
}
