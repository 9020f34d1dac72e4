package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Authorship;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Derivation;
import org.yearbook.domain.measure.DerivationMethod;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;

/** The figures of an invented edition: stated and external ones, then some derived from them. */
final class InventedFigures {
  private final InventedSubjects subjects;
  private final List<Metric> metrics;
  private final List<Unit> units;
  private final Invention invention;
  private final List<Achievement> achievements;
  private final List<Observation> all;

  /** What the figures of one series have in common, but for the origin. */
  private record Line(
      String subject,
      Dimensions dimensions,
      @Nullable String achievement,
      String metric,
      Aggregation aggregation) {}

  InventedFigures(
      int size,
      InventedSubjects subjects,
      List<Metric> metrics,
      List<Unit> units,
      List<Observation> grants,
      Invention invention) {
    this.subjects = subjects;
    this.metrics = metrics;
    this.units = units;
    this.invention = invention;
    this.achievements =
        subjects.all().stream().flatMap(each -> each.achievements().stream()).toList();
    this.all = new ArrayList<>(grants);
    List<Line> lines = Invention.times(4 * size, none -> line());
    for (int count = 0; count < 8 * size; count++) {
      Origin origin = invention.below(4) == 0 ? Origin.EXTERNAL : Origin.STATED;
      all.add(figure("o" + count, invention.one(lines), origin));
    }
    for (int count = 0; count < size; count++) {
      all.add(figure("d" + count, invention.one(lines), Origin.DERIVED));
    }
  }

  List<Observation> all() {
    return all;
  }

  List<String> keys() {
    return all.stream().map(Observation::key).toList();
  }

  private Line line() {
    Subject subject = subject();
    return new Line(
        subject.slug(),
        new Dimensions(
            invention.seldom(subjects.parts(subject, SubjectKind.FACILITY_SYSTEM)),
            invention.seldom(subjects.slugs(SubjectKind.JOURNAL)),
            invention.seldom(subjects.slugs(SubjectKind.GRANT_TYPE)),
            invention.seldom(subjects.parts(subject, SubjectKind.EXPERT_GROUP)),
            invention.seldom(List.of(Authorship.values()))),
        achievements.isEmpty() ? null : invention.perhaps(invention.one(achievements).key()),
        invention.one(metrics).code(),
        invention.one(Aggregation.values()));
  }

  /** A facility or any other subject; a system or group is named beside what it is a part of. */
  private Subject subject() {
    if (invention.yesOrNo()) {
      return invention.one(
          subjects.of(invention.one(List.of(SubjectKind.FACILITY, SubjectKind.TALENT_PLATFORM))));
    }
    return invention.one(
        subjects.all().stream()
            .filter(each -> each.kind() != SubjectKind.FACILITY_SYSTEM)
            .filter(each -> each.kind() != SubjectKind.EXPERT_GROUP)
            .toList());
  }

  private Observation figure(String key, Line line, Origin origin) {
    Qualifier qualifier = invention.one(Qualifier.values());
    BigDecimal value = invention.number();
    boolean valued = qualifier.hasValue() && invention.below(6) > 0;
    return new Observation(
        key,
        line.subject(),
        line.dimensions(),
        line.achievement(),
        line.metric(),
        origin == Origin.DERIVED ? null : invention.text(),
        valued ? value : null,
        invention.one(units).code(),
        qualifier,
        bounds(qualifier, value, valued),
        line.aggregation(),
        invention.perhaps(invention.period()),
        invention.yesOrNo(),
        valued || qualifier == Qualifier.RANGE ? null : invention.one(NullReason.values()),
        invention.some(Flag.values()),
        origin,
        assertion(line),
        origin == Origin.DERIVED ? derivation() : null,
        invention.cited());
  }

  /**
   * No cumulative figure is preferred: those are compared across editions when they are imported,
   * and the check that comes of it stands in no edition.
   */
  private AssertionStatus assertion(Line line) {
    return line.aggregation() == Aggregation.CUMULATIVE
        ? AssertionStatus.ALTERNATE
        : invention.one(AssertionStatus.values());
  }

  private static Bounds bounds(Qualifier qualifier, BigDecimal value, boolean valued) {
    if (valued) {
      return Bounds.of(qualifier, value);
    }
    return qualifier == Qualifier.RANGE
        ? Bounds.between(value, value.add(BigDecimal.TEN))
        : Bounds.NONE;
  }

  private Derivation derivation() {
    return new Derivation(
        invention.one(DerivationMethod.values()),
        invention.text(),
        Invention.times(1 + invention.below(3), none -> invention.one(keys())),
        invention.perhaps(invention.bilingual()));
  }
}
