package org.yearbook.bench.synthetic;

import org.yearbook.domain.language.Bilingual;

/** Names that nobody can take for those of something that exists. */
final class Invented {
  private Invented() {}

  static Bilingual name(String zh, String en) {
    return new Bilingual("合成" + zh, "Synthetic " + en);
  }
}
