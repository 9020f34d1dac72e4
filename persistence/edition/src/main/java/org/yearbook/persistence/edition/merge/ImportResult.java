package org.yearbook.persistence.edition.merge;

/**
 * What an import did.
 *
 * @param edition the slug of the edition
 * @param observations how many observations the edition has
 * @param recorded how many observations were written
 * @param superseded how many observations hold no longer, replaced or not
 * @param dataVersion the version of the data after it
 */
public record ImportResult(
    Outcome outcome,
    String edition,
    int observations,
    int recorded,
    int superseded,
    long dataVersion) {

  /** Whether there was something to do. */
  public enum Outcome {
    /** The edition was not there. */
    NEW,
    /** The edition was there with another content or without its quotes. */
    CHANGED,
    /** The edition was there, and nothing was written. */
    UNCHANGED
  }
}
