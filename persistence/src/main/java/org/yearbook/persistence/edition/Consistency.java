package org.yearbook.persistence.edition;

/** Checks that the records of an edition agree with each other. */
final class Consistency {
  private Consistency() {}

  static void check(Transcript transcript, Problems problems) {}
}
