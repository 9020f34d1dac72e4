package org.yearbook.api.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yearbook.api.graphql.GraphQlRequest;
import org.yearbook.api.graphql.GraphQlResponse;
import org.yearbook.api.graphql.GraphQlService;
import org.yearbook.api.graphql.RequestAnswering;
import org.yearbook.domain.language.Language;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.archive.PoolSettings;
import org.yearbook.persistence.archive.PostgresArchive;
import org.yearbook.persistence.edition.EditionFolder;
import org.yearbook.persistence.edition.FixtureEditions;
import org.yearbook.persistence.edition.Validated;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.noun.YearbookCatalogue;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.DocumentLimits;

/** The engine over a database of its own that holds the bundled edition. */
public final class Engine implements AutoCloseable {
  public static final ObjectMapper JSON = new ObjectMapper();

  /** Limits that no sensible operation meets. */
  public static final DocumentLimits GENEROUS =
      new DocumentLimits(
          100_000, 100, 100_000, 10_000, 1_000, 10_000, 1_000, 500, 2_000_000_000, true);

  private final Vertx vertx = Vertx.vertx();
  private final TestDatabase database = FixtureEditions.bundledInDatabase();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final PostgresArchive archive;
  private final GraphQlService service;

  private Engine(DocumentLimits limits, PoolSettings pool) {
    archive =
        PostgresArchive.over(
            YearbookCatalogue.catalogue(),
            vertx,
            database.readingAddress().pgConnectOptions(),
            pool,
            sent::add);
    service = new RequestAnswering(Contract.load(), limits, archive);
  }

  public static Engine start() {
    return new Engine(DocumentLimits.DEFAULT, PoolSettings.DEFAULT);
  }

  public static Engine start(DocumentLimits limits) {
    return new Engine(limits, PoolSettings.DEFAULT);
  }

  public static Engine start(PoolSettings pool) {
    return new Engine(DocumentLimits.DEFAULT, pool);
  }

  /** Adds the edition with figures of other years, by way of an empty folder. */
  public void importPressFigures(Path folder) {
    Validated press = EditionFolder.at(FixtureEditions.pressFigures(folder)).validate(null);
    new EditionImport(database.address())
        .run(Objects.requireNonNull(press.content()), press.quotes(), progress -> {});
  }

  public GraphQlService service() {
    return service;
  }

  public PostgresArchive archive() {
    return archive;
  }

  public TestDatabase database() {
    return database;
  }

  /** The statements that were sent since the last time this was asked. */
  public List<String> sent() {
    List<String> statements = List.copyOf(sent);
    sent.clear();
    return statements;
  }

  public GraphQlResponse respond(String query, Map<String, Object> variables) {
    return respond(query, variables, Language.EN);
  }

  private GraphQlResponse respond(String query, Map<String, Object> variables, Language language) {
    return respond(new GraphQlRequest(query, null, variables, language, true, false));
  }

  private GraphQlResponse respond(GraphQlRequest request) {
    return await(service.execute(request).map(GraphQlResponse.class::cast));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(20, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("The engine did not answer.", late);
    }
  }

  public JsonNode ask(String query, Map<String, Object> variables) {
    return ask(query, variables, Language.EN);
  }

  /** Asks as someone who reads that language: names are in it where the query names none. */
  public JsonNode ask(String query, Map<String, Object> variables, Language language) {
    return json(respond(query, variables, language));
  }

  public JsonNode ask(GraphQlRequest request) {
    return json(respond(request));
  }

  private static JsonNode json(GraphQlResponse response) {
    try {
      return JSON.readTree(response.json().getBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  @Override
  public void close() {
    await(archive.close());
    await(vertx.close());
    database.close();
  }
}
