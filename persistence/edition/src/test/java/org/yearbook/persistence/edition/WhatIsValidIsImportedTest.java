package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.Limits;
import org.yearbook.persistence.edition.merge.EditionMerge;
import org.yearbook.persistence.edition.merge.Sql;

/**
 * Whatever is written into an edition, either it is found and said where, or the database takes it.
 * {@code -Dyearbook.spoilt=20000} spoils as many times more, at places drawn by chance.
 */
@Tag("slow")
class WhatIsValidIsImportedTest {
  private static final int VALUES_AT_EACH_SPOT = 2;
  private static final Pattern WORDS_OF_MACHINES =
      Pattern.compile("Exception|java\\.|org\\.|SQL|constraint|varchar|\\bint[48]?\\b|[\\p{Cc}]");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;

  private final Map<String, String> texts = new LinkedHashMap<>();
  private int imported;

  @BeforeEach
  void copyEdition() throws IOException {
    FixtureEditions.complete(folder);
    for (EditionFile file : EditionFile.values()) {
      texts.put(file.fileName(), Files.readString(folder.resolve(file.fileName())));
    }
  }

  @Test
  void aSpoiltValueIsFoundOrTaken() throws Exception {
    List<Spot> spots = new ArrayList<>();
    texts.forEach((file, text) -> spots.addAll(Spot.of(file, text)));
    List<String> values = HostileValues.ALL;
    int next = 0;
    try (Connection connection = transaction()) {
      for (Spot spot : spots) {
        for (int time = 0; time < VALUES_AT_EACH_SPOT; time++) {
          spoil(spot, values.get(next++ % values.size()), connection);
        }
      }
      Random random = new Random();
      for (int time = Integer.getInteger("yearbook.spoilt", 0); time > 0; time--) {
        spoil(
            spots.get(random.nextInt(spots.size())),
            values.get(random.nextInt(values.size())),
            connection);
      }
    }
    assertThat(spots).hasSizeGreaterThan(150);
    assertThat(imported).as("how many of them were valid").isGreaterThan(spots.size() / 4);
  }

  private String textOf(String file) {
    return Objects.requireNonNull(texts.get(file));
  }

  private void spoil(Spot spot, String value, Connection connection) throws Exception {
    Path file = folder.resolve(spot.file());
    String text = textOf(spot.file());
    Files.writeString(file, spot.filledWith(value, text));
    try {
      foundOrTaken("%s with %s".formatted(spot, shortened(value)), connection);
    } finally {
      Files.writeString(file, text);
    }
  }

  private void foundOrTaken(String what, Connection connection) throws SQLException {
    Validated validated = EditionFolder.at(folder).validate(null);
    EditionContent content = validated.content();
    if (content != null) {
      take(what, content, connection);
      return;
    }
    assertThat(validated.problems())
        .as(what)
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isNotNull();
              assertThat(problem.toString()).doesNotContainPattern(WORDS_OF_MACHINES);
              assertThat(problem.toString()).hasSizeLessThan(3_000);
            });
  }

  private void take(String what, EditionContent content, Connection connection)
      throws SQLException {
    try {
      new EditionMerge(connection, content, Map.of(), line -> {}).run();
      new Sql(connection).update("SET CONSTRAINTS ALL IMMEDIATE");
      imported++;
    } catch (SQLException e) {
      fail("Valid, yet refused: " + what, e);
    } finally {
      connection.rollback();
    }
  }

  private static Connection transaction() throws SQLException {
    Connection connection = DATABASE.connect();
    connection.setAutoCommit(false);
    return connection;
  }

  private static String shortened(String value) {
    return value.length() > 40
        ? value.substring(0, 40) + "… of " + value.length()
        : "“" + value + "”";
  }

  @Test
  void theLongestKeysAndTextsAreTaken() throws Exception {
    for (String file : texts.keySet()) {
      Files.writeString(folder.resolve(file), withLongKeys(textOf(file)));
    }
    String metrics = Files.readString(folder.resolve("metrics.csv"));
    for (String column : List.of("name_zh", "name_en", "definition_zh", "definition_en")) {
      Spot spot =
          Spot.of("metrics.csv", metrics).stream()
              .filter(each -> each.name().equals(column))
              .findFirst()
              .orElseThrow();
      String longest =
          column.endsWith("zh")
              ? HostileValues.signs(Limits.TEXT)
              : HostileValues.words(Limits.TEXT);
      metrics = spot.filledWith(longest, metrics);
    }
    Files.writeString(folder.resolve("metrics.csv"), metrics);

    assertThat(EditionFolder.at(folder).validate(null).problems()).isEmpty();
    try (Connection connection = transaction()) {
      foundOrTaken("the longest edition", connection);
    }
    assertThat(imported).isOne();
  }

  /** Each slug and each code of a metric as long as it may be. */
  private String withLongKeys(String text) {
    String changed = text;
    for (String key : keys()) {
      char joint = key.indexOf('_') >= 0 ? '_' : '-';
      String longest =
          key
              + joint
              + HostileValues.words(Limits.KEY).replace(' ', 'q').substring(key.length() + 1);
      changed = changed.replaceAll("(?<![a-z0-9_-])" + key + "(?![a-z0-9_-])", longest);
    }
    return changed;
  }

  private Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (String text : texts.values()) {
      Matcher slug = Pattern.compile("slug: ([a-z0-9-]+)").matcher(text);
      while (slug.find()) {
        keys.add(slug.group(1));
      }
    }
    textOf("metrics.csv")
        .lines()
        .skip(1)
        .map(row -> row.substring(0, row.indexOf(',')))
        .forEach(keys::add);
    keys.removeIf(key -> key.matches("[a-z]+"));
    return keys;
  }
}
