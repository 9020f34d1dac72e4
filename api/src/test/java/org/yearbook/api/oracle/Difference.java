package org.yearbook.api.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where two answers differ. The order of fields counts; numbers are compared as JSON's readers do,
 * by the floating-point number that they are nearest to.
 */
final class Difference {
  private Difference() {}

  /** The first difference in words, or null when there is none. */
  static @Nullable String between(JsonNode expected, JsonNode actual) {
    return between("", expected, actual);
  }

  private static @Nullable String between(String path, JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      return expected.doubleValue() == actual.doubleValue() ? null : told(path, expected, actual);
    } else if (expected.isObject() && actual.isObject()) {
      List<String> fields = names(expected);
      if (!fields.equals(names(actual))) {
        return told(path, "fields " + fields, "fields " + names(actual));
      }
      List<@Nullable String> inside = new ArrayList<>();
      fields.forEach(
          name -> inside.add(between(path + "/" + name, expected.get(name), actual.get(name))));
      return first(inside);
    } else if (expected.isArray() && actual.isArray()) {
      List<@Nullable String> inside = new ArrayList<>();
      for (int index = 0; index < Math.min(expected.size(), actual.size()); index++) {
        inside.add(between(path + "/" + index, expected.get(index), actual.get(index)));
      }
      if (expected.size() != actual.size()) {
        inside.add(told(path, expected.size() + " elements", actual.size() + " elements"));
      }
      return first(inside);
    }
    return expected.equals(actual) ? null : told(path, expected, actual);
  }

  private static @Nullable String first(List<@Nullable String> differences) {
    return differences.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String told(String path, Object expected, Object actual) {
    return "at " + path + " expected " + expected + " but was " + actual;
  }
}
