package org.yearbook.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.validation.OperationValidationRule;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.Place;
import org.yearbook.schema.contract.Contract;

/** What documents are told that can be parsed and are not valid: one for each rule at least. */
final class MessagesTest {
  private static final Contract CONTRACT = Contract.load();

  /** Words of a library, of Java or of a parser. */
  private static final Pattern NOT_OF_GRAPHQL =
      Pattern.compile(
          "AST|ANTLR|graphql\\.|java|Exception|Validation error|@\\[|\\{\\w*=|[A-Z][a-z]+Value\\b|Optional|null\\)|‘|NonNullType|TypeName|SLL");

  /** What can't be reached by a document: the rules are not applied, or found earlier. */
  private static final Set<ValidationErrorType> NEVER =
      EnumSet.of(
          ValidationErrorType.DefaultForNonNullArgument,
          ValidationErrorType.InvalidSyntax,
          ValidationErrorType.VariableNotAllowed,
          ValidationErrorType.DuplicateIncrementalLabel,
          ValidationErrorType.SubscriptionMultipleRootFields,
          ValidationErrorType.SubscriptionIntrospectionRootField,
          ValidationErrorType.MaxQueryDepthExceeded,
          ValidationErrorType.MaxQueryFieldsExceeded,
          ValidationErrorType.FragmentCycle);

  private static Arguments row(String types, String document, String message) {
    return Arguments.of(types, document, message);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        row("FieldUndefined", "{ facilitis { totalCount } }", "Did you mean “facilities”?"),
        row(
            "FieldUndefined",
            "{ facilities { slug } }",
            "There are totalCount, pageInfo, edges, nodes."),
        row("FieldUndefined", "{ node(id: \"x\") { slug } }", "has it: ask inside “... on "),
        row("FieldUndefined", "{ __schema { tipes { name } } }", "Did you mean “types”?"),
        row(
            "UnknownArgument",
            "{ facilities(frist: 1) { totalCount } }",
            "“facilities” has no argument “frist”. Did you mean “first”?"),
        row(
            "UnknownArgument",
            "{ facilities { totalCount(x: 1) } }",
            "“totalCount” has no argument “x”. It takes none."),
        row(
            "UnknownDirective",
            "{ facilities @skipp(if: true) { totalCount } }",
            "There is no directive “@skipp”. Did you mean “@skip”?"),
        row(
            "UnknownDirective",
            "{ facilities @skip(if: true, iff: true) { totalCount } }",
            "“@skip” has no argument “iff”. Did you mean “if”?"),
        row("", "{ facilities { ... @defer { totalCount } } }", "There is no directive “@defer”."),
        row(
            "",
            "query @experimental_disableErrorPropagation { __typename }",
            "There is no directive “@experimental_disableErrorPropagation”."),
        row(
            "MisplacedDirective",
            "query @skip(if: true) { __typename }",
            "It may stand on: field, fragment spread, inline fragment."),
        row(
            "DuplicateDirectiveName",
            "{ __typename @skip(if: true) @skip(if: true) }",
            "“@skip” stands here more than once"),
        row(
            "MissingDirectiveArgument",
            "{ __typename @skip }",
            "“@skip” needs its argument “if” of type Boolean!."),
        row(
            "UndefinedFragment",
            "{ ...Tow } fragment Two on Query { __typename }",
            "There is no fragment “Tow”. Did you mean “Two”?"),
        row(
            "UnusedFragment",
            "{ __typename } fragment One on Query { __typename }",
            "“One” is never used"),
        row(
            "DuplicateFragmentName",
            "{ ...F } fragment F on Query { __typename } fragment F on Query { __typename }",
            "Several fragments are called “F”"),
        row(
            "FragmentTypeConditionInvalid",
            "{ ...F } fragment F on Int { __typename }",
            "The type “Int” has no fields"),
        row(
            "InlineFragmentTypeConditionInvalid",
            "{ ... on Language { __typename } }",
            "The type “Language” has no fields"),
        row(
            "InvalidFragmentType",
            "{ facilities { ... on Metric { code } } }",
            "No object is both a FacilityConnection and a Metric"),
        row(
            "InvalidFragmentType",
            "{ facilities { ...F } } fragment F on Metric { code }",
            "No object is both a FacilityConnection and a Metric"),
        row(
            "UnknownType",
            "{ ... on Facilty { __typename } }",
            "There is no type “Facilty”. Did you mean “Facility”?"),
        row(
            "UnknownType",
            "query ($a: [Strng!]) { facilities(after: $a) { totalCount } }",
            "There is no type “Strng”. Did you mean “String”?"),
        row(
            "UndefinedVariable",
            "query ($first: Int) { facilities(first: $frist) { totalCount } metrics(first: $first) { totalCount } }",
            "does not declare “$frist”. Did you mean “$first”?"),
        row("UnusedVariable", "query ($first: Int) { __typename }", "“$first” is never used"),
        row(
            "DuplicateVariableName",
            "query ($a: Int, $a: Int) { facilities(first: $a) { totalCount } }",
            "Several variables are called “$a”"),
        row(
            "NonInputTypeOnVariable",
            "query ($a: Facility) { facilities(first: $a) { totalCount } }",
            "“$a” can't be of type Facility"),
        row(
            "VariableTypeMismatch",
            "query ($a: String) { facilities(first: $a) { totalCount } }",
            "“$a” is declared as String, but stands where Int is expected."),
        row(
            "VariableTypeMismatch",
            "query ($a: String) { facilities(where: { slug: { in: [$a] } }) { totalCount } }",
            "stands where String! is expected."),
        row(
            "BadValueForDefaultArg",
            "query ($a: Int = \"x\") { facilities(first: $a) { totalCount } }",
            "“$a” is of type Int and can't be “\"x\"”."),
        row(
            "DuplicateOperationName",
            "query A { __typename } query A { __typename }",
            "Several operations are called “A”"),
        row(
            "LoneAnonymousOperationViolation",
            "query A { __typename } { __typename }",
            "An operation without a name must be the only one"),
        row("UnknownOperation", "mutation { a }", "There is no mutation here."),
        row(
            "UnknownOperation",
            "subscription { a @skip(if: true) }",
            "There is no subscription here."),
        row(
            "UnknownOperation",
            "subscription { ...F } fragment F on Query { __typename }",
            "There is no subscription here."),
        row(
            "NonExecutableDefinition",
            "{ __typename } type A { a: Int }",
            "Only operations and fragments are executed"),
        row("SubselectionRequired", "{ facilities }", "as in “facilities { totalCount }”"),
        row(
            "SubselectionNotAllowed",
            "{ facilities { totalCount { a } } }",
            "“totalCount” is of type Int!, which has no fields"),
        row(
            "MissingFieldArgument",
            "{ grantTable { __typename } }",
            "“grantTable” needs its argument “year” of type Int!."),
        row(
            "NullValueForNonNullArgument,WrongType",
            "{ grantTable(year: null) { __typename } }",
            "“year” must not be null: it is of type Int!."),
        row(
            "DuplicateArgumentNames",
            "{ facilities(first: 1, first: 2) { totalCount } }",
            "The argument “first” is given more than once"),
        row(
            "DuplicateArgumentNames",
            "{ __typename @skip(if: true, if: true) }",
            "The argument “if” is given more than once"),
        row(
            "UniqueObjectFieldName",
            "{ facilities(where: { slug: { eq: \"a\" }, slug: { eq: \"a\" } }) { totalCount } }",
            "The field “slug” is given more than once"),
        row(
            "FieldsConflict",
            "{ facilities { totalCount totalCount: __typename } }",
            "The fields “totalCount” and “__typename” can't both be answered as “totalCount”"),
        row(
            "FieldsConflict",
            "{ facilities(first: 1) { totalCount } facilities(first: 2) { totalCount } }",
            "with other arguments"),
        row(
            "WrongType",
            "{ facilities(first: 1.0) { totalCount } }",
            "“first” is of type Int and can't be “1.0”. Expected a whole number"),
        row(
            "WrongType",
            "{ facilities(first: 99999999999) { totalCount } }",
            "Expected a whole number from -2147483648"),
        row("WrongType", "{ facilities(after: 1) { totalCount } }", "Expected a text in quotes."),
        row(
            "WrongType",
            "{ node(id: 1.5) { id } }",
            "Expected a text in quotes or a whole number."),
        row("WrongType", "{ __typename @skip(if: 1) }", "Expected true or false."),
        row(
            "WrongType",
            "{ facilities { nodes { name(lang: \"ZH\") } } }",
            "written without quotes, and can't be “\"ZH\"”. Did you mean “ZH”?"),
        row(
            "WrongType",
            "{ facilities { nodes { name(lang: ZHH) } } }",
            "has no value “ZHH”. Did you mean “ZH”?"),
        row(
            "WrongType",
            "{ facilities(orderBy: { by: SLUG, direction: null }) { totalCount } }",
            "“direction” must not be null"),
        row(
            "WrongType",
            "{ observations(orderBy: { direction: ASC }) { totalCount } }",
            "needs its field “by”"),
        row(
            "WrongType",
            "{ facilities(where: { slgu: { eq: \"a\" } }) { totalCount } }",
            "has no field “slgu”. Did you mean “slug”?"),
        row(
            "WrongType",
            "{ facilities(where: [1]) { totalCount } }",
            "an input object written like {"),
        row(
            "WrongType",
            "{ facilities(where: { slug: { in: [\"a\", 1] } }) { totalCount } }",
            "“in” is of type String and can't be “1”."),
        row(
            "WrongType",
            "{ facilities(first: {a: 1}) { totalCount } }",
            "“first” is of type Int and can't be “{a:1}”"),
        row(
            "WrongType",
            "{ observations(asOf: \"yesterday\") { totalCount } }",
            "an instant such as"));
  }

  private static List<RequestProblem> problems(String document) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> new Documents(CONTRACT, DocumentLimits.DEFAULT).read(document));
    assertThat(refused).as(document).isNotNull();
    return refused.problems();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void speaksOfFieldsAndTypesAndSaysWhatWouldBeRight(
      String types, String document, String message) {
    List<RequestProblem> problems = problems(document);
    assertThat(problems)
        .anySatisfy(problem -> assertThat(problem.message()).contains(message))
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
              assertThat(problem.places()).isNotEmpty();
              assertThat(problem.message()).doesNotContainPattern(NOT_OF_GRAPHQL);
              assertThat(problem.message()).isNotEqualTo("This can't be asked of the schema.");
            })
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void showsAFindingOfTheLibrary(String types, String document, String message) {
    Set<String> found =
        ParseAndValidate.validate(
                CONTRACT.schema(),
                new Parser().parseDocument(document),
                rule -> rule != OperationValidationRule.SUBSCRIPTION_UNIQUE_ROOT_FIELD,
                Locale.ENGLISH)
            .stream()
            .map(ValidationError::getValidationErrorType)
            .map(String::valueOf)
            .collect(Collectors.toSet());
    if (types.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(types.split(",", -1));
    }
  }

  @Test
  void coversEveryKindOfFinding() {
    Set<String> shown =
        refused()
            .flatMap(row -> Stream.of(String.valueOf(row.get()[0]).split(",", -1)))
            .collect(Collectors.toSet());
    Set<String> all =
        Arrays.stream(ValidationErrorType.values())
            .filter(type -> !NEVER.contains(type))
            .filter(type -> type != ValidationErrorType.MaxValidationErrorsReached)
            .map(Enum::name)
            .collect(Collectors.toSet());
    shown.remove("");
    assertThat(shown).isEqualTo(all);
  }

  @Test
  void pointsAtTheValueThatIsWrong() {
    assertThat(problems("{ facilities(where: { slug: { in: [\"a\", 1] } }) { totalCount } }"))
        .extracting(RequestProblem::places)
        .containsExactly(List.of(new Place(1, 41)));
  }

  @Test
  void tellsNoMoreProblemsThanAreRead() {
    assertThat(problems("{ facilities { " + "x ".repeat(900) + "} }")).hasSize(20);
    assertThat(problems("{ facilities(first: [" + "\"x\" ".repeat(900) + "]) { totalCount } }"))
        .hasSizeBetween(1, 20);
  }

  @Test
  void repeatsLongNamesOnlyInPart() {
    String name = "n".repeat(60_000);
    for (String document :
        List.of(
            "{ %s }",
            "{ ...%s }",
            "{ facilities(%s: 1) { totalCount } }",
            "{ __typename @%s }",
            "{ ... on %s { __typename } }",
            "query %s { __typename x }",
            "query ($%s: Int) { __typename }",
            "{ facilities(first: $%s) { totalCount } }",
            "{ facilities(after: %s) { totalCount } }",
            "{ __typename } fragment %s on Query { __typename }",
            "{ %1$s: facilities(first: 1) { totalCount } %1$s: metrics { totalCount } }")) {
      assertThat(problems(document.formatted(name)))
          .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(500));
    }
  }
}
