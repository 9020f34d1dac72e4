package org.yearbook.persistence.edition.check;

import java.util.Locale;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Participation;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.Problems;
import org.yearbook.persistence.edition.read.Transcript;

/** Checks that the keys of participations and events say what they are about. */
public final class AssertionCheck {
  private final Transcript transcript;
  private final Problems problems;

  AssertionCheck(Transcript transcript, Problems problems) {
    this.transcript = transcript;
    this.problems = problems;
  }

  void check() {
    for (Located<Participation> each : transcript.participations) {
      Participation participation = each.value();
      String role = participation.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
      String expected = participation.agent() + "." + participation.target() + "." + role;
      if (!participation.key().equals(expected)
          && !participation.key().startsWith(expected + ".")) {
        report(each, participation.key(), "agent, target and role", expected);
      }
    }
    for (Located<Event> each : transcript.events) {
      Event event = each.value();
      if (!event.key().startsWith(event.subject() + ".")) {
        report(each, event.key(), "its subject and a slug", event.subject() + ".");
      }
    }
  }

  private void report(Located<?> located, String key, String parts, String beginning) {
    problems.add(
        located.fields().place("key"),
        Code.KEY_DISAGREES,
        "The key “%s” is not made of %s.".formatted(key, parts),
        "Begin it with “%s”.".formatted(beginning));
  }
}
