package org.yearbook.api.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.AchievementKind;
import org.yearbook.domain.subject.Identifier;
import org.yearbook.domain.subject.IdentifierScheme;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.Names;
import org.yearbook.domain.subject.Status;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;
import org.yearbook.domain.subject.Superlative;
import org.yearbook.domain.subject.SuperlativeKind;
import org.yearbook.domain.subject.SuperlativeScope;

/** The subjects of an invented edition: some of every kind, many of them parts of others. */
final class InventedSubjects {
  private final String edition;
  private final Invention invention;
  private final List<Subject> all = new ArrayList<>();

  InventedSubjects(String edition, int size, Invention invention) {
    this.edition = edition;
    this.invention = invention;
    for (int count = 0; count < size; count++) {
      addWithParts(SubjectKind.FACILITY, SubjectKind.FACILITY_SYSTEM);
    }
    Stream.of(
            SubjectKind.PROGRAMME,
            SubjectKind.ORGANIZATION,
            SubjectKind.PERSON,
            SubjectKind.JOURNAL,
            SubjectKind.PUBLICATION,
            SubjectKind.DATA_REPOSITORY,
            SubjectKind.GRANT_TYPE,
            SubjectKind.INDUSTRY,
            SubjectKind.POLICY,
            SubjectKind.PLACE)
        .forEach(kind -> addSome(kind, 2 + invention.below(size / 2)));
    for (int count = 0; count < 2 + size / 6; count++) {
      addWithParts(SubjectKind.TALENT_PLATFORM, SubjectKind.EXPERT_GROUP);
    }
  }

  List<Subject> all() {
    return all;
  }

  List<Subject> of(SubjectKind kind) {
    return all.stream().filter(subject -> subject.kind() == kind).toList();
  }

  List<String> slugs(SubjectKind kind) {
    return of(kind).stream().map(Subject::slug).toList();
  }

  /** The slugs of the systems or groups of a subject. */
  List<String> parts(Subject whole, SubjectKind kind) {
    return of(kind).stream()
        .filter(part -> whole.slug().equals(part.parent()))
        .map(Subject::slug)
        .toList();
  }

  private void addSome(SubjectKind kind, int count) {
    for (int added = 0; added < count; added++) {
      all.add(subject(kind, parent(kind)));
    }
  }

  private void addWithParts(SubjectKind kind, SubjectKind part) {
    Subject whole = subject(kind, parent(kind));
    all.add(whole);
    for (int parts = invention.below(4); parts > 0; parts--) {
      all.add(subject(part, whole.slug()));
    }
  }

  private @Nullable String parent(SubjectKind kind) {
    SubjectKind whole = kind.parent();
    List<String> wholes = whole == null ? List.of() : slugs(whole);
    if (wholes.isEmpty()) {
      return null;
    }
    String one = invention.one(wholes);
    return kind.needsParent() ? one : invention.perhaps(one);
  }

  private Subject subject(SubjectKind kind, @Nullable String parent) {
    int index = all.size();
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String slug = (char) ('z' - index % 26) + "-" + edition + "-" + word + "-" + index;
    return new Subject(
        slug,
        kind,
        kind.types().isEmpty() ? null : invention.one(kind.types()),
        parent,
        invention.perhaps(1 + invention.below(9)),
        names(),
        identifiers(),
        statuses(kind),
        Invention.times(invention.below(3), number -> achievement(slug + "." + number)));
  }

  private Names names() {
    List<Name> names = new ArrayList<>();
    names.add(name(Language.ZH, NameKind.AS_PRINTED));
    names.add(name(Language.EN, NameKind.TRANSLATION));
    for (int more = invention.below(4); more > 0; more--) {
      names.add(
          invention.below(names.size() + 1),
          name(invention.one(Language.values()), invention.one(NameKind.values())));
    }
    return new Names(names);
  }

  private Name name(Language language, NameKind kind) {
    return new Name(
        language, invention.text(), kind, invention.one(NameStatus.values()), invention.cited());
  }

  private List<Identifier> identifiers() {
    return Stream.generate(
            () -> new Identifier(invention.one(IdentifierScheme.values()), invention.text()))
        .limit(invention.below(3))
        .distinct()
        .toList();
  }

  private List<StatusAssertion> statuses(SubjectKind kind) {
    List<StatusAssertion> statuses =
        new ArrayList<>(
            Invention.times(
                invention.below(3), none -> status(invention.one(AssertionStatus.values()))));
    if (kind == SubjectKind.FACILITY) {
      statuses.add(invention.below(statuses.size() + 1), status(AssertionStatus.PREFERRED));
    }
    return statuses;
  }

  private StatusAssertion status(AssertionStatus assertion) {
    return new StatusAssertion(
        invention.one(Status.values()),
        assertion,
        invention.yesOrNo(),
        invention.perhaps(invention.period()),
        invention.cited());
  }

  private Achievement achievement(String key) {
    return new Achievement(
        key,
        invention.one(AchievementKind.values()),
        invention.bilingual(),
        Invention.times(invention.below(3), none -> superlative()),
        invention.cited());
  }

  private Superlative superlative() {
    return new Superlative(
        invention.one(SuperlativeScope.values()),
        invention.one(SuperlativeKind.values()),
        invention.bilingual());
  }
}
