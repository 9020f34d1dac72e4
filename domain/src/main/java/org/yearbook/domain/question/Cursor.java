package org.yearbook.domain.question;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;

/**
 * A place in an ordered list: the order keys of the row that stands there, so that paging goes on
 * right when rows before it come or go.
 *
 * <p>Clients see it as URL-safe Base64 of the signature and the values, and are not meant to look
 * inside.
 *
 * @param signature names the list and its order; a cursor is good for that order only
 * @param values the order keys as texts, null where the row has none; the last is the row's id
 */
public record Cursor(String signature, List<@Nullable String> values) {
  private static final char SEPARATOR = '\u001f';
  private static final String MISSING = "\u0000";

  public Cursor {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The signature of an order of objects of a type. */
  public static String signature(String type, List<Order> order) {
    StringBuilder signature = new StringBuilder(type);
    order.forEach(
        key -> signature.append(' ').append(key.key()).append(' ').append(key.direction()));
    return signature.toString();
  }

  /** What a client sees. */
  public String encode() {
    StringBuilder plain = new StringBuilder(signature);
    values.forEach(value -> plain.append(SEPARATOR).append(value == null ? MISSING : value));
    return encoded(plain.toString());
  }

  /**
   * Reads what a client sent back.
   *
   * @param keys how many order keys the list has, its id included
   * @throws YearbookException {@link ErrorCode#INVALID_CURSOR} when it was not made by this server
   *     for a list of that signature
   */
  public static Cursor decode(String encoded, String signature, int keys) {
    List<@Nullable String> parts =
        new ArrayList<>(Arrays.asList(plain(encoded).split(String.valueOf(SEPARATOR), -1)));
    if (!signature.equals(parts.remove(0))) {
      throw refused("it belongs to another list or another order");
    }
    if (parts.size() != keys || !isId(parts.get(keys - 1))) {
      throw notGivenOut();
    }
    parts.replaceAll(value -> MISSING.equals(value) ? null : value);
    if (parts.stream().anyMatch(value -> value != null && value.contains(MISSING))) {
      throw notGivenOut();
    }
    return new Cursor(signature, parts);
  }

  /** What is inside; only what {@link #encode} makes of it is the same cursor. */
  private static String plain(String encoded) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      if (encoded(plain).equals(encoded)) {
        return plain;
      }
    } catch (IllegalArgumentException notBase64) {
      // refused below, like all else that is no cursor
    }
    throw notGivenOut();
  }

  private static String encoded(String plain) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isId(@Nullable String text) {
    return text != null
        && text.length() <= 18
        && !text.isEmpty()
        && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** That a cursor is none of the list that it is given to: {@code INVALID_CURSOR}. */
  public static YearbookException notGivenOut() {
    return refused("it is not one that this server gave out");
  }

  private static YearbookException refused(String why) {
    return new YearbookException(
        ErrorCode.INVALID_CURSOR,
        "The cursor can't be used here: "
            + why
            + ". Use a cursor from the same list with the same orderBy.");
  }
}
