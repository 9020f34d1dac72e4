package org.yearbook.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Scope;

final class SqlTest {
  private static final Parameter NAME = new Parameter.Plain(new Operand.Constant("name"));
  private static final Parameter YEAR = new Parameter.Plain(new Operand.Constant(2020));
  private static final Part AUTHOR =
      new Part("author", (author, book) -> sql("%s = %s", author.id(), book.column("author_id")));
  private static final Part COUNTRY =
      new Part(
          "country", (country, book) -> sql("%s = %s", country.id(), book.column("author", "of")));
  private static final RowRef BOOK =
      RowRef.of("book", Map.of("author", AUTHOR, "country", COUNTRY), Scope.EVERYTHING_NOW);

  @Test
  void placesAreNumberedInTheOrderOfTheTextAndEqualParametersShareOne() {
    Statement statement = sql("a = %s AND b = %s OR c = %s", NAME, YEAR, NAME).statement();

    assertThat(statement.sql()).isEqualTo("a = $1 AND b = $2 OR c = $1");
    assertThat(statement.parameters()).containsExactly(NAME, YEAR);
  }

  @Test
  void whatIsNoPartOfAStatementIsRefused() {
    assertThatThrownBy(() -> sql("a = %s", 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("5 is no part of a statement.");
  }

  @Test
  void eachValueHasAPlaceAndEachPlaceAValue() {
    assertThatThrownBy(() -> sql("a = %s", NAME, YEAR)).hasMessageContaining("There is no place");
    assertThatThrownBy(() -> sql("a = %s AND b = %s", NAME))
        .hasMessage("A value is missing in: a = %s AND b = %s");
  }

  @Test
  void aSelectJoinsWhatItsExpressionsNeedOnce() {
    Sql select =
        Select.from(sql("book"), "book")
            .column(BOOK.column("author", "name"))
            .where("%s <> ''", BOOK.column("author", "name"))
            .sql();

    assertThat(select.statement().sql())
        .isEqualTo(
            "SELECT book_author.name FROM book book"
                + " LEFT JOIN author book_author ON book_author.id = book.author_id"
                + " WHERE book_author.name <> ''");
  }

  @Test
  void whatAJoinHangsOnIsJoinedBeforeIt() {
    Sql select = Select.from(sql("book"), "book").column(BOOK.column("country", "name")).sql();

    assertThat(select.statement().sql())
        .containsSubsequence(
            "LEFT JOIN author book_author", "LEFT JOIN country book_country ON book_country.id");
  }

  @Test
  void aSelectLeavesToTheOneAroundItWhatItNeedsOfItsRows() {
    Sql inner =
        Select.from(sql("review"), "review")
            .where("review.author_id = %s", BOOK.column("author", "id"))
            .inBrackets();
    Sql outer = Select.from(sql("book"), "book").where("EXISTS %s", inner).sql();

    assertThat(outer.statement().sql())
        .isEqualTo(
            "SELECT FROM book book LEFT JOIN author book_author ON book_author.id = book.author_id"
                + " WHERE EXISTS (SELECT FROM review review WHERE review.author_id = book_author.id)");
  }

  @Test
  void aStatementThatNothingJoinsItsRowsForIsNone() {
    Sql column = BOOK.column("author", "name");
    assertThatThrownBy(column::statement).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theColumnsOfARowAreKnownAlsoWhereOnlyAJoinReadsThem() {
    Sql both = sql("%s%s", BOOK.column("title"), BOOK.column("author", "name"));

    assertThat(both.columnsOf("book")).containsExactlyInAnyOrder("title", "author_id");
    assertThat(both.columnsOf("book_author")).contains("name", "id");
  }

  @Test
  void fragmentsOfTheSamePiecesAreEqual() {
    assertThat(BOOK.column("author", "name")).isEqualTo(BOOK.column("author", "name"));
    assertThat(sql("a")).isNotEqualTo(sql("b")).hasSameHashCodeAs(sql("a"));
  }

  @Test
  void anAliasThatWouldBeTooLongIsShortened() {
    String name = "n".repeat(60);
    RowRef joined = BOOK.join(name, "author", Map.of(), AUTHOR.on());

    assertThat(RowRef.of("t0", Map.of(), Scope.EVERYTHING_NOW)).isEqualTo(BOOK.beside("t0"));
    assertThat(joined.alias()).startsWith("j_").endsWith(name).isNotEqualTo("book_" + name);
  }

  @Test
  void whatIsCurrentDependsOnTimeAndEdition() {
    RowRef now = BOOK.beside("row");
    Operand then = new Operand.Constant("then");
    Operand edition = new Operand.Constant("edition");

    assertThat(now.current().statement().sql()).isEqualTo("row.superseded_at IS NULL");
    assertThat(scoped(new Scope(then, null)).current().statement().sql())
        .isEqualTo(
            "row.recorded_at <= $1 AND (row.superseded_at IS NULL OR row.superseded_at > $1)");
    assertThat(scoped(new Scope(null, edition)).current().statement().sql())
        .isEqualTo(
            "row.superseded_at IS NULL AND row.edition_id = (SELECT id FROM edition WHERE key = $1)");
    assertThat(now.said().statement().sql()).isEqualTo("true");
  }

  private static RowRef scoped(Scope scope) {
    return RowRef.of("row", Map.of(), scope);
  }

  @Test
  void fragmentsAreJoinedByAText() {
    assertThat(Sql.joined(", ", List.of(sql("a"), sql("b"))).statement().sql()).isEqualTo("a, b");
    assertThat(Sql.joined(", ", List.of()).isEmpty()).isTrue();
  }
}
