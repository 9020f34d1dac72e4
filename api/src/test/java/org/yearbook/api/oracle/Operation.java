package org.yearbook.api.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;

/**
 * One operation to be answered.
 *
 * @param document its text
 * @param name which of the operations in the document is meant; null when there is only one
 * @param variables in the types of JSON; values may be null
 * @param language of names where the document asks for none
 */
record Operation(
    String document, @Nullable String name, Map<String, Object> variables, Language language) {
  static Operation of(String document) {
    return new Operation(document, null, Map.of(), Language.EN);
  }
}
