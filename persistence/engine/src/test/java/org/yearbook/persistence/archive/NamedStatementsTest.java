package org.yearbook.persistence.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yearbook.persistence.TestDatabase;

class NamedStatementsTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.empty();

  private static final PoolSettings ONE_CONNECTION =
      new PoolSettings(
          1,
          10,
          1,
          PoolSettings.DEFAULT.statementTimeout(),
          PoolSettings.DEFAULT.connectTimeout(),
          PoolSettings.DEFAULT.deadline());

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  @Test
  void aStatementIsNamedWhenItComesOftenOnWhateverConnection() {
    NamedStatements statements = new NamedStatements();
    Predicate<String> one = statements.ofConnection();
    Predicate<String> other = statements.ofConnection();
    comeTooSeldom(one, "SELECT 1");
    assertThat(other.test("SELECT 1")).isTrue();
    assertThat(one.test("SELECT 1")).isTrue();
    assertThat(one.test("SELECT 2")).isFalse();
  }

  @Test
  void whatComesAgainAmongMuchElseIsNotNamed() {
    Predicate<String> connection = new NamedStatements().ofConnection();
    int apart = NamedStatements.AMONG / (NamedStatements.OFTEN - 2);
    for (int number = 0; number < 20 * NamedStatements.AMONG; number++) {
      assertThat(connection.test("SELECT " + (number % apart == 0 ? 0 : number))).isFalse();
    }
  }

  @Test
  void aLongStatementIsNeverNamed() {
    Predicate<String> connection = new NamedStatements().ofConnection();
    String tooLong = "x".repeat(NamedStatements.LONGEST + 1);
    comeTooSeldom(connection, tooLong);
    assertThat(connection.test(tooLong)).isFalse();
    String longest = "x".repeat(NamedStatements.LONGEST);
    comeTooSeldom(connection, longest);
    assertThat(connection.test(longest)).isTrue();
  }

  @Test
  void theNamedStatementsOfAConnectionAreBoundedInCharactersAndInNumber() {
    Predicate<String> connection = new NamedStatements().ofConnection();
    int named = 0;
    int characters = 0;
    for (int number = 0; number < NamedStatements.MOST; number++) {
      String sql = ("SELECT " + number + " ").repeat(30);
      for (int time = 0; time < 2 * NamedStatements.OFTEN; time++) {
        if (connection.test(sql)) {
          named++;
          characters += sql.length();
          break;
        }
      }
    }
    assertThat(characters).isBetween(NamedStatements.ROOM * 9 / 10, NamedStatements.ROOM);
    assertThat(named).isLessThan(NamedStatements.MOST);
  }

  @Test
  void postgresKeepsWhatCameOftenAndNothingOfWhatCameOnce() throws Exception {
    Pool pool = Pools.ofReadiness(vertx, database.address().pgConnectOptions(), ONE_CONNECTION);
    for (int number = 0; number < 300; number++) {
      execute(pool, "SELECT " + number + "::int + $1::int");
    }
    assertThat(kept(pool)).isEmpty();
    for (int time = 1; time < NamedStatements.OFTEN; time++) {
      execute(pool, "SELECT 1::int + $1::int");
    }
    assertThat(kept(pool)).containsExactly("SELECT 1::int + $1::int");
  }

  private static void comeTooSeldom(Predicate<String> connection, String sql) {
    for (int time = 1; time < NamedStatements.OFTEN; time++) {
      assertThat(connection.test(sql)).isFalse();
    }
  }

  private static void execute(Pool pool, String sql) throws TimeoutException {
    await(pool.preparedQuery(sql).execute(Tuple.of(1)));
  }

  private static List<String> kept(Pool pool) throws TimeoutException {
    List<String> kept = new ArrayList<>();
    for (Row row :
        await(
            pool.query("SELECT statement FROM pg_prepared_statements WHERE name <> ''")
                .execute())) {
      kept.add(row.getString(0));
    }
    return kept;
  }

  private static <T> T await(Future<T> future) throws TimeoutException {
    return future.await(10, TimeUnit.SECONDS);
  }
}
