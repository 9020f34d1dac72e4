package org.yearbook.schema.question;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;

/**
 * What names of the contract mean. A type that ends in Connection is a list with pages; of its
 * arguments, some say which rows are on the page, and all others are of the list itself. A field of
 * a value may have arguments for its language and its unit; any other chooses among several values.
 */
final class Conventions {
  /** How many rows a page has where none are asked for. */
  static final int USUAL_PAGE = 20;

  /**
   * Plain lists are small by nature; this is what one is taken for when the rows to be read are
   * counted ahead.
   */
  static final int PLAIN_LIST = 5;

  /** The argument at the top that says when the figures were known. */
  static final String AS_OF = "asOf";

  /** The argument at the top that says whose word counts. */
  static final String EDITION = "edition";

  /** The argument that says in which language a value is asked. */
  static final String LANGUAGE = "lang";

  /** The argument that says in which unit a number is asked. */
  static final String UNIT = "in";

  /** The list by whose figures others can be ordered. */
  static final String OBSERVATIONS = "observations";

  /** The field at the top that is a ranking. */
  static final String RANKING = "rank";

  /**
   * Interfaces whose objects are read as such where all of their types are asked for the same:
   * decision 0013.
   */
  static final Set<String> READ_AS_ONE = Set.of("Subject");

  private static final Set<String> OF_EVERY_LIST =
      Set.of("first", "after", "last", "before", "where", "orderBy", AS_OF, EDITION);

  private static final Set<String> OF_VALUES = Set.of(LANGUAGE, UNIT);

  private Conventions() {}

  /** Whether it is a list with pages. */
  static boolean isConnection(GraphQLOutputType type) {
    return GraphQLTypeUtil.unwrapAll(type).getName().endsWith("Connection");
  }

  /** Whether a list begins behind a cursor if it is told so, and so can be read piece by piece. */
  static boolean hasPages(GraphQLFieldDefinition definition) {
    return definition.getArgument("after") != null;
  }

  /** The arguments that are neither of every list nor about time and edition. */
  static List<String> ownArguments(GraphQLFieldDefinition definition) {
    return names(definition, OF_EVERY_LIST);
  }

  /** The arguments of a value that choose among several. */
  static List<String> choices(GraphQLFieldDefinition definition) {
    return names(definition, OF_VALUES);
  }

  private static List<String> names(GraphQLFieldDefinition definition, Set<String> without) {
    return definition.getArguments().stream()
        .map(GraphQLArgument::getName)
        .filter(name -> !without.contains(name))
        .toList();
  }
}
