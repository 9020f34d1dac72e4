package org.yearbook.domain.question;

import org.jspecify.annotations.Nullable;

/**
 * Which state of the data, and whose word, everything below a field at the top is about.
 *
 * @param asOf resolves to a point in time: figures are those that the database knew then; null for
 *     now
 * @param edition resolves to the slug of an edition: lists hold what that report says and no other;
 *     null for all editions
 */
public record Scope(@Nullable Operand asOf, @Nullable Operand edition) {
  /** What all editions say, as it is known now. */
  public static final Scope EVERYTHING_NOW = new Scope(null, null);
}
