package org.yearbook.persistence.edition.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.check.EditionFacts;
import org.yearbook.domain.check.Outcome;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.check.ValidationCheck;
import org.yearbook.domain.check.Validations;
import org.yearbook.domain.measure.DerivedFigure;
import org.yearbook.domain.measure.DerivedFigures;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.UnderivableException;
import org.yearbook.domain.measure.Unit;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.Limits;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.Problems;
import org.yearbook.persistence.edition.read.Transcript;

/** What follows from an edition: figures computed from others, and what its checks come to. */
public final class Conclusions {
  private final Transcript transcript;
  private final Problems problems;

  private Conclusions(Transcript transcript, Problems problems) {
    this.transcript = transcript;
    this.problems = problems;
  }

  /** Adds them to a transcript that has no errors. */
  public static void draw(Transcript transcript, Problems problems) {
    Conclusions conclusions = new Conclusions(transcript, problems);
    conclusions.derive();
    if (!problems.hasErrors()) {
      conclusions.check();
    }
  }

  private void derive() {
    Map<String, Observation> known = new HashMap<>();
    transcript.observations.forEach(each -> known.put(each.value().key(), each.value()));
    Map<String, Metric> metrics =
        Transcript.values(transcript.metrics).stream()
            .collect(Collectors.toMap(Metric::code, Function.identity()));
    Map<String, Unit> units =
        Transcript.values(transcript.units).stream()
            .collect(Collectors.toMap(Unit::code, Function.identity()));
    for (Located<DerivedFigure> each : transcript.derivedFigures) {
      try {
        Observation derived = DerivedFigures.compute(each.value(), known, metrics, units);
        known.put(derived.key(), derived);
        transcript.derived.add(derived);
        checkSize(each.fields(), derived);
      } catch (UnderivableException problem) {
        problems.add(
            each.fields().place(),
            Code.NOT_DERIVABLE,
            String.valueOf(problem.getMessage()),
            "Correct the inputs or the method; a figure comes after those that it is made of.");
      }
    }
  }

  /** Figures that are computed of computed ones grow without bounds. */
  private void checkSize(Fields fields, Observation derived) {
    boolean isShort =
        Stream.of(derived.value(), derived.bounds().low(), derived.bounds().high())
            .filter(Objects::nonNull)
            .allMatch(Limits::hasFewDigits);
    if (!isShort) {
      problems.add(
          fields.place(),
          Code.NOT_DERIVABLE,
          "The figure “%s” comes to a number of too many digits.".formatted(derived.key()),
          "%d are the most before the point and behind it; compute it from other figures."
              .formatted(Limits.COMPUTED_DIGITS));
    }
    fields.isList(fields.place(), derived.citations());
  }

  private void check() {
    EditionFacts facts =
        EditionFacts.of(
            transcript.allObservations(),
            Transcript.values(transcript.subjects),
            Transcript.values(transcript.listings),
            Transcript.values(transcript.citations),
            Transcript.values(transcript.events),
            Transcript.values(transcript.units));
    for (Located<ValidationCheck> each : transcript.checks) {
      try {
        conclude(each, Validations.evaluate(each.value(), facts));
      } catch (IllegalArgumentException problem) {
        problems.add(
            each.fields().place(),
            Code.NOT_CHECKABLE,
            String.valueOf(problem.getMessage()),
            "Name figures that the rule can compare.");
      }
    }
  }

  private void conclude(Located<ValidationCheck> check, Validation validation) {
    transcript.validations.add(validation);
    if (validation.outcome() == Outcome.FAIL) {
      problems.add(
          check.fields().place(),
          Code.CHECK_FAILED,
          "The check “%s” fails: %s expected, %s found."
              .formatted(check.value().key(), validation.expected(), validation.actual()),
          "Compare the figures with the print once more. Where the print itself is at odds, say so by a rule that warns.");
    }
  }
}
