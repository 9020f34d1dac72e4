package org.yearbook.domain.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;

/** What clients send back of ids and cursors. */
final class KeysOfClientsTest {
  private static final String SIGNATURE = "Facility SLUG ASC";

  private static void refused(ErrorCode code, Executable decode) {
    assertThatThrownBy(decode::execute)
        .isInstanceOfSatisfying(
            YearbookException.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasGivenOutIsReadAgain() {
    NodeId id = NodeId.decode(NodeId.encode("Facility", "ssrf:上海"));
    assertThat(id).isEqualTo(new NodeId("Facility", "ssrf:上海"));
    Cursor cursor = new Cursor(SIGNATURE, Arrays.asList("上海", null, "17"));
    assertThat(Cursor.decode(cursor.encode(), SIGNATURE, 3)).isEqualTo(cursor);
  }

  @Test
  void noTextIsReadThatCanNotBeStored() {
    refused(ErrorCode.INVALID_ID, () -> NodeId.decode(NodeId.encode("Facility", "a\u0000b")));
    for (String key : List.of("a\u0000", "\u0000\u0000", "\u0000b")) {
      refused(
          ErrorCode.INVALID_CURSOR,
          () -> Cursor.decode(base64(SIGNATURE + "\u001f" + key + "\u001f1"), SIGNATURE, 2));
    }
    refused(
        ErrorCode.INVALID_CURSOR,
        () -> Cursor.decode(base64(SIGNATURE + "\u001fa\u001f" + "9".repeat(19)), SIGNATURE, 2));
  }

  @Test
  void bytesThatAreNoTextAreNeitherIdNorCursor() {
    byte[] noUtf8 = (SIGNATURE + "\u001f?\u001f1").getBytes(StandardCharsets.UTF_8);
    noUtf8[SIGNATURE.length() + 1] = (byte) 0xff;
    refused(ErrorCode.INVALID_CURSOR, () -> Cursor.decode(base64(noUtf8), SIGNATURE, 2));
    refused(ErrorCode.INVALID_ID, () -> NodeId.decode(base64(new byte[] {'F', ':', (byte) 0xc0})));
  }

  @Test
  void garbageIsRefusedByItsCode() {
    Random random = new Random(20201231);
    for (int round = 0; round < 20_000; round++) {
      char[] units = new char[random.nextInt(40)];
      for (int index = 0; index < units.length; index++) {
        units[index] = (char) random.nextInt(random.nextBoolean() ? 128 : 65_536);
      }
      String garbage = random.nextBoolean() ? new String(units) : base64(new String(units));
      refused(ErrorCode.INVALID_CURSOR, () -> Cursor.decode(garbage, SIGNATURE, 2));
      refused(ErrorCode.INVALID_ID, () -> NodeId.decode(garbage + "!"));
    }
  }
}
