package org.yearbook.persistence.edition.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers problems as they are found. */
public final class Problems {
  private record Found(FilePlace place, EditionProblem problem) {
    int line() {
      return place.line() == null ? 0 : place.line();
    }
  }

  private static final Pattern LONG_QUOTATION = Pattern.compile("“([^”]{100})[^”]+”");

  private final List<Found> all = new ArrayList<>();

  public void add(FilePlace place, EditionProblem.Code code, String message, String remedy) {
    EditionProblem problem =
        new EditionProblem(
            place.file().fileName(),
            place.line(),
            place.name() == null ? null : shown(place.name()),
            code,
            shown(message),
            shown(remedy));
    all.add(new Found(place, problem));
  }

  /** On one line, with the beginning alone of what is quoted at length. */
  private static String shown(String sentence) {
    String oneLine = Characters.mended(sentence).replace('\n', ' ').replace('\t', ' ');
    return LONG_QUOTATION.matcher(oneLine).replaceAll("“$1…”");
  }

  public boolean hasErrors() {
    return all.stream().anyMatch(each -> each.problem.severity() == EditionProblem.Severity.ERROR);
  }

  public boolean hasErrorsIn(EditionFile file) {
    return all.stream()
        .filter(each -> each.place.file() == file)
        .anyMatch(each -> each.problem.severity() == EditionProblem.Severity.ERROR);
  }

  /** All problems in order of file and line. */
  public List<EditionProblem> inOrder() {
    return all.stream()
        .sorted(Comparator.comparing((Found each) -> each.place.file()).thenComparing(Found::line))
        .map(Found::problem)
        .toList();
  }
}
