package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.edition.file.EditionProblem;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/** A change of a file, and the problem that it makes: so many lines after the change. */
record Spoilt(
    String file,
    String text,
    String replacement,
    Code code,
    int linesFurther,
    @Nullable String place) {

  static Spoilt spoil(String file, String text, String replacement) {
    return new Spoilt(file, text, replacement, Code.REFUSED, 0, null);
  }

  Spoilt gives(Code expected, @Nullable String expectedPlace) {
    return gives(expected, 0, expectedPlace);
  }

  Spoilt gives(Code expected, int expectedLinesFurther, @Nullable String expectedPlace) {
    return new Spoilt(file, text, replacement, expected, expectedLinesFurther, expectedPlace);
  }

  /** Spoils the copy and looks for the problem. */
  void assertFoundIn(EditionCopy copy) {
    int line = copy.lineOfChange(file, text, replacement);

    List<EditionProblem> problems = copy.replace(file, text, replacement).problems();

    assertThat(problems)
        .as("%s", problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.line()).isEqualTo(line + linesFurther);
              assertThat(problem.place()).isEqualTo(place);
              assertThat(problem.message()).endsWith(".");
              assertThat(problem.remedy()).matches("(?s).*[.?]");
            });
  }

  @Override
  public String toString() {
    return "%s: %s for %s gives %s".formatted(file, replacement, text, code);
  }
}
