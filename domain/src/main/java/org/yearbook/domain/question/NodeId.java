package org.yearbook.domain.question;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;

/**
 * The identity of an object among all objects: URL-safe Base64 of {@code Type:key}. It is made of
 * the natural key, so that it is the same on every server that holds the same edition.
 */
public record NodeId(String type, String key) {
  /** What a client sees. */
  public static String encode(String type, String key) {
    return encode(type + ':' + key);
  }

  /** What a client sees, of a type and a key that are joined by a colon already. */
  public static String encode(String typeAndKey) {
    byte[] plain = typeAndKey.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /**
   * Reads what a client sent back.
   *
   * @throws YearbookException {@link ErrorCode#INVALID_ID} when it is not of that form
   */
  public static NodeId decode(String encoded) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      if (colon > 0
          && plain.indexOf('\u0000') < 0
          && encode(plain.substring(0, colon), plain.substring(colon + 1)).equals(encoded)) {
        return new NodeId(plain.substring(0, colon), plain.substring(colon + 1));
      }
    } catch (IllegalArgumentException notBase64) {
      // refused below, like all else that is no id
    }
    throw new YearbookException(
        ErrorCode.INVALID_ID,
        "This is no id of an object. Use one that an earlier answer gave as “id”.");
  }
}
