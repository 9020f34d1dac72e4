package org.yearbook.persistence.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yearbook.persistence.statement.Library.first;
import static org.yearbook.persistence.statement.Library.leaf;
import static org.yearbook.persistence.statement.Library.list;
import static org.yearbook.persistence.statement.Library.nodes;
import static org.yearbook.persistence.statement.Library.plan;
import static org.yearbook.persistence.statement.Library.rows;
import static org.yearbook.persistence.statement.Library.statements;
import static org.yearbook.persistence.statement.Library.variable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Aggregate;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Cursor;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Page;
import org.yearbook.domain.question.RelatedAggregate;
import org.yearbook.domain.question.Rows;
import org.yearbook.domain.question.Scope;

final class PlannerTest {
  private static final Order BY_PRICE = new Order("PRICE", Order.Direction.DESC);
  private static final String HEAD = "(SELECT (SELECT version FROM data_version) AS h0) h";

  @Test
  void aListIsOneStatementThatBringsTheHeadAlong() {
    assertThat(statements(list("authors", first(2), nodes("Author", leaf("name")))))
        .containsExactly(
            "SELECT t0.name, t0.id, h.h0 FROM "
                + HEAD
                + " LEFT JOIN (SELECT t0.* FROM author t0 ORDER BY t0.id LIMIT 2) t0 ON true"
                + " ORDER BY t0.id");
  }

  @Test
  void whatOnlyTheHeadTellsNeedsNoList() {
    assertThat(statements(list("authors", first(2), new Field.TotalCount("totalCount"))))
        .containsExactly(
            "SELECT (SELECT version FROM data_version) AS h0, (SELECT count(*) FROM author counted) AS h1");
  }

  @Test
  void anObjectIsJoinedOnceHoweverManyOfItsFieldsAreRead() {
    Field.One author =
        new Field.One("author", "author", Library.of("Author", leaf("name"), leaf("id")), false);
    assertThat(statements(list("books", first(1), nodes("Book", author))).get(0))
        .startsWith("SELECT t0_author.name, t0_author.key, t0.id, h.h0 FROM ")
        .containsOnlyOnce("LEFT JOIN author t0_author ON t0_author.id = t0.author_id");
  }

  @Test
  void anObjectThatMayBeMissingIsLookedForByItsIdentity() {
    Field.One sequelOf =
        new Field.One("sequelOf", "sequelOf", Library.of("Book", leaf("id")), true);
    assertThat(statements(list("books", first(1), nodes("Book", sequelOf))).get(0))
        .startsWith("SELECT t0_sequel_of.id, t0_sequel_of.key, ")
        .contains("LEFT JOIN book t0_sequel_of ON t0_sequel_of.id = t0.sequel_of_id");
  }

  @Test
  void aListOfEachRowRepeatsHowItsParentsAreChosen() {
    Field.Many books = new Field.Many("books", "books", Library.of("Book", leaf("id")));
    assertThat(statements(list("authors", first(2), nodes("Author", books))).get(1))
        .isEqualTo(
            "SELECT t1.author_id, t1.key FROM (SELECT t1.* FROM book t1 WHERE t1.author_id = ANY (ARRAY("
                + "SELECT t0.id AS k FROM (SELECT t0.* FROM author t0 ORDER BY t0.id LIMIT 2) t0)))"
                + " t1 ORDER BY t1.author_id, t1.id");
  }

  @Test
  void pagesOfEachRowAreReadByALateralJoin() {
    Field.Connection books = list("bookPages", first(3, BY_PRICE), nodes("Book", leaf("id")));
    assertThat(statements(list("authors", first(2), nodes("Author", books))).get(1))
        .isEqualTo(
            "SELECT t1.k, t1.key FROM (SELECT p.k, t1.* FROM (SELECT t0.id AS k FROM"
                + " (SELECT t0.* FROM author t0 ORDER BY t0.id LIMIT 2) t0) p CROSS JOIN LATERAL"
                + " (SELECT t1.* FROM book t1 WHERE t1.author_id = p.k"
                + " ORDER BY t1.price DESC NULLS LAST, t1.id LIMIT 3) t1 OFFSET 0) t1"
                + " ORDER BY t1.k, t1.price DESC NULLS LAST, t1.id");
  }

  @Test
  void anObjectThatIsLookedUpAndItsOnlyListAreOneStatement() {
    Field.Many books = new Field.Many("books", "books", Library.of("Book", leaf("id")));
    Field.Lookup author =
        new Field.Lookup(
            "author", "Author", variable("key"), Scope.EVERYTHING_NOW, Library.of("Author", books));
    Plan plan = plan(Set.of(), author);

    assertThat(plan.isSingle()).isTrue();
    assertThat(plan.statements().get(0).sql())
        .contains("WHERE t0.key = $1", "LEFT JOIN LATERAL", "WHERE t1.author_id = o.c");
  }

  @Test
  void aFilterByARelatedKeyLooksTheRelatedRowUpOnce() {
    Filter filter =
        new Filter.Condition("author", Filter.Operator.EQUALS, List.of(variable("author")));
    assertThat(statements(list("books", rows(filter, 1), nodes("Book", leaf("id")))).get(0))
        .contains("WHERE t0.author_id = (SELECT author.id FROM author WHERE author.key = $1)");
  }

  @Test
  void aFilterOnRelatedRowsIsASubSelect() {
    Filter dear = new Filter.Condition("price", Filter.Operator.GREATER, List.of(variable("p")));
    Filter every = new Filter.Related("books", Filter.Quantifier.EVERY, dear);
    assertThat(statements(list("authors", rows(every, 1), nodes("Author", leaf("id")))).get(0))
        .contains(
            "WHERE NOT EXISTS (SELECT FROM book r1 WHERE r1.author_id = t0.id"
                + " AND (r1.price > ($1::text)::numeric) IS NOT TRUE)");
  }

  @Test
  void anOrderByWhatRelatedRowsComeToIsComputedBesideTheRow() {
    RelatedAggregate total = new RelatedAggregate("books", null, Aggregate.SUM);
    Order order = Order.by(total, Order.Direction.ASC);
    assertThat(statements(list("authors", first(1, order), nodes("Author", leaf("id")))).get(0))
        .contains(
            "FROM (SELECT t0.*, (SELECT sum(r1.price) FROM book r1 WHERE r1.author_id = t0.id AND true)"
                + " AS ordered0 FROM author t0) t0 ORDER BY t0.ordered0 NULLS LAST, t0.id LIMIT 1");
  }

  @Test
  void anOrderByAPartJoinsItInsideAndOutside() {
    Order order = new Order("AUTHOR", Order.Direction.ASC);
    assertThat(statements(list("books", first(1, order), nodes("Book", leaf("id")))).get(0))
        .containsSubsequence(
            "FROM book t0 LEFT JOIN author t0_writer",
            "ORDER BY t0_writer.name COLLATE \"C\", t0.id LIMIT 1) t0",
            "LEFT JOIN author t0_writer",
            "ORDER BY t0_writer.name COLLATE \"C\", t0.id");
  }

  @Test
  void aCursorIsBoundAsTheKeysThatItHolds() {
    Rows behind =
        new Rows(null, List.of(BY_PRICE), new Page(1, false, variable("after"), null, null));
    Plan plan = plan(Set.of(), list("books", behind, nodes("Book", leaf("id"))));
    String signature = Cursor.signature("Book", List.of(BY_PRICE));

    assertThat(plan.statements().get(0).sql())
        .contains("(t0.price < ($1::text)::numeric OR (t0.price IS NULL AND $1::text IS NOT NULL))")
        .contains("t0.id > ($2::text)::bigint");
    Map<String, Object> given =
        Map.of("after", new Cursor(signature, List.of("9.5", "7")).encode());
    assertThat(plan.statements().get(0).bind(given).getString(0)).isEqualTo("9.5");
    assertThat(plan.statements().get(0).bind(given).getString(1)).isEqualTo("7");
  }

  @Test
  void anObjectOfATableThatIsKeptIsOnlyReferredTo() {
    Field.One author = new Field.One("author", "author", Library.of("Author", leaf("name")), false);
    Plan plan = plan(Set.of("Author"), list("books", first(1), nodes("Book", author)));

    assertThat(plan.refers()).isTrue();
    assertThat(plan.statements().get(0).sql())
        .startsWith("SELECT t0.author_id, t0.id")
        .doesNotContain("LEFT JOIN author");
  }

  @Test
  void groupsComputeOnlyWhatIsAskedAndAskForCulpritsApart() {
    Plan plan = plan(Set.of(), list("books", first(0), groups("sum")));

    assertThat(plan.statements().get(0).sql())
        .contains(
            "sum(grouped.price) AS sum", "THEN true END AS suspicion", "GROUP BY grouped.author_id")
        .doesNotContain("count(*)", "string_agg");
    assertThat(plan.culpritChecks())
        .singleElement()
        .satisfies(
            check ->
                assertThat(check.statement().sql())
                    .contains("'UNIT ' || string_agg(DISTINCT culprit.currency, ', ')")
                    .contains("WHERE culprit.author_id IS NOT DISTINCT FROM g.author_id"));
  }

  @Test
  void groupsWithoutAGuardedValueHaveNoCulprits() {
    Plan plan = plan(Set.of(), list("books", first(0), groups("count")));

    assertThat(plan.culpritChecks()).isEmpty();
    assertThat(plan.statements().get(0).sql()).doesNotContain("suspicion");
  }

  private static Field.Groups groups(String field) {
    Grouping grouping =
        new Grouping(List.of("AUTHOR"), List.of(), List.of(), 10, Set.<Conflict>of());
    return new Field.Groups(
        "groups", grouping, Library.of("BookGroup", leaf(field)).shapes().get(0));
  }

  @Test
  void moreColumnsThanAStatementTakesAreRefused() {
    Field[] many = new Field[900];
    for (int index = 0; index < many.length; index++) {
      many[index] =
          new Field.One(
              "a" + index,
              "author",
              Library.of(
                  "Author",
                  list("bookPages", rows(priced("p" + index), 1), new Field.TotalCount("n"))),
              false);
    }
    assertThatThrownBy(() -> statements(list("books", first(1), nodes("Book", many))))
        .isInstanceOf(YearbookException.class)
        .hasMessageContaining("more than 800 values");
  }

  private static Filter priced(String variable) {
    return new Filter.Condition("price", Filter.Operator.EQUALS, List.of(variable(variable)));
  }

  @Test
  void whatNothingServesIsNamed() {
    assertThatThrownBy(() -> statements(list("authors", first(1), nodes("Author", leaf("age")))))
        .hasMessage("Nothing serves Author.age.");
    assertThatThrownBy(() -> statements(list("shelves", first(1), nodes("Author", leaf("id")))))
        .hasMessage("Nothing serves Query.shelves.");
  }
}
