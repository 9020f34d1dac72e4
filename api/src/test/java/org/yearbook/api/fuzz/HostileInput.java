package org.yearbook.api.fuzz;

/**
 * What is sent over one connection, to its end.
 *
 * @param kind of its making
 * @param bytes of one request or several, proper or not
 */
@SuppressWarnings("ArrayRecordComponent")
record HostileInput(String kind, byte[] bytes) {
  /**
   * As a person can read it: ASCII as it is, all else escaped, not longer than 2,000 characters.
   */
  String readable() {
    StringBuilder text = new StringBuilder(kind).append(":\n");
    for (int index = 0; index < Math.min(bytes.length, 2_000); index++) {
      int unit = bytes[index] & 0xFF;
      if (unit == '\n' || (unit >= ' ' && unit < 0x7F)) {
        text.append((char) unit);
      } else if (unit != '\r') {
        text.append("\\x%02x".formatted(unit));
      }
    }
    return text.toString();
  }
}
