package org.yearbook.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code extensions.persistedQuery} asks for: that the server keep documents by their hashes.
 * This one keeps none, and says so in the words by which clients know that they must send them.
 */
final class PersistedQuery {

  private PersistedQuery() {}

  /** Refuses a hash without a document, and one of another document. */
  static void check(@Nullable Object query, Map<String, Object> extensions) {
    if (!(extensions.get("persistedQuery") instanceof Map<?, ?> persisted)) {
      return;
    } else if (query == null) {
      throw HttpProblem.noPersistedQueries();
    } else if (query instanceof String text
        && persisted.get("sha256Hash") instanceof String hash
        && !hash.toLowerCase(Locale.ROOT).equals(sha256(text))) {
      throw HttpProblem.unreadable("provided sha does not match query");
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
