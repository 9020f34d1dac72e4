package org.yearbook.api.config;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.NearWord;

/** Values as they were given: a flag goes before the environment, that before the standard. */
public final class Settings {

  private static final String FOR_TESTS = Key.PREFIX + "TEST_";

  private final Map<String, Given> given;

  private record Given(String source, String value) {}

  private Settings(Map<String, Given> given) {
    this.given = given;
  }

  /**
   * Collects what was given.
   *
   * @param known all keys there are
   * @param environment variables; those that don't begin with YEARBOOK_, and those for tests, are
   *     left alone
   * @param flags by their names, such as {@code --port}; absent when not given
   * @throws ConfigurationException when a variable begins with YEARBOOK_ and is unknown, or a value
   *     is empty
   */
  public static Settings of(
      List<Key> known, Map<String, String> environment, Map<String, String> flags) {
    for (String name : environment.keySet()) {
      refuseUnknown(name, known);
    }
    Map<String, Given> given = new HashMap<>();
    for (Key key : known) {
      put(given, key, key.name(), environment.get(key.name()));
      if (key.flag() != null) {
        put(given, key, key.flag(), flags.get(key.flag()));
      }
    }
    return new Settings(given);
  }

  /** The value as given; null when nothing was. */
  @Nullable String valueOf(Key key) {
    Given value = given.get(key.name());
    return value == null ? null : value.value();
  }

  /** The value as given, else the standard. */
  String textOf(Key key) {
    String value = valueOf(key);
    return value == null ? key.standard() : value;
  }

  int integerOf(Key key, int least, int most) {
    try {
      int number = Integer.parseInt(textOf(key));
      if (least <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refusal(key, "a whole number from %d to %d".formatted(least, most));
    }
    throw refusal(key, "a whole number from %d to %d".formatted(least, most));
  }

  <E extends Enum<E>> E choiceOf(Key key, Class<E> choices) {
    List<E> all = List.of(choices.getEnumConstants());
    return all.stream()
        .filter(each -> word(each).equals(textOf(key)))
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    key,
                    all.stream()
                        .map(Settings::word)
                        .collect(Collectors.joining(", ", "one of ", ""))));
  }

  /** Says that a value can't be, naming where it came from. */
  ConfigurationException refusal(Key key, String wanted) {
    Given value = given.get(key.name());
    return new ConfigurationException(
        "%s is \"%s\"; it must be %s."
            .formatted(
                value == null ? key.name() : value.source(),
                value == null ? key.standard() : value.value(),
                wanted));
  }

  /** Says that a value can't be, without the value, which may hold a password. */
  ConfigurationException secretRefusal(Key key, @Nullable String why) {
    return new ConfigurationException(key.name() + ": " + why);
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static void put(
      Map<String, Given> given, Key key, String source, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (value.isBlank()) {
      throw new ConfigurationException(
          "%s is empty. Leave it out to have the default (%s), or give: %s."
              .formatted(source, plain(key.standard()), plain(key.unit())));
    }
    given.put(key.name(), new Given(source, value.strip()));
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }

  private static void refuseUnknown(String name, List<Key> known) {
    boolean ours = name.startsWith(Key.PREFIX) && !name.startsWith(FOR_TESTS);
    if (ours && known.stream().noneMatch(key -> key.name().equals(name))) {
      throw new ConfigurationException(
          "%s is no setting of Yearbook. Did you mean %s? docs/configuration.md lists all."
              .formatted(name, NearWord.to(name, known.stream().map(Key::name).toList())));
    }
  }
}
