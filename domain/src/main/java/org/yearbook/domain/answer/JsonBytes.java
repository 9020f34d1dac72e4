package org.yearbook.domain.answer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;

/** Growing bytes of JSON in UTF-8, written front to back. Not for several threads at once. */
public final class JsonBytes implements AnswerSink {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

  private final int most;
  private byte[] bytes;
  private int length;

  /** Starts empty, with room for so many bytes; grows without a limit. */
  public JsonBytes(int capacity) {
    this(capacity, Integer.MAX_VALUE);
  }

  /**
   * Starts empty, with room for so many bytes, and grows to a limit.
   *
   * @param most about how many bytes it may become, room for escapes included; what would go beyond
   *     is refused with a {@link YearbookException} {@link ErrorCode#LIMIT_EXCEEDED}
   */
  public JsonBytes(int capacity, int most) {
    this.most = most;
    bytes = new byte[Math.max(capacity, 64)];
  }

  /** How many bytes are written. */
  public int length() {
    return length;
  }

  /** The bytes themselves, not a copy; only those before {@link #length()} count. */
  public byte[] array() {
    return bytes;
  }

  /** A copy of what is written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void beginObject() {
    raw('{');
  }

  @Override
  public void endObject() {
    raw('}');
  }

  @Override
  public void beginList() {
    raw('[');
  }

  @Override
  public void endList() {
    raw(']');
  }

  @Override
  public void next() {
    raw(',');
  }

  @Override
  public void key(ResponseKey key) {
    raw(key.json());
  }

  @Override
  public void text(String text) {
    string(text);
  }

  @Override
  public void token(String ascii) {
    raw('"').ascii(ascii).raw('"');
  }

  @Override
  public void digits(String number) {
    ascii(number);
  }

  @Override
  public void integer(long number) {
    number(number);
  }

  @Override
  public void truth(boolean value) {
    raw(value ? TRUE : FALSE);
  }

  @Override
  public void day(LocalDate day) {
    ensure(12);
    bytes[length++] = '"';
    int year = day.getYear();
    twoDigits(year / 100);
    twoDigits(year % 100);
    bytes[length++] = '-';
    twoDigits(day.getMonthValue());
    bytes[length++] = '-';
    twoDigits(day.getDayOfMonth());
    bytes[length++] = '"';
  }

  @Override
  public void json(byte[] ready) {
    raw(ready);
  }

  @Override
  public void nothing() {
    raw(NULL);
  }

  @Override
  public int mark() {
    return length;
  }

  @Override
  public void backTo(int mark) {
    length = mark;
  }

  /** One ASCII character as it is. */
  public JsonBytes raw(char character) {
    ensure(1);
    bytes[length++] = (byte) character;
    return this;
  }

  /** Bytes as they are. */
  public JsonBytes raw(byte[] json) {
    ensure(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
    return this;
  }

  /** ASCII text as it is, without quotes or escapes. */
  public JsonBytes ascii(String text) {
    int count = text.length();
    ensure(count);
    for (int index = 0; index < count; index++) {
      bytes[length++] = (byte) text.charAt(index);
    }
    return this;
  }

  public JsonBytes number(long value) {
    return ascii(Long.toString(value));
  }

  private void twoDigits(int value) {
    bytes[length++] = (byte) ('0' + value / 10);
    bytes[length++] = (byte) ('0' + value % 10);
  }

  /**
   * A text in quotes with what JSON must escape. A lone surrogate becomes U+FFFD, as UTF-8 can't
   * hold it.
   */
  public JsonBytes string(String text) {
    int count = text.length();
    ensure(count * 6 + 2);
    byte[] target = bytes;
    int at = length;
    target[at++] = '"';
    for (int index = 0; index < count; index++) {
      char character = text.charAt(index);
      if (character < 0x80) {
        if (character >= 0x20 && character != '"' && character != '\\') {
          target[at++] = (byte) character;
        } else {
          at = escape(target, at, character);
        }
      } else if (character < 0x800) {
        target[at++] = (byte) (0xc0 | (character >> 6));
        target[at++] = (byte) (0x80 | (character & 0x3f));
      } else if (!Character.isSurrogate(character)) {
        at = threeBytes(target, at, character);
      } else if (Character.isHighSurrogate(character)
          && index + 1 < count
          && Character.isLowSurrogate(text.charAt(index + 1))) {
        at = fourBytes(target, at, Character.toCodePoint(character, text.charAt(++index)));
      } else {
        at = threeBytes(target, at, '\ufffd');
      }
    }
    target[at++] = '"';
    length = at;
    return this;
  }

  private static int threeBytes(byte[] target, int from, char character) {
    int at = from;
    target[at++] = (byte) (0xe0 | (character >> 12));
    target[at++] = (byte) (0x80 | ((character >> 6) & 0x3f));
    target[at++] = (byte) (0x80 | (character & 0x3f));
    return at;
  }

  private static int fourBytes(byte[] target, int from, int codePoint) {
    int at = from;
    target[at++] = (byte) (0xf0 | (codePoint >> 18));
    target[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
    target[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
    target[at++] = (byte) (0x80 | (codePoint & 0x3f));
    return at;
  }

  private static int escape(byte[] target, int from, char character) {
    int at = from;
    target[at++] = '\\';
    switch (character) {
      case '"' -> target[at++] = '"';
      case '\\' -> target[at++] = '\\';
      case '\n' -> target[at++] = 'n';
      case '\r' -> target[at++] = 'r';
      case '\t' -> target[at++] = 't';
      default -> {
        target[at++] = 'u';
        target[at++] = '0';
        target[at++] = '0';
        target[at++] = HEX[character >> 4];
        target[at++] = HEX[character & 0xf];
      }
    }
    return at;
  }

  private void ensure(int more) {
    long needed = (long) length + more;
    if (needed > most) {
      throw new YearbookException(
          ErrorCode.LIMIT_EXCEEDED,
          "The answer would be longer than %,d bytes. Ask for fewer rows or fewer fields at once."
              .formatted(most));
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(bytes.length * 2L, needed)));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
