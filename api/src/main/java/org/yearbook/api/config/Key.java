package org.yearbook.api.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set.
 *
 * @param name of the environment variable, beginning with YEARBOOK_
 * @param flag of the command line, such as {@code --port}; null when there is none
 * @param unit or kind of the value
 * @param standard the value, as it would be written, or a description of it, when nothing is set
 * @param meaning one sentence
 */
public record Key(
    String name, @Nullable String flag, String unit, String standard, String meaning) {

  static final String PREFIX = "YEARBOOK_";

  public Key {
    if (!name.startsWith(PREFIX)) {
      throw new IllegalArgumentException(name + " does not begin with " + PREFIX);
    }
  }
}
