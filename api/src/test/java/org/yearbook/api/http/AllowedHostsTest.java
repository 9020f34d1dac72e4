package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.api.http.HttpFixture.LIMITS;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.api.config.CorsOrigins;
import org.yearbook.api.config.HttpConfiguration;

class AllowedHostsTest {
  private static final HttpFixture HTTP =
      HttpFixture.start(
          new HttpConfiguration(
              "127.0.0.1", 0, null, CorsOrigins.ANY, Set.of("data.example.org", "[::1]")),
          LIMITS);

  @AfterAll
  static void stop() {
    HTTP.close();
  }

  @ParameterizedTest
  @CsvSource({
    "data.example.org, /graphql?query=%7Ba%7D, 200",
    "DATA.example.org:8443, /graphql?query=%7Ba%7D, 200",
    "data.example.org., /graphql?query=%7Ba%7D, 200",
    "[::1]:8080, /graphql?query=%7Ba%7D, 200",
    "evil.example, /graphql?query=%7Ba%7D, 421",
    "data.example.org.evil.example, /graphql?query=%7Ba%7D, 421",
    "127.0.0.1, /graphiql/, 421",
    "data.example.org, http://evil.example/graphql?query=%7Ba%7D, 421",
    "evil.example, http://data.example.org/graphql?query=%7Ba%7D, 200",
    "10.0.0.7:8080, /health/ready, 200"
  })
  void onlyWhoCallsTheServerByItsNameIsAnswered(String host, String target, int status)
      throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send("GET " + target + " HTTP/1.1\nHost: " + host + "\n\n");

      assertThat(connection.readResponse().status()).isEqualTo(status);
    }
  }
}
