package org.yearbook.api.http;

import io.vertx.ext.web.LanguageHeader;
import java.util.List;
import org.yearbook.domain.language.Language;

/** Which of our languages a client likes most. */
final class RequestLanguage {

  private RequestLanguage() {}

  /** Of Chinese and English the first that is accepted, by weight; English when neither is. */
  static Language of(List<LanguageHeader> accepted) {
    for (LanguageHeader each : accepted) {
      if (each.weight() > 0 && "zh".equalsIgnoreCase(each.tag())) {
        return Language.ZH;
      } else if (each.weight() > 0 && "en".equalsIgnoreCase(each.tag())) {
        return Language.EN;
      }
    }
    return Language.EN;
  }
}
