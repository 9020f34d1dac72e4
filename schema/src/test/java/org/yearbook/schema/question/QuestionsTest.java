package org.yearbook.schema.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import graphql.language.OperationDefinition;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Aggregate;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.NodeId;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Question;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.Documents;
import org.yearbook.schema.document.RefusedException;
import org.yearbook.schema.document.ValidDocument;

final class QuestionsTest {
  private static final Contract CONTRACT = Contract.load();

  private final Documents documents = new Documents(CONTRACT, DocumentLimits.DEFAULT);
  private final Questions questions = new Questions(CONTRACT, DocumentLimits.DEFAULT);

  private Asked ask(String text, Map<String, @Nullable Object> variables) {
    ValidDocument document = documents.read(text);
    OperationDefinition operation = document.operation(null);
    return questions.ask(document, operation, new HashMap<>(variables), Language.EN);
  }

  private Field.Connection connection(String text, Map<String, @Nullable Object> variables) {
    return (Field.Connection) ask(text, variables).question().root().fields().get(0);
  }

  private AskedList askWhole(String text) {
    ValidDocument document = documents.read(text);
    return questions.askWhole(document, document.operation(null), Map.of(), Language.EN);
  }

  private static int size(AskedList asked) {
    return ((Field.Connection) asked.question().root().fields().get(0)).rows().page().size();
  }

  @Test
  void aListThatIsReadWholeHasAsManyRowsAsAreWanted() {
    assertThat(size(askWhole("{ metrics { nodes { code } } }"))).isEqualTo(Integer.MAX_VALUE);
    assertThat(size(askWhole("{ metrics(first: 70000) { nodes { code } } }"))).isEqualTo(70_000);
    assertThat(size(askWhole("{ metrics(last: 100) { nodes { code } } }"))).isEqualTo(100);
    assertThatThrownBy(() -> askWhole("{ metrics(last: 101) { nodes { code } } }"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> askWhole("{ metrics { nodes { code } } editions { totalCount } }"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("“metrics”, “editions”");
  }

  @Test
  void ofAListThatIsReadWholeTheLimitsHoldForEachRow() {
    assertThat(askWhole("{ metrics { nodes { code } } }").rowsForEach()).isEqualTo(1);
    assertThat(
            askWhole(
                    "{ facilities { nodes { observations(first: 100) { nodes { citations { line } } } } } }")
                .rowsForEach())
        .isEqualTo(1 + 100 + 100 * 5);
    assertThatThrownBy(
            () ->
                askWhole(
                    "{ facilities { nodes { observations(first: 101) { nodes { printed } } } } }"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void isReadOnceForValuesThatOnlyBecomeParameters() {
    String text = "query ($slug: String!) { facility(slug: $slug) { slug } }";
    assertThat(ask(text, Map.of("slug", "a")).question())
        .isSameAs(ask(text, Map.of("slug", "b")).question());
  }

  @Test
  void isReadAnewForAnotherConditionPageSizeOrShapeOfAFilter() {
    String text =
        """
        query ($with: Boolean!, $size: Int, $where: FacilityFilter) {
          facilities(first: $size, where: $where) { nodes { slug @include(if: $with) kind } }
        }""";
    Map<String, Object> slugs = Map.of("slug", Map.of("in", List.of("a", "b")));
    Map<String, Object> others = Map.of("slug", Map.of("in", List.of("c")));
    Map<String, Object> kinds = Map.of("kind", Map.of("eq", "LASER"));
    Asked first = ask(text, Map.of("with", true, "size", 5, "where", slugs));
    assertThat(ask(text, Map.of("with", true, "size", 5, "where", others)).question())
        .isSameAs(first.question());
    assertThat(ask(text, Map.of("with", false, "size", 5, "where", slugs)).question())
        .isNotSameAs(first.question());
    assertThat(ask(text, Map.of("with", true, "size", 6, "where", slugs)).question())
        .isNotSameAs(first.question());
    assertThat(ask(text, Map.of("with", true, "size", 5, "where", kinds)).question())
        .isNotSameAs(first.question());
  }

  @Test
  void mergesFieldsOfOneResponseKeyInTheOrderOfTheirFirstMention() {
    Field.Connection facilities =
        connection(
            "{ facilities { nodes { slug ...more } nodes { kind } } } fragment more on Subject { name slug id }",
            Map.of());
    Field.Nodes nodes = (Field.Nodes) facilities.fields().get(0);
    assertThat(nodes.selection().shapes().get(0).fields().stream().map(Field::responseKey))
        .containsExactly("slug", "name", "id", "kind");
  }

  @Test
  void readsTypesOfAnInterfaceThatAreAskedAlikeAsOneAndOthersApart() {
    Field.Connection observations =
        connection(
            "{ observations { nodes { subject { slug ... on Facility { kind } ... on FacilitySystem { facility { slug } } } } } }",
            Map.of());
    Field.Nodes nodes = (Field.Nodes) observations.fields().get(0);
    Field.One subject = (Field.One) nodes.selection().shapes().get(0).fields().get(0);
    assertThat(subject.selection().shapes())
        .extracting(
            shape -> shape.type() + shape.fields().stream().map(Field::responseKey).toList())
        .containsExactlyInAnyOrder(
            "Subject[slug]", "Facility[slug, kind]", "FacilitySystem[slug, facility]");
    assertThat(subject.selection().shapes())
        .filteredOn(shape -> shape.type().equals("Subject"))
        .singleElement()
        .satisfies(
            shape ->
                assertThat(shape.types())
                    .contains("Programme", "Place")
                    .doesNotContain("Facility", "FacilitySystem"));
  }

  @Test
  void passesTheArgumentsOfALookUpAndOfAValueOn() {
    Asked asked =
        ask(
            "query ($year: Int!, $style: CitationStyle!) { grantTable(year: $year) { total { projects { citations { cite(style: $style) } } } } }",
            Map.of("year", 2020, "style", "APA"));
    Field.Lookup table = (Field.Lookup) asked.question().root().fields().get(0);
    assertThat(table.type()).isEqualTo("GrantTable");
    assertThat(table.key().resolve(asked.variables())).isEqualTo("2020");
    assertThat(asked.question().toString()).contains("cite(APA)");
  }

  @Test
  void readsFiltersFromLiteralsAndVariablesAlike() {
    Asked askedInWriting =
        ask("{ facilities(where: { kind: { in: LASER } }) { totalCount } }", Map.of());
    Filter.Condition written =
        (Filter.Condition)
            ((Field.Connection) askedInWriting.question().root().fields().get(0)).rows().filter();
    Asked asked =
        ask(
            "query ($where: FacilityFilter) { facilities(where: $where) { totalCount } }",
            Map.of("where", Map.of("kind", Map.of("in", List.of("LASER")))));
    Filter.Condition given =
        (Filter.Condition)
            ((Field.Connection) asked.question().root().fields().get(0)).rows().filter();
    assertThat(written).isNotNull();
    assertThat(given).isNotNull();
    assertThat(written.operands().get(0).resolve(askedInWriting.variables()))
        .isEqualTo(List.of("LASER"));
    assertThat(given.operands().get(0).resolve(asked.variables())).isEqualTo(List.of("LASER"));
  }

  @Test
  void readsConditionsOnRelatedObjects() {
    Filter filter =
        connection(
                """
                { facilities(where: { events: { some: { kind: { eq: STARTED } }, none: {} } }) { totalCount } }""",
                Map.of())
            .rows()
            .filter();
    assertThat(filter).isInstanceOf(Filter.All.class);
    assertThat(((Filter.All) Objects.requireNonNull(filter)).filters())
        .extracting(
            each -> ((Filter.Related) each).field(), each -> ((Filter.Related) each).quantifier())
        .containsExactly(
            tuple("events", Filter.Quantifier.SOME), tuple("events", Filter.Quantifier.NONE));
    assertThat(filter.size()).isEqualTo(5);
  }

  @Test
  void readsConditionsOnTheOneObjectThatARelationLeadsTo() {
    Filter filter =
        connection(
                "{ observations(where: { metricWhere: { theme: { eq: USAGE } } }) { totalCount } }",
                Map.of())
            .rows()
            .filter();
    assertThat(filter)
        .isInstanceOfSatisfying(
            Filter.Related.class,
            related -> {
              assertThat(related.field()).isEqualTo("metric");
              assertThat(related.quantifier()).isEqualTo(Filter.Quantifier.SOME);
            });
  }

  @Test
  void readsConditionsOnWhatRelatedFiguresComeTo() {
    Asked asked =
        ask(
            """
            query ($least: Decimal) {
              facilities(
                where: { observations: { aggregate: { where: { metric: { eq: "papers" } }, sum: { gte: $least } } } }
              ) { totalCount }
            }""",
            Map.of("least", "1000"));
    Filter filter = ((Field.Connection) asked.question().root().fields().get(0)).rows().filter();
    assertThat(filter)
        .isInstanceOfSatisfying(
            Filter.Aggregated.class,
            aggregated -> {
              assertThat(aggregated.of().aggregate()).isEqualTo(Aggregate.SUM);
              assertThat(aggregated.operator()).isEqualTo(Filter.Operator.AT_LEAST);
              assertThat(aggregated.operand().resolve(asked.variables()))
                  .isEqualTo(new BigDecimal("1000"));
              assertThat(aggregated.of().filter()).isInstanceOf(Filter.Condition.class);
            });
  }

  @Test
  void readsGroupingsWithTheirDefaults() {
    assertThat(grouping("{ observations { groups { count } } }"))
        .isEqualTo(new Grouping(List.of(), List.of(), List.of(), 20, Set.of()));
    Grouping grouping =
        grouping(
            """
            { observations { groups(
                by: [METRIC, YEAR, METRIC], having: { count: { gt: 1, lt: 9 } },
                orderBy: { by: SUM, direction: DESC }, first: 3, accept: ENTITY
              ) { count } } }""");
    assertThat(grouping.by()).containsExactly("METRIC", "YEAR");
    assertThat(grouping.having())
        .extracting(Grouping.Having::aggregate, Grouping.Having::operator)
        .containsExactly(
            tuple(Aggregate.COUNT, Filter.Operator.LESS),
            tuple(Aggregate.COUNT, Filter.Operator.GREATER));
    assertThat(grouping.order()).containsExactly(new Order("SUM", Order.Direction.DESC));
    assertThat(grouping.size()).isEqualTo(3);
    assertThat(grouping.accepted()).containsExactly(Conflict.ENTITY);
  }

  private Grouping grouping(String text) {
    return ((Field.Groups) connection(text, Map.of()).fields().get(0)).grouping();
  }

  @Test
  void refusesMoreGroupsThanAPageMayHave() {
    assertThatThrownBy(() -> ask("{ observations { groups(first: 101) { count } } }", Map.of()))
        .hasMessageContaining("LIMIT_EXCEEDED");
  }

  @Test
  void readsOrdersWithTheirDefaultDirection() {
    assertThat(
            connection("{ facilities(orderBy: { by: SLUG }) { totalCount } }", Map.of())
                .rows()
                .order())
        .containsExactly(new Order("SLUG", Order.Direction.ASC));
  }

  @Test
  void refusesPagesThatAreTooLongNegativeOrCountedFromBothEnds() {
    assertThatThrownBy(() -> ask("{ facilities(first: 101) { totalCount } }", Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("LIMIT_EXCEEDED");
    assertThatThrownBy(() -> ask("{ facilities(last: -1) { totalCount } }", Map.of()))
        .hasMessageContaining("INVALID_ARGUMENT");
    assertThatThrownBy(() -> ask("{ facilities(first: 1, last: 1) { totalCount } }", Map.of()))
        .hasMessageContaining("INVALID_ARGUMENT");
  }

  @Test
  void refusesListsInsideListsThatMayComeToTooManyRows() {
    assertThatThrownBy(
            () ->
                ask(
                    """
                    { facilities(first: 100) { nodes { outputMetrics(first: 100) { nodes {
                      metric { observations(first: 100) { nodes { printed } } } } } } } }""",
                    Map.of()))
        .hasMessageContaining("LIMIT_EXCEEDED");
  }

  @Test
  void refusesVariablesOfAnotherType() {
    assertThatThrownBy(
            () ->
                ask(
                    "query ($n: Int) { facilities(first: $n) { totalCount } }",
                    Map.of("n", "many")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("INVALID_VARIABLE");
  }

  private static void refusedVariable(String place, String message, Executable asks) {
    assertThatThrownBy(asks::execute)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_VARIABLE);
                          assertThat(problem.places().toString()).contains(place);
                          assertThat(problem.message()).isEqualTo(message);
                        }));
  }

  @Test
  void refusesNullByAVariableWhereOnlyADefaultPermitsIt() {
    String order =
        "query ($d: Direction) { facilities(orderBy: [{ by: SLUG, direction: $d }]) { totalCount } }";
    String message =
        "The variable “$d” is null, where Direction! is expected. Give it a value, or leave it out.";
    Map<String, @Nullable Object> isNull = Collections.singletonMap("d", null);
    refusedVariable("column=69", message, () -> ask(order, isNull));
    assertThat(ask(order, Map.of()).question()).isNotNull();
    refusedVariable("column=69", message, () -> ask(order, isNull));
  }

  @Test
  void refusesNullByAVariableInListsAndConditions() {
    for (String text :
        List.of(
            "query ($d: ObservationGroupKey = METRIC) { observations { groups(by: [$d]) { count } } }",
            "query ($d: Conflict = UNIT) { observations { groups(accept: [$d]) { count } } }",
            "query ($d: String = \"a\") { compare(subjects: [$d], metrics: \"x\") { nodes { slug } } }",
            "query ($d: Aggregate = COUNT) { facilities(orderBy: { observations: { aggregate: $d } }) { totalCount } }",
            "query ($d: String = \"a\") { facilities(where: { or: [{ slug: { in: [$d] } }] }) { totalCount } }",
            "query ($d: Boolean = true) { facilities { totalCount @include(if: $d) } }",
            "query ($d: Boolean = true) { facilities { ... @skip(if: $d) { totalCount } } }",
            "query ($d: Int = 3) { rank(metric: \"a\", top: $d) { nodes { rank } } }")) {
      assertThat(ask(text, Map.of()).question()).isNotNull();
      assertThatThrownBy(() -> ask(text, Collections.singletonMap("d", null)))
          .as(text)
          .hasMessageContaining("INVALID_VARIABLE")
          .hasMessageContaining("“$d” is null, where ");
    }
  }

  @Test
  void tellsWordsInListsAndNumbersOfRowsApart() {
    String groups =
        "query ($by: [ObservationGroupKey!], $kinds: [SubjectKind!]) { observations(where: { subjectKind: { in: $kinds } }) { groups(by: $by) { count } } }";
    Question metrics = ask(groups, Map.of("by", List.of("METRIC"))).question();
    assertThat(ask(groups, Map.of("by", List.of("UNIT"))).question()).isNotEqualTo(metrics);
    assertThat(ask(groups, Map.of("by", "METRIC")).question()).isSameAs(metrics);
    assertThat(ask(groups, Map.of("by", "METRIC", "kinds", List.of("FACILITY"))).question())
        .isSameAs(ask(groups, Map.of("by", "METRIC", "kinds", List.of("PLACE"))).question());
    String rank = "query ($t: Int!) { rank(metric: \"a\", top: $t) { nodes { rank } } }";
    assertThat(ask(rank, Map.of("t", 3)).question())
        .isNotEqualTo(ask(rank, Map.of("t", 4)).question());
  }

  @Test
  void saysWhereAVariableIsWrongAndWhatWouldBeRight() {
    String text = "query ($w: FacilityFilter) { facilities(where: $w) { totalCount } }";
    refusedVariable(
        "column=8",
        "The variable “$w.kind.in[1]” has an invalid value. Expected FacilityKind, found \"LASR\". Did you mean LASER?",
        () -> ask(text, Map.of("w", Map.of("kind", Map.of("in", List.of("LASER", "LASR"))))));
    refusedVariable(
        "column=8",
        "The variable “$w” has an invalid value. FacilityFilter has no field \"slgu\". Did you mean slug?",
        () -> ask(text, Map.of("w", Map.of("slgu", Map.of()))));
    refusedVariable(
        "column=8",
        "The variable “$w.slug.eq” has an invalid value. Expected String (a text without the character U+0000, which can't be held), found \"a\\u0000b\".",
        () -> ask(text, Map.of("w", Map.of("slug", Map.of("eq", "a\u0000b")))));
    refusedVariable(
        "column=8",
        "The variable “$n” has an invalid value. Expected Int!, found nothing.",
        () -> ask("query ($n: Int!) { facilities(first: $n) { totalCount } }", Map.of()));
  }

  @Test
  void refusesTextThatCanNotBeStoredInTheDocumentToo() {
    for (String escape : List.of("\\u0000", "\\ud800")) {
      assertThatThrownBy(() -> documents.read("{ facility(slug: \"a" + escape + "b\") { slug } }"))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.problems())
                      .allSatisfy(problem -> assertThat(problem.places()).hasSize(1)));
    }
  }

  @Test
  void refusesIdsThatNobodyGaveOut() {
    String byVariable = "query ($id: ID!) { node(id: $id) { id } }";
    for (String id : List.of("42", "", "!", "\uFFFD", NodeId.encode("", "x"), "RmFjaWxpdHk6eA==")) {
      for (Executable asks :
          List.<Executable>of(
              () -> ask("{ node(id: \"" + id + "\") { id } }", Map.of()),
              () -> ask(byVariable, Map.of("id", id)))) {
        assertThatThrownBy(asks::execute)
            .isInstanceOfSatisfying(
                RefusedException.class,
                refused ->
                    assertThat(refused.problems())
                        .singleElement()
                        .satisfies(
                            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_ID))
                        .satisfies(problem -> assertThat(problem.places()).hasSize(1)));
      }
    }
  }

  @Test
  void knowsWithoutAskingThatNothingHasAnIdOfAnUnknownType() {
    Asked asked = ask("{ node(id: \"" + NodeId.encode("Unicorn", "x") + "\") { id } }", Map.of());
    assertThat(asked.question().root().fields().get(0)).isInstanceOf(Field.Known.class);
  }

  @Test
  void answersQuestionsAboutTheSchema() {
    Asked asked =
        ask("query ($n: String!) { t: __type(name: $n) { kind name } }", Map.of("n", "Facility"));
    Field.Known known = (Field.Known) asked.question().root().fields().get(0);
    assertThat(new String(known.json(), StandardCharsets.UTF_8))
        .isEqualTo("{\"kind\":\"OBJECT\",\"name\":\"Facility\"}");
    Asked other =
        ask("query ($n: String!) { t: __type(name: $n) { kind name } }", Map.of("n", "Nothing"));
    assertThat(
            new String(
                ((Field.Known) other.question().root().fields().get(0)).json(),
                StandardCharsets.UTF_8))
        .isEqualTo("null");
  }
}
