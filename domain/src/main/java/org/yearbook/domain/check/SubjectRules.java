package org.yearbook.domain.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.Status;
import org.yearbook.domain.subject.Subject;

/** The rules about subjects and lists of them. */
record SubjectRules(EditionFacts facts) {
  private static final String NONE = "–";

  /** Of each subject its status, with those that contradict it: {@code EXPERT_ACCEPTED/STARTED}. */
  Finding statusConsistent(List<Subject> subjects) {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Subject subject : subjects) {
      Status current = subject.status();
      String status = current == null ? NONE : current.name();
      String conflicting =
          subject.statuses().stream()
              .filter(assertion -> assertion.assertion() == AssertionStatus.CONFLICTING)
              .map(assertion -> "/" + assertion.status())
              .collect(Collectors.joining());
      expected.add(status);
      actual.add(status + conflicting);
    }
    return compared(expected, actual);
  }

  /** In each language the names as printed against the official one, or the first one printed. */
  Finding nameVariant(List<Subject> subjects) {
    List<String> same = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Subject subject : subjects) {
      for (Language language : Language.values()) {
        Set<String> official = names(subject, language, NameKind.OFFICIAL);
        Set<String> printed = names(subject, language, NameKind.AS_PRINTED);
        Set<String> known = official.isEmpty() ? printed : official;
        String name = known.stream().findFirst().orElse(NONE);
        if (printed.stream().allMatch(name::equals)) {
          same.addAll(known);
        } else {
          expected.add(name);
          actual.addAll(printed);
        }
      }
    }
    return actual.isEmpty() ? compared(same, same) : compared(expected, actual);
  }

  private static Set<String> names(Subject subject, Language language, NameKind kind) {
    Set<String> names = new LinkedHashSet<>();
    for (Name name : subject.names().all()) {
      if (name.language() == language && name.kind() == kind) {
        names.add(name.text());
      }
    }
    return names;
  }

  Finding subjectDistinct(List<Subject> subjects) {
    List<String> slugs = subjects.stream().map(Subject::slug).distinct().toList();
    return Finding.of(Finding.warnIf(slugs.size() > 1), Finding.list(slugs));
  }

  /** A count that is stated vaguely can't be met exactly, but may be contradicted. */
  Finding listComplete(Listing listing) {
    String key = listing.stated();
    if (key == null) {
      throw new IllegalArgumentException(
          "The list “%s” names no figure that says how many there are.".formatted(listing.key()));
    }
    Observation stated = facts.observation(key);
    BigDecimal members = BigDecimal.valueOf(listing.members().size());
    if (stated.value() == null) {
      return new Finding(Outcome.WARN, stated.qualifier().name(), members.toString());
    }
    Measured count = Measured.of(stated, facts);
    boolean met = count.bounds().contains(members);
    BigDecimal low = count.bounds().low();
    boolean fewer = !met && low != null && members.compareTo(low) <= 0;
    boolean possible = met || (fewer && !listing.exhaustive());
    Outcome outcome = possible ? Finding.warnIf(!met || !count.isExact()) : Outcome.FAIL;
    return new Finding(outcome, count.text(), members.toString());
  }

  private static Finding compared(List<String> expected, List<String> actual) {
    return new Finding(
        Finding.warnIf(!expected.equals(actual)), Finding.list(expected), Finding.list(actual));
  }
}
