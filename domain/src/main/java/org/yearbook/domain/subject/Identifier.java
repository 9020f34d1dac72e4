package org.yearbook.domain.subject;

/**
 * What a subject is called in a scheme of the world outside.
 *
 * @param value as the scheme writes it, such as {@code 0028-0836}
 */
public record Identifier(IdentifierScheme scheme, String value) {
  public Identifier {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An identifier needs a value.");
    }
  }
}
