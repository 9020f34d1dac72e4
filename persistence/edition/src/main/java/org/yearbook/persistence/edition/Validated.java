package org.yearbook.persistence.edition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.file.EditionProblem;

/**
 * What came of reading the folder of an edition.
 *
 * @param problems all that were found, in order of file and line
 * @param content what the edition says; null exactly when one of the problems is an error
 * @param quotes the cited text of each citation by the citation's key; empty without a source
 *     document or with errors
 */
public record Validated(
    List<EditionProblem> problems, @Nullable EditionContent content, Map<String, String> quotes) {
  public Validated {
    problems = List.copyOf(problems);
    quotes = Map.copyOf(quotes);
  }

  /** Whether the edition can't be imported. */
  public boolean hasErrors() {
    return content == null;
  }
}
