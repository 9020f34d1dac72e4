package org.yearbook.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as a client sent it, read strictly: what could be read in two ways is refused. */
final class JsonText {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 400;

  private static final ObjectMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonText() {}

  /** The text of some bytes. */
  static String decode(Buffer bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes()))
          .toString();
    } catch (CharacterCodingException malformed) {
      throw HttpProblem.unreadable("The body is not in UTF-8.");
    }
  }

  /**
   * Maps, lists, texts, numbers, truth values and nulls.
   *
   * @param what begins a sentence: "The body", for example
   */
  static @Nullable Object parse(String what, String json) {
    try {
      return bounded(what, STRICT.readValue(json, Object.class));
    } catch (StreamConstraintsException beyond) {
      throw beyond(what);
    } catch (JsonProcessingException malformed) {
      throw HttpProblem.unreadable(what + " is not JSON" + place(malformed.getLocation()) + ".");
    }
  }

  private static HttpProblem beyond(String what) {
    return HttpProblem.unreadable(
        "%s goes beyond what this server reads: %d levels of lists and objects, %d digits."
            .formatted(what, DEEPEST, LONGEST_NUMBER));
  }

  private static void requireUnicode(String what, String text) {
    int index = 0;
    while (index < text.length()) {
      int point = text.codePointAt(index);
      if (Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE) {
        throw HttpProblem.unreadable(
            "%s has half of a pair of surrogates (\\u%04x), which is no Unicode text."
                .formatted(what, point));
      }
      index += Character.charCount(point);
    }
  }

  /**
   * Refuses what can't be stored or said again: halves of surrogate pairs, and numbers such as
   * 1e999999999, which take little room until somebody writes them out.
   */
  private static @Nullable Object bounded(String what, @Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      object.forEach(
          (name, each) -> {
            bounded(what, name);
            bounded(what, each);
          });
    } else if (value instanceof String text) {
      requireUnicode(what, text);
    } else if (value instanceof List<?> list) {
      list.forEach(each -> bounded(what, each));
    } else if (value instanceof BigDecimal number && Math.abs(number.scale()) > LONGEST_NUMBER) {
      throw beyond(what);
    }
    return value;
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : ", or says a name twice: see line %d, column %d"
            .formatted(location.getLineNr(), location.getColumnNr());
  }
}
