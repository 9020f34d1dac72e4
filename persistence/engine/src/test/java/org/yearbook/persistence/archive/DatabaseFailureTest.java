package org.yearbook.persistence.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;

final class DatabaseFailureTest {
  @ParameterizedTest
  @CsvSource({
    "54000, LIMIT_EXCEEDED",
    "54001, LIMIT_EXCEEDED",
    "54011, LIMIT_EXCEEDED",
    "53400, LIMIT_EXCEEDED",
    "53100, UNAVAILABLE",
    "53200, UNAVAILABLE",
    "53300, UNAVAILABLE",
    "58030, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "57014, TIMEOUT",
    "22003, INVALID_ARGUMENT",
    "42501, INTERNAL",
    "XX000, INTERNAL"
  })
  void whatPostgresSaysBecomesACodeThatTellsNothingOfIt(String state, ErrorCode code) {
    Throwable told =
        DatabaseFailure.explained(new PgException("secret_table", "ERROR", state, "detail"))
            .cause();
    assertThat(((YearbookException) told).code()).isEqualTo(code);
    assertThat(told).message().doesNotContain("secret_table").endsWith(".");
  }
}
