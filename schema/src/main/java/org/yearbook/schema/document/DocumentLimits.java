package org.yearbook.schema.document;

/**
 * How large a document may be.
 *
 * @param tokens how many tokens it may have, punctuation not counted by GraphQL included
 * @param depth how deep fields may lie inside each other, fragments included
 * @param fields how many fields it may ask for in all, each use of a fragment counted
 * @param aliases how many aliases may be written in it
 * @param rootFields how many fields an operation may have at the top
 * @param directives how many directives may be written in it
 * @param variables how many variables an operation may have
 * @param pageSize how many rows a page may have
 * @param rows how many rows may have to be read in the worst case: for each list its size times the
 *     sizes of the lists that it lies in, added up
 * @param introspection whether the schema may be asked about itself
 */
public record DocumentLimits(
    int tokens,
    int depth,
    int fields,
    int aliases,
    int rootFields,
    int directives,
    int variables,
    int pageSize,
    int rows,
    boolean introspection) {
  /** What is permitted when nothing else is said. */
  public static final DocumentLimits DEFAULT =
      new DocumentLimits(4_000, 16, 1_000, 50, 20, 50, 50, 100, 100_000, true);

  public DocumentLimits {
    for (int limit :
        new int[] {
          tokens, depth, fields, aliases, rootFields, directives, variables, pageSize, rows
        }) {
      if (limit < 1) {
        throw new IllegalArgumentException("A limit is 1 or more, not " + limit + ".");
      }
    }
  }
}
