package org.yearbook.domain.answer;

import java.nio.charset.StandardCharsets;

/** The key of a field in an answer. GraphQL names need no escapes. */
public final class ResponseKey {
  private final String name;
  private final byte[] json;

  public ResponseKey(String name) {
    this.name = name;
    this.json = ("\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
  }

  public String name() {
    return name;
  }

  /** In quotes, with its colon; not to be changed. */
  byte[] json() {
    return json;
  }
}
