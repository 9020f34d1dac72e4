package org.yearbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.server.DatabaseAddress;

/**
 * The pair of the containers, PostgreSQL and Yearbook as two processes, without an engine for
 * containers.
 */
@Tag("slow")
@Timeout(120)
final class ServeWithOwnDatabaseTest {
  private static final String GRAPHQL = "  GraphQL   ";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private final HttpClient client = HttpClient.newHttpClient();

  private static Map<String, String> environment() {
    return Map.of("YEARBOOK_DATABASE_URI", uri(DATABASE.address()));
  }

  private static String uri(DatabaseAddress address) {
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.database());
  }

  @Test
  void anEmptyDatabaseIsFilledOnceAndAsked() throws Exception {
    try (ProgramProcess serve = ProgramProcess.start(environment(), "serve", "--port", "0")) {
      serve.awaitLine("Edition sti-report-2020-chapter-1 imported");
      String graphQl = serve.awaitLine(GRAPHQL).substring(GRAPHQL.length());

      HttpRequest.Builder ready =
          HttpRequest.newBuilder(URI.create(graphQl).resolve("/health/ready"));
      assertThat(send(ready.GET()).statusCode()).isEqualTo(200);
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(URI.create(graphQl))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"query\":\"{ facilities { totalCount } }\"}")));
      assertThat(answer.body()).isEqualTo("{\"data\":{\"facilities\":{\"totalCount\":14}}}");
      assertThat(serve.terminate()).isEqualTo(143);
    }
    try (ProgramProcess again = ProgramProcess.start(environment(), "serve", "--port", "0")) {
      again.awaitLine("Database is up to date");
      again.awaitLine("Edition sti-report-2020-chapter-1 is there already");
      again.awaitLine("Ready after ");
      again.terminate();
    }
  }

  @Test
  void questionsAreReadByTheAddressForReading() throws Exception {
    try (TestDatabase database = TestDatabase.migrated()) {
      Map<String, String> environment =
          Map.of(
              "YEARBOOK_DATABASE_URI",
              uri(database.address()),
              "YEARBOOK_DATABASE_READ_URI",
              uri(database.readingAddress()));
      try (ProgramProcess serve = ProgramProcess.start(environment, "serve", "--port", "0")) {
        String graphQl = serve.awaitLine(GRAPHQL).substring(GRAPHQL.length());
        HttpRequest.Builder ready =
            HttpRequest.newBuilder(URI.create(graphQl).resolve("/health/ready"));

        assertThat(send(ready.GET()).statusCode()).isEqualTo(200);
        assertThat(connectedRoles(database)).containsExactly(database.readingAddress().user());
        serve.terminate();
      }
    }
  }

  private static List<String> connectedRoles(TestDatabase database) throws SQLException {
    List<String> roles = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT usename FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()")) {
      while (rows.next()) {
        roles.add(rows.getString(1));
      }
    }
    return roles;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
