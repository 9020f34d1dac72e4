package org.yearbook.domain.subject;

import java.util.Comparator;
import java.util.List;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;

/**
 * All names of one subject. One of each language can be displayed.
 *
 * @param all in the order of the edition
 */
public record Names(List<Name> all) {
  private static final List<NameKind> DISPLAYED =
      List.of(NameKind.OFFICIAL, NameKind.AS_PRINTED, NameKind.TRANSLATION);

  public Names {
    all = List.copyOf(all);
    for (Language language : Language.values()) {
      display(all, language);
    }
  }

  /**
   * The display names: of each language the first official one, else as printed, else translated.
   */
  public Bilingual display() {
    return new Bilingual(display(all, Language.ZH), display(all, Language.EN));
  }

  private static String display(List<Name> all, Language language) {
    return all.stream()
        .filter(name -> name.language() == language && DISPLAYED.contains(name.kind()))
        .min(Comparator.comparingInt(name -> DISPLAYED.indexOf(name.kind())))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "An official, printed or translated name is needed in " + language + "."))
        .text();
  }
}
