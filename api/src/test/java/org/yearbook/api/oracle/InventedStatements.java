package org.yearbook.api.oracle;

import java.util.ArrayList;
import java.util.List;
import org.yearbook.domain.check.Outcome;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.check.ValidationCheck;
import org.yearbook.domain.check.ValidationRule;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.EventKind;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.ParticipationRole;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;
import org.yearbook.domain.subject.Term;

/** What an invented edition says without a figure, the checks of it, and its glossary. */
final class InventedStatements {
  private final int size;
  private final InventedSubjects subjects;
  private final List<String> slugs;
  private final List<String> figures;
  private final Invention invention;

  InventedStatements(
      int size, InventedSubjects subjects, InventedFigures figures, Invention invention) {
    this.size = size;
    this.subjects = subjects;
    this.slugs = subjects.all().stream().map(Subject::slug).toList();
    this.figures = figures.keys();
    this.invention = invention;
  }

  /** People belong to organizations, some of them twice; anything takes part in anything else. */
  List<Participation> participations() {
    List<Participation> participations = new ArrayList<>();
    for (int count = 0; count < size; count++) {
      participations.add(
          participation(
              "member-" + count,
              invention.one(subjects.slugs(SubjectKind.PERSON)),
              ParticipationRole.MEMBER,
              invention.one(subjects.slugs(SubjectKind.ORGANIZATION))));
    }
    for (int count = 0; count < 2 * size; count++) {
      List<String> two = invention.few(2, 2, slugs);
      ParticipationRole role = invention.one(ParticipationRole.values());
      participations.add(participation("p" + count, two.get(0), role, two.get(1)));
    }
    return participations;
  }

  private Participation participation(
      String key, String agent, ParticipationRole role, String target) {
    return new Participation(
        key,
        agent,
        role,
        target,
        invention.perhaps(invention.period()),
        invention.yesOrNo(),
        invention.cited());
  }

  List<Event> events() {
    return Invention.times(
        2 * size,
        number ->
            new Event(
                "e" + number,
                invention.one(slugs),
                invention.one(EventKind.values()),
                invention.perhaps(venue()),
                invention.bilingual(),
                invention.perhaps(invention.period()),
                invention.cited()));
  }

  private String venue() {
    return invention.one(
        invention.one(
            List.of(
                slugs,
                subjects.slugs(SubjectKind.JOURNAL),
                subjects.slugs(SubjectKind.DATA_REPOSITORY))));
  }

  List<Listing> listings() {
    return Invention.times(
        size,
        number ->
            new Listing(
                "l" + number,
                invention.one(slugs),
                invention.bilingual(),
                invention.perhaps(invention.one(figures)),
                invention.yesOrNo(),
                invention.few(1, 6, slugs),
                invention.cited()));
  }

  List<Validation> validations() {
    return Invention.times(size, number -> validation("v" + number));
  }

  /** A check may name a thing twice, which took part in it once. */
  private Validation validation(String key) {
    ValidationRule rule = invention.one(ValidationRule.values());
    List<String> inputs =
        rule == ValidationRule.ROUNDING_CONSISTENT
            ? invention.few(1, 1, figures)
            : invention.few(2, 5, figures);
    String whole = invention.one(figures);
    boolean needsWhole =
        rule == ValidationRule.SUM_EQUALS || rule == ValidationRule.ROUNDING_CONSISTENT;
    List<String> few = invention.few(2, 3, slugs);
    ValidationCheck check =
        new ValidationCheck(
            key,
            rule,
            inputs,
            needsWhole ? whole : invention.perhaps(whole),
            "l0",
            Invention.times(3, none -> invention.one(few)),
            invention.cited(),
            invention.text(),
            invention.perhaps(invention.number().abs()),
            invention.bilingual());
    return new Validation(
        check,
        invention.one(List.of(Outcome.PASS, Outcome.WARN)),
        invention.perhaps(invention.text()),
        invention.text());
  }

  List<Term> terms() {
    return Invention.times(
        2 * size,
        none ->
            new Term(
                new Bilingual(invention.newText(), invention.text()),
                invention.one(NameStatus.values()),
                invention.perhaps(invention.one(slugs)),
                invention.perhaps(invention.bilingual())));
  }
}
