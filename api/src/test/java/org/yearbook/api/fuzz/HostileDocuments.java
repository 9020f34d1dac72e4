package org.yearbook.api.fuzz;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents and their variables: valid ones with values of chance, and ones that were spoilt. */
final class HostileDocuments {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|[_A-Za-z0-9]+|\\.\\.\\.|\\S");
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ":",
          "=",
          "!",
          "|",
          "&",
          "@",
          "$",
          "...",
          "\"",
          "\"\"\"",
          "#",
          ",",
          "\ufeff",
          "on",
          "query",
          "mutation",
          "subscription",
          "fragment",
          "null",
          "true",
          "__typename",
          "__schema",
          "__type",
          "@skip(if:true)",
          "@include(if:$x)",
          "@defer",
          "first:",
          "after:",
          "-1",
          "01",
          "1.0",
          "1e999",
          "2147483648",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "{nodes{id}}",
          "...F",
          "a:",
          "\0");

  private final GraphQLSchema schema;
  private final List<String> known;
  private final Random random;
  private final HostileValues values;

  /** The known ones are valid. */
  HostileDocuments(GraphQLSchema schema, List<String> known, Random random, HostileValues values) {
    this.schema = schema;
    this.known = known;
    this.random = random;
    this.values = values;
  }

  /**
   * A document with its variables.
   *
   * @param variables in JSON; null for none
   */
  record Asked(String document, @Nullable String variables) {}

  /** Every argument of a field comes by a variable of its type, with a value of chance. */
  Asked valid(boolean ofListsOnly) {
    GraphQLObjectType query = schema.getQueryType();
    List<GraphQLFieldDefinition> fields = query.getFieldDefinitions();
    GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
    while (ofListsOnly && field.getArgument("after") == null) {
      field = fields.get(random.nextInt(fields.size()));
    }
    List<String> declared = new ArrayList<>();
    List<String> variables = new ArrayList<>();
    String selected = field(field, declared, variables, 0);
    String head = declared.isEmpty() ? "" : "query(" + String.join(",", declared) + ")";
    return new Asked(head + "{" + selected + "}", "{" + String.join(",", variables) + "}");
  }

  private String field(
      GraphQLFieldDefinition field, List<String> declared, List<String> variables, int depth) {
    List<String> arguments = new ArrayList<>();
    for (GraphQLArgument argument : field.getArguments()) {
      boolean needed = GraphQLTypeUtil.isNonNull(argument.getType());
      if (needed || random.nextInt(3) == 0) {
        String name = "v" + declared.size();
        declared.add("$" + name + ":" + GraphQLTypeUtil.simplePrint(argument.getType()));
        arguments.add(argument.getName() + ":$" + name);
        if (random.nextInt(12) > 0) {
          variables.add("\"" + name + "\":" + values.of(argument.getType()));
        }
      }
    }
    String given = arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")";
    return field.getName()
        + given
        + selection(GraphQLTypeUtil.unwrapAll(field.getType()), declared, variables, depth);
  }

  private String selection(
      GraphQLType type, List<String> declared, List<String> variables, int depth) {
    if (!(type instanceof GraphQLFieldsContainer container)) {
      return GraphQLTypeUtil.isLeaf(type) ? "" : "{__typename}";
    }
    StringBuilder selected = new StringBuilder("{__typename");
    List<GraphQLFieldDefinition> fields = container.getFieldDefinitions();
    for (int count = random.nextInt(4); count > 0; count--) {
      GraphQLFieldDefinition each = fields.get(random.nextInt(fields.size()));
      if (depth < 5 || GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(each.getType()))) {
        selected.append(" f").append(count).append(':');
        selected.append(field(each, declared, variables, depth + 1));
      }
    }
    return selected.append('}').toString();
  }

  /** A known document in which some tokens are missing, doubled, exchanged or strange. */
  Asked spoilt() {
    List<String> tokens = new ArrayList<>(tokens(any()));
    for (int changes = 1 + random.nextInt(4); changes > 0 && !tokens.isEmpty(); changes--) {
      change(tokens, random.nextInt(tokens.size()));
    }
    String text = String.join(" ", tokens);
    if (random.nextInt(10) == 0) {
      text = text.substring(0, random.nextInt(text.length() + 1));
    }
    return new Asked(text, random.nextInt(3) == 0 ? values.anything(0) : null);
  }

  private void change(List<String> tokens, int at) {
    switch (random.nextInt(7)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      case 3 -> tokens.set(at, HostileTexts.quoted(HostileTexts.any(random)));
      case 4 -> tokens.addAll(at, tokens(any()).subList(0, 1));
      case 5 -> tokens.add(at, (PIECES.get(random.nextInt(PIECES.size())) + " ").repeat(many()));
      default -> tokens.add(at, PIECES.get(random.nextInt(PIECES.size())));
    }
  }

  /** Seldom very many. */
  private int many() {
    return random.nextInt(4) == 0 ? 1 + random.nextInt(3_000) : 2;
  }

  private String any() {
    return known.get(random.nextInt(known.size()));
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }
}
