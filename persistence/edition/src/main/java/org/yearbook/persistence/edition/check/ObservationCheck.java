package org.yearbook.persistence.edition.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.DerivedFigure;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Subject;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.FilePlace;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.Print;
import org.yearbook.persistence.edition.file.Problems;
import org.yearbook.persistence.edition.read.Transcript;

/** Checks each observation against its metric, its subject, its citations and its print. */
public final class ObservationCheck {
  private final Transcript transcript;
  private final Problems problems;
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Metric> metrics = new HashMap<>();
  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, Citation> citations = new HashMap<>();
  private final Map<String, FilePlace> preferred = new HashMap<>();

  ObservationCheck(Transcript transcript, Problems problems) {
    this.transcript = transcript;
    this.problems = problems;
    transcript.units.forEach(each -> units.put(each.value().code(), each.value()));
    transcript.metrics.forEach(each -> metrics.put(each.value().code(), each.value()));
    transcript.subjects.forEach(each -> subjects.put(each.value().slug(), each.value()));
    transcript.citations.forEach(each -> citations.put(each.value().key(), each.value()));
  }

  void check() {
    for (Located<Observation> each : transcript.observations) {
      checkKeys(each);
      checkMetric(each);
      checkFlags(each);
      if (each.value().assertion() == AssertionStatus.PREFERRED) {
        checkPreferred(each.fields(), "assertion", question(each.value()));
      }
      checkCitations(each);
    }
    transcript.derivedFigures.forEach(this::checkDerived);
  }

  private void report(
      Located<Observation> located, String name, Code code, String message, String remedy) {
    problems.add(located.fields().place(name), code, message, remedy);
  }

  private void checkKeys(Located<Observation> located) {
    Observation observation = located.value();
    String expected =
        expectedKey(observation.subject(), observation.dimensions(), observation.metric());
    checkKey(located.fields(), observation.key(), expected);
    String achievement = observation.achievement();
    if (achievement != null && !achievement.startsWith(observation.subject() + ".")) {
      report(
          located,
          "achievement",
          Code.KEY_DISAGREES,
          "The achievement “%s” is not one of %s.".formatted(achievement, observation.subject()),
          "Name an achievement of the subject, or none.");
    }
  }

  private void checkKey(Fields fields, String key, String expected) {
    if (!key.equals(expected) && !key.startsWith(expected + ".")) {
      problems.add(
          fields.place("key"),
          Code.KEY_DISAGREES,
          "The key “%s” is not made of subject, dimensions and metric.".formatted(key),
          "Begin it with %s.".formatted(expected));
    }
  }

  private static String expectedKey(String subject, Dimensions dimensions, String metric) {
    return Stream.of(
            subject,
            dimensions.system(),
            dimensions.journal(),
            dimensions.grantType(),
            dimensions.expertGroup(),
            metric)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  /** What is derived is PREFERRED always. */
  private void checkDerived(Located<DerivedFigure> located) {
    DerivedFigure figure = located.value();
    checkKey(
        located.fields(),
        figure.key(),
        expectedKey(figure.subject(), figure.dimensions(), figure.metric()));
    Metric metric = metrics.get(figure.metric());
    if (metric != null) {
      checkApplies(located.fields(), metric, figure.subject());
    }
    checkPreferred(
        located.fields(),
        "key",
        question(
            figure.metric(),
            figure.subject(),
            figure.dimensions(),
            null,
            figure.aggregation(),
            figure.period()));
  }

  private void checkMetric(Located<Observation> located) {
    Observation observation = located.value();
    Metric metric = metrics.get(observation.metric());
    if (metric == null) {
      return;
    }
    if (!metric.unit().equals(observation.unit())) {
      report(
          located,
          "unit",
          Code.UNIT_DISAGREES,
          "The unit is %s, and the metric %s has %s."
              .formatted(observation.unit(), metric.code(), metric.unit()),
          "Write the value in the unit of the metric.");
    }
    checkApplies(located.fields(), metric, observation.subject());
    FigureCheck.check(located, metric, factors(metric), problems);
  }

  private void checkApplies(Fields fields, Metric metric, String slug) {
    Subject subject = subjects.get(slug);
    if (subject != null
        && !metric.appliesTo().isEmpty()
        && !metric.appliesTo().contains(String.valueOf(subject.type()))) {
      Object kind = subject.type() == null ? subject.kind() : subject.type();
      problems.add(
          fields.place("metric"),
          Code.NOT_APPLICABLE,
          "The metric %s is not meant for the kind %s of %s.".formatted(metric.code(), kind, slug),
          "Choose another metric, or add the kind to applies_to.");
    }
  }

  /** What may be printed in place of the unit of a metric: its base unit. */
  private Map<String, BigDecimal> factors(Metric metric) {
    Unit unit = units.get(metric.unit());
    Unit base = unit == null || unit.base() == null ? null : units.get(unit.base());
    return unit == null || base == null ? Map.of() : Map.of(base.name().zh(), unit.factor());
  }

  private void checkFlags(Located<Observation> located) {
    Observation observation = located.value();
    Period period = observation.period();
    boolean inferred = period != null && period.yearInferred();
    if (inferred != observation.flags().contains(Flag.YEAR_INFERRED)) {
      report(
          located,
          "flags",
          Code.FLAG_DISAGREES,
          "year_inferred is %s, and the flags say otherwise.".formatted(inferred),
          "The flag YEAR_INFERRED goes with year_inferred.");
    }
  }

  private void checkPreferred(Fields fields, String column, String question) {
    FilePlace first = preferred.putIfAbsent(question, fields.place(column));
    if (first != null) {
      problems.add(
          fields.place(column),
          Code.DUPLICATE,
          "Line %d of %s is PREFERRED for the same metric, subject, dimensions, aggregation and period."
              .formatted(first.line(), first.file().fileName()),
          "Prefer one of the two; what is derived always is.");
    }
  }

  private static String question(Observation observation) {
    return question(
        observation.metric(),
        observation.subject(),
        observation.dimensions(),
        observation.achievement(),
        observation.aggregation(),
        observation.period());
  }

  /** What a figure answers; only one answer can be preferred. */
  private static String question(
      String metric,
      String subject,
      Dimensions dimensions,
      @Nullable String achievement,
      Aggregation aggregation,
      @Nullable Period period) {
    return Stream.of(
            metric,
            subject,
            dimensions,
            achievement,
            aggregation,
            period == null ? null : period.type(),
            period == null ? null : period.start(),
            period == null ? null : period.end())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private void checkCitations(Located<Observation> located) {
    Observation observation = located.value();
    String printed = observation.printed();
    if (observation.origin() != Origin.STATED
        || observation.flags().contains(Flag.COUNTED)
        || printed == null
        || !citations.keySet().containsAll(observation.citations())) {
      return;
    }
    boolean found =
        observation.citations().stream()
            .map(citations::get)
            .anyMatch(citation -> prints(citation, printed));
    if (!found) {
      report(
          located,
          "printed",
          Code.NOT_IN_CITATION,
          "No citation of this row has “%s” in its column printed.".formatted(printed),
          "Print the figure in both files as the report does, or cite the place that has it.");
    }
  }

  private static boolean prints(@Nullable Citation citation, String figure) {
    return citation != null
        && citation.printed() != null
        && Print.contains(citation.printed(), figure);
  }
}
