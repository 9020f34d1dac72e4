package org.yearbook.domain.document;

import java.util.regex.Pattern;

/** The form of a speaking key: lower-case words of letters and digits, joined by single hyphens. */
public final class Slug {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slug() {}

  /**
   * Gives the slug back.
   *
   * @throws IllegalArgumentException when it is not of that form
   */
  public static String check(String slug) {
    if (!FORM.matcher(slug).matches()) {
      throw new IllegalArgumentException(
          "“"
              + slug
              + "” is no slug: use lower-case letters and digits in words joined by hyphens, as in ssrf-phase-1.");
    }
    return slug;
  }
}
