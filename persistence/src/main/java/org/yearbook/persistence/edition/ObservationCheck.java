package org.yearbook.persistence.edition;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.subject.Facility;
import org.yearbook.persistence.edition.EditionProblem.Code;

/** Checks each observation against its metric, its subject, its citations and its print. */
final class ObservationCheck {
  private final Transcript transcript;
  private final Problems problems;
  private final Map<String, Metric> metrics = new HashMap<>();
  private final Map<String, Facility> facilities = new HashMap<>();
  private final Map<String, Citation> citations = new HashMap<>();
  private final Map<String, Integer> preferred = new HashMap<>();

  ObservationCheck(Transcript transcript, Problems problems) {
    this.transcript = transcript;
    this.problems = problems;
    transcript.metrics.forEach(each -> metrics.put(each.value().code(), each.value()));
    transcript.facilities.forEach(each -> facilities.put(each.value().slug(), each.value()));
    transcript.citations.forEach(each -> citations.put(each.value().key(), each.value()));
  }

  void check() {
    for (Located<Observation> each : transcript.observations) {
      checkKeys(each);
      checkMetric(each);
      checkFlags(each);
      checkPreferred(each);
      checkCitations(each);
    }
  }

  private void report(
      Located<Observation> located, String name, Code code, String message, String remedy) {
    problems.add(located.fields().place(name), code, message, remedy);
  }

  private void checkKeys(Located<Observation> located) {
    Observation observation = located.value();
    String expected =
        Stream.of(observation.subject(), observation.system(), observation.metric())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    if (!observation.key().equals(expected) && !observation.key().startsWith(expected + ".")) {
      report(
          located,
          "key",
          Code.KEY_DISAGREES,
          "The key “%s” is not made of subject, system and metric.".formatted(observation.key()),
          "Begin it with %s.".formatted(expected));
    }
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
    Facility facility = facilities.get(observation.subject());
    if (facility != null
        && !metric.appliesTo().isEmpty()
        && !metric.appliesTo().contains(facility.kind().name())) {
      report(
          located,
          "metric",
          Code.NOT_APPLICABLE,
          "The metric %s is not meant for the kind %s of %s."
              .formatted(metric.code(), facility.kind(), facility.slug()),
          "Choose another metric, or add the kind to applies_to.");
    }
    FigureCheck.check(located, metric, problems);
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

  private void checkPreferred(Located<Observation> located) {
    Observation observation = located.value();
    if (observation.assertion() != AssertionStatus.PREFERRED) {
      return;
    }
    Integer first = preferred.putIfAbsent(question(observation), located.fields().line());
    if (first != null) {
      report(
          located,
          "assertion",
          Code.DUPLICATE,
          "Line %d is PREFERRED for the same metric, subject, system, aggregation and period."
              .formatted(first),
          "Prefer one of the two.");
    }
  }

  /** What the observation answers; only one answer can be preferred. */
  private static String question(Observation observation) {
    Period period = observation.period();
    return Stream.of(
            observation.metric(),
            observation.subject(),
            observation.system(),
            observation.achievement(),
            observation.aggregation(),
            period == null ? null : period.type(),
            period == null ? null : period.start(),
            period == null ? null : period.end())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private void checkCitations(Located<Observation> located) {
    Observation observation = located.value();
    if (observation.origin() != Origin.STATED
        || !citations.keySet().containsAll(observation.citations())) {
      return;
    }
    boolean found =
        observation.citations().stream()
            .map(citations::get)
            .anyMatch(citation -> prints(citation, observation.printed()));
    if (!found) {
      report(
          located,
          "printed",
          Code.NOT_IN_CITATION,
          "No citation of this row has “%s” in its column printed."
              .formatted(observation.printed()),
          "Print the figure in both files as the report does, or cite the place that has it.");
    }
  }

  private static boolean prints(@Nullable Citation citation, String figure) {
    return citation != null
        && citation.printed() != null
        && Print.contains(citation.printed(), figure);
  }
}
