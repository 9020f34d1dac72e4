package org.yearbook.api.format;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.yearbook.api.engine.Engine;
import org.yearbook.api.engine.ServedEngine;
import org.yearbook.api.http.HttpLimits;
import org.yearbook.persistence.archive.PoolSettings;

/** The bundled edition over HTTP, and a client that wants rows, in CSV unless it says otherwise. */
final class ServedRows implements AutoCloseable {
  final Engine engine;
  private final ServedEngine served;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedRows(HttpLimits limits, PoolSettings pool) {
    engine = Engine.start(pool);
    served = new ServedEngine(engine, limits);
  }

  static ServedRows start() {
    return new ServedRows(HttpLimits.DEFAULT, PoolSettings.DEFAULT);
  }

  static ServedRows start(HttpLimits limits, PoolSettings pool) {
    return new ServedRows(limits, pool);
  }

  int port() {
    return served.port();
  }

  HttpResponse<String> post(String query) {
    return post(query, Map.of());
  }

  HttpResponse<String> post(String query, Map<String, Object> variables) {
    return post(query, variables, "text/csv");
  }

  HttpResponse<String> post(String query, Map<String, Object> variables, String accept) {
    String body = new JsonObject().put("query", query).put("variables", variables).encode();
    return send(
        HttpRequest.newBuilder(uri(""))
            .header("Content-Type", "application/json")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException());
    }
  }

  /** The address of a GET. */
  URI uri(String query) {
    return URI.create(
        "%s/graphql%s"
            .formatted(
                served.address(),
                query.isEmpty()
                    ? ""
                    : "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
  }

  /** How many transactions are open in the database, that of this look not counted. */
  int openTransactions() {
    try (Connection connection = engine.database().connect();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                """
                SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND xact_start IS NOT NULL""")) {
      count.next();
      return count.getInt(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    served.close();
  }
}
