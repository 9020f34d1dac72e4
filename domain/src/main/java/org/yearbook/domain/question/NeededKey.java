package org.yearbook.domain.question;

import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.Place;

/**
 * What a computation can't do without: a key, or several, of objects that have to be there. Where
 * one is not, the question is refused as a whole instead of being answered with nothing.
 *
 * @param noun what the keys are of
 * @param keys resolves to a key or to a list of keys
 * @param place where in the document it is given, or null
 */
public record NeededKey(Noun noun, Operand keys, @Nullable Place place) {
  /** What can be needed by its key. */
  public enum Noun {
    EDITION("Edition", "slug", "editions"),
    METRIC("Metric", "code", "metrics"),
    SUBJECT("Subject", "slug", "subjects");

    private final String type;
    private final String field;
    private final String list;

    Noun(String type, String field, String list) {
      this.type = type;
      this.field = field;
      this.list = list;
    }

    /** The type or interface in the contract. */
    public String type() {
      return type;
    }

    /** The field that tells the key. */
    public String field() {
      return field;
    }

    /** The field at the top that lists all of them. */
    public String list() {
      return list;
    }
  }
}
