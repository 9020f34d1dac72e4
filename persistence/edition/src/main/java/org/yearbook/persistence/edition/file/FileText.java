package org.yearbook.persistence.edition.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/** Turns the bytes of a file into text: UTF-8 without byte order mark, lines ended by LF. */
public final class FileText {
  private FileText() {}

  /** The text as it should be, or null when it is not UTF-8, which is reported. */
  public static @Nullable String decode(EditionFile file, byte[] bytes, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      problems.add(
          FilePlace.of(file, lineAt(text, text.length())),
          Code.NOT_UTF8,
          "Byte %d is not UTF-8.".formatted(in.position() + 1),
          "Save the file in UTF-8.");
      return null;
    }
    return withoutMarks(file, text, problems);
  }

  private static String withoutMarks(EditionFile file, String decoded, Problems problems) {
    String text = decoded;
    if (text.startsWith("\uFEFF")) {
      problems.add(
          FilePlace.of(file, 1),
          Code.BYTE_ORDER_MARK,
          "The file begins with a byte order mark.",
          "Save it in UTF-8 without one.");
      text = text.substring(1);
    }
    int carriageReturn = text.indexOf('\r');
    if (carriageReturn >= 0) {
      problems.add(
          FilePlace.of(file, lineAt(text, carriageReturn)),
          Code.CARRIAGE_RETURN,
          "This line ends with CR, and maybe others do.",
          "Save the file with LF alone as line end.");
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    int unfit = Characters.unfitIn(text);
    if (unfit >= 0) {
      problems.add(
          FilePlace.of(file, lineAt(text, unfit)),
          Code.UNFIT_CHARACTER,
          "The character %s stands here, and maybe others like it do."
              .formatted(Characters.name(text.codePointAt(unfit))),
          "Take it away: no text has it.");
      text = Characters.mended(text);
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      problems.add(
          FilePlace.of(file, lineAt(text, text.length())),
          Code.NO_LINE_END,
          "The last line has no end.",
          "End it with LF.");
    }
    return text;
  }

  private static int lineAt(String text, int end) {
    return 1 + (int) text.chars().limit(end).filter(character -> character == '\n').count();
  }
}
