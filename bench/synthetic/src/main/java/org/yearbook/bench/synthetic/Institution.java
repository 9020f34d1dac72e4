package org.yearbook.bench.synthetic;

import java.util.List;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.subject.OrganizationKind;

/**
 * An institution, which operates ten facilities and has a section of its own in each edition.
 *
 * @param number from 1
 */
record Institution(int number) {
  /** How many facilities one operates; the last one fewer. */
  static final int FACILITIES = 10;

  /** How many of them make a part of the report. */
  static final int IN_A_PART = 100;

  private static final List<OrganizationKind> KINDS =
      List.of(
          OrganizationKind.CAS_INSTITUTE,
          OrganizationKind.UNIVERSITY,
          OrganizationKind.NEW_RD,
          OrganizationKind.LAB,
          OrganizationKind.RESEARCH_CENTER);

  String slug() {
    return Keys.SLUG_PREFIX + "institution-" + number;
  }

  /** The part of the report that it is in, from 1. */
  int part() {
    return (number - 1) / IN_A_PART + 1;
  }

  /** Its place in that part, from 1. */
  int placeInPart() {
    return (number - 1) % IN_A_PART + 1;
  }

  /** The line of its heading in each edition; behind it comes a line for each facility. */
  int line() {
    return lineOfPart(part()) + 1 + (placeInPart() - 1) * (1 + FACILITIES);
  }

  /** The line of the heading of a part of the report, which are counted from 1. */
  static int lineOfPart(int part) {
    return 2 + (part - 1) * (1 + IN_A_PART * (1 + FACILITIES));
  }

  Bilingual name() {
    return Town.ofPart(part()).named("第" + number + "研究所", "Research Institute " + number);
  }

  OrganizationKind kind() {
    return KINDS.get(number % KINDS.size());
  }
}
