package org.yearbook.api.config;

import java.util.List;
import java.util.stream.Stream;
import org.yearbook.schema.document.DocumentLimits;

/**
 * What a GraphQL request may be like.
 *
 * @param graphiql whether the explorer is served
 * @param bodyBytes how long the body of a request may be, 1,000 or more
 * @param limits how large a document may be
 */
public record GraphQlConfiguration(boolean graphiql, int bodyBytes, DocumentLimits limits) {
  private static final DocumentLimits STANDARD = DocumentLimits.DEFAULT;

  static final Key GRAPHIQL =
      new Key(
          "YEARBOOK_GRAPHIQL",
          null,
          "`on` or `off`",
          "on",
          "Whether the explorer is served at `/graphiql`.");
  static final Key INTROSPECTION =
      new Key(
          "YEARBOOK_INTROSPECTION",
          null,
          "`on` or `off`",
          "on",
          "Whether the schema may be asked about itself; the explorer needs it.");
  static final Key BODY_BYTES =
      limit("BODY_BYTES", "bytes", 100_000, "How long the body of a request may be.");
  static final Key TOKENS =
      limit("TOKENS", "tokens", STANDARD.tokens(), "How many tokens a document may have.");
  static final Key DEPTH =
      limit("DEPTH", "levels", STANDARD.depth(), "How deep fields may lie inside each other.");
  static final Key FIELDS =
      limit(
          "FIELDS",
          "fields",
          STANDARD.fields(),
          "How many fields may be asked for, each use of a fragment counted.");
  static final Key ALIASES =
      limit("ALIASES", "aliases", STANDARD.aliases(), "How many aliases a document may have.");
  static final Key ROOT_FIELDS =
      limit(
          "ROOT_FIELDS",
          "fields",
          STANDARD.rootFields(),
          "How many fields an operation may have at the top.");
  static final Key DIRECTIVES =
      limit(
          "DIRECTIVES",
          "directives",
          STANDARD.directives(),
          "How many directives a document may have.");
  static final Key VARIABLES =
      limit(
          "VARIABLES",
          "variables",
          STANDARD.variables(),
          "How many variables an operation may have.");
  static final Key PAGE_SIZE =
      limit("PAGE_SIZE", "rows", STANDARD.pageSize(), "How many rows a page may have.");
  static final Key ROWS =
      limit(
          "ROWS",
          "rows",
          STANDARD.rows(),
          "How many rows a request may have to read at worst: for each list its size times the sizes of the lists around it.");

  static final List<Key> KEYS =
      Stream.of(
              GRAPHIQL,
              INTROSPECTION,
              BODY_BYTES,
              TOKENS,
              DEPTH,
              FIELDS,
              ALIASES,
              ROOT_FIELDS,
              DIRECTIVES,
              VARIABLES,
              PAGE_SIZE,
              ROWS)
          .toList();

  private enum Switch {
    ON,
    OFF
  }

  private static Key limit(String name, String unit, int standard, String meaning) {
    return new Key("YEARBOOK_MAX_" + name, null, unit, String.valueOf(standard), meaning);
  }

  static GraphQlConfiguration from(Settings settings) {
    DocumentLimits limits =
        new DocumentLimits(
            positive(settings, TOKENS),
            positive(settings, DEPTH),
            positive(settings, FIELDS),
            positive(settings, ALIASES),
            positive(settings, ROOT_FIELDS),
            positive(settings, DIRECTIVES),
            positive(settings, VARIABLES),
            positive(settings, PAGE_SIZE),
            positive(settings, ROWS),
            isOn(settings, INTROSPECTION));
    return new GraphQlConfiguration(
        isOn(settings, GRAPHIQL), settings.integerOf(BODY_BYTES, 1_000, Integer.MAX_VALUE), limits);
  }

  private static int positive(Settings settings, Key key) {
    return settings.integerOf(key, 1, Integer.MAX_VALUE);
  }

  private static boolean isOn(Settings settings, Key key) {
    return settings.choiceOf(key, Switch.class) == Switch.ON;
  }
}
