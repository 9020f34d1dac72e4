package org.yearbook.persistence.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** How tables and columns are called after types and fields. */
public final class SnakeCase {
  private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private SnakeCase() {}

  /** {@code headingTrail} becomes {@code heading_trail}. */
  public static String of(String camelCase) {
    return INNER_CAPITAL.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
