package org.yearbook.api.config;

import java.util.Set;

/**
 * Which web pages of other origins may read answers, never with credentials.
 *
 * @param any whether all may
 * @param named else these, as browsers write them: {@code https://example.org}, with a port unless
 *     it is the usual one; empty when none may
 */
public record CorsOrigins(boolean any, Set<String> named) {
  /** Pages of every origin. */
  public static final CorsOrigins ANY = new CorsOrigins(true, Set.of());

  /** No page of another origin. */
  public static final CorsOrigins NONE = new CorsOrigins(false, Set.of());

  public CorsOrigins {
    named = Set.copyOf(named);
    if (any && !named.isEmpty()) {
      throw new IllegalArgumentException("Who lets in all need not name some.");
    }
  }
}
