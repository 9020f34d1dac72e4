package org.yearbook.persistence.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.FieldProblem;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Question;
import org.yearbook.domain.question.Shape;
import org.yearbook.persistence.answer.ReferenceTables;
import org.yearbook.persistence.statement.Library;

final class AskingTest {
  private static final long VERSION = 7;
  private static final Field.Groups GROUPS =
      new Field.Groups(
          "groups",
          new Grouping(List.of("AUTHOR"), List.of(), List.of(), 10, Set.of()),
          Library.of("BookGroup", Library.leaf("sum")).shapes().get(0));
  private static final Question SUMS =
      new Question(
          Shape.of("Query", List.of(Library.list("books", Library.first(0), GROUPS))), List.of());

  private final List<BoundPlan> asked = new ArrayList<>();

  /** Of sum, suspicion, author, presence, and the version of the data. */
  private static Row group(String sum, @Nullable Boolean suspicion, long author) {
    return new Values(sum, suspicion, author, true, VERSION);
  }

  /** Asks where the statements yield these rows, one after the other. */
  private @Nullable Answer ask(List<Row> groups, List<Row> culprits) {
    Plans plans = Plans.with(Library.CATALOGUE, ReferenceTables.NONE);
    return new Asking(plans, SUMS, Map.of())
        .by(
            bound -> {
              asked.add(bound);
              return Future.succeededFuture(List.of(asked.size() == 1 ? groups : culprits));
            })
        .result();
  }

  @Test
  void groupsOfWhichNothingIsSuspectedAreAskedOnce() {
    Answer answer = ask(List.of(group("10", null, 1)), List.of());

    assertThat(asked).hasSize(1);
    assertThat(answer).isNotNull();
    assertThat(answer.statements()).isEqualTo(1);
    assertThat(json(answer)).isEqualTo("{\"books\":{\"groups\":[{\"sum\":\"10\"}]}}");
  }

  @Test
  void onlyGroupsThatAreSuspectedAreAskedAboutAndTheirCulpritsNamed() {
    Answer answer =
        ask(
            List.of(group("10", null, 1), group("20", true, 2), group("30", true, 3)),
            List.of(new Values(VERSION, "UNIT CNY, USD"), new Values(VERSION, null)));

    assertThat(asked).hasSize(2);
    assertThat(asked.get(1).values().get(0).getArrayOfLongs(1)).containsExactly(2L, 3L);
    assertThat(answer).isNotNull();
    assertThat(answer.statements()).isEqualTo(2);
    JsonBytes out = new JsonBytes(100);
    assertThat(answer.writeTo(out))
        .extracting(FieldProblem::message)
        .singleElement()
        .asString()
        .contains("CNY, USD");
    assertThat(out)
        .hasToString("{\"books\":{\"groups\":[{\"sum\":\"10\"},{\"sum\":null},{\"sum\":\"30\"}]}}");
  }

  @Test
  void culpritsOfAnotherStateOfTheDataMakeTheQuestionBeAskedAnew() {
    Answer answer =
        ask(List.of(group("20", true, 2)), List.of(new Values(VERSION + 1, "UNIT CNY, USD")));

    assertThat(answer).isNull();
  }

  private static String json(Answer answer) {
    JsonBytes out = new JsonBytes(100);
    assertThat(answer.writeTo(out)).isEmpty();
    return out.toString();
  }

  /** A row of values without names. */
  private static final class Values implements Row {
    private final List<@Nullable Object> values;

    private Values(@Nullable Object... values) {
      this.values = Arrays.asList(values);
    }

    @Override
    public @Nullable Object getValue(int index) {
      return values.get(index);
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public @Nullable String getColumnName(int index) {
      return null;
    }

    @Override
    public int getColumnIndex(String column) {
      return -1;
    }

    @Override
    public List<Class<?>> types() {
      return List.of();
    }

    @Override
    public Tuple addValue(@Nullable Object value) {
      throw new UnsupportedOperationException("Rows are read only.");
    }

    @Override
    public void clear() {
      throw new UnsupportedOperationException("Rows are read only.");
    }
  }
}
