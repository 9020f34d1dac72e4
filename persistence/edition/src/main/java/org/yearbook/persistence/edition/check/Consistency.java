package org.yearbook.persistence.edition.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.Passage;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.measure.UnreadableException;
import org.yearbook.domain.subject.Subject;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.Problems;
import org.yearbook.persistence.edition.file.YamlMapping;
import org.yearbook.persistence.edition.read.Transcript;

/** Checks that the records of an edition agree with each other. */
public final class Consistency {
  private static final Comparator<Citation> ORDER_OF_CITATIONS =
      Comparator.comparingInt(Citation::line)
          .thenComparingInt(Citation::start)
          .thenComparing(Citation::end, Comparator.reverseOrder());

  private final Transcript transcript;
  private final Problems problems;

  private Consistency(Transcript transcript, Problems problems) {
    this.transcript = transcript;
    this.problems = problems;
  }

  public static void check(Transcript transcript, Problems problems) {
    Consistency consistency = new Consistency(transcript, problems);
    if (!problems.hasErrorsIn(EditionFile.SECTIONS)) {
      consistency.checkOrdinals();
    }
    consistency.checkCitations();
    consistency.checkPassages();
    consistency.checkUnits();
    consistency.checkCycles(transcript.metrics, "broader", Metric::code, Metric::broader);
    consistency.checkCycles(transcript.metrics, "denominator", Metric::code, Metric::denominator);
    consistency.checkCycles(transcript.subjects, "parent", Subject::slug, Subject::parent);
    consistency.checkPeriods();
    new AssertionCheck(transcript, problems).check();
    new ObservationCheck(transcript, problems).check();
  }

  private void report(Fields fields, String name, Code code, String message, String remedy) {
    problems.add(fields.place(name), code, message, remedy);
  }

  private void checkOrdinals() {
    Map<String, Integer> children = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Located<Section> each : transcript.sections) {
      String parent = Objects.requireNonNullElse(each.value().parentPath(), "");
      String prefix = parent.isEmpty() ? "" : parent + ".";
      String expected = prefix + children.merge(parent, 1, Integer::sum);
      if (!each.value().path().equals(expected)) {
        report(
            each.fields(),
            "path",
            Code.ORDER,
            "“%s” stands where %s should.".formatted(each.value().path(), expected),
            "Children begin with 1, have no gaps and stand in order.");
      } else if (!parent.isEmpty() && !seen.contains(parent)) {
        report(
            each.fields(),
            "path",
            Code.ORDER,
            "“%s” stands before its parent.".formatted(each.value().path()),
            "Put %s first.".formatted(parent));
      }
      seen.add(each.value().path());
    }
  }

  private void checkCitations() {
    Map<String, Located<Citation>> places = new HashMap<>();
    Citation previous = null;
    for (Located<Citation> each : transcript.citations) {
      checkKey(each);
      checkEnd(each);
      Located<Citation> first = places.putIfAbsent(each.value().locator(), each);
      if (first != null) {
        report(
            each.fields(),
            "start",
            Code.DUPLICATE,
            "“%s” cites the same span, on line %d."
                .formatted(first.value().key(), first.fields().line()),
            "A span has one row; refer to that one.");
      } else if (previous != null && ORDER_OF_CITATIONS.compare(previous, each.value()) > 0) {
        report(
            each.fields(),
            "line",
            Code.ORDER,
            "This span comes before the one of the row above.",
            "Put rows in order of line, start, and longest first.");
      }
      previous = each.value();
    }
  }

  private void checkPassages() {
    Passage previous = null;
    for (Located<Passage> each : transcript.passages) {
      if (previous != null && previous.end() > each.value().start()) {
        report(
            each.fields(),
            "start",
            Code.ORDER,
            "This passage begins before the one of the row above ends.",
            "Put passages in the order of the document; they don't overlap.");
      }
      previous = each.value();
    }
  }

  private void checkKey(Located<Citation> citation) {
    String expected = "L%03d-".formatted(citation.value().line());
    if (!citation.value().key().startsWith(expected)) {
      report(
          citation.fields(),
          "key",
          Code.KEY_DISAGREES,
          "The key “%s” is not of line %d."
              .formatted(citation.value().key(), citation.value().line()),
          "Begin it with %s, or correct the line.".formatted(expected));
    }
  }

  private void checkEnd(Located<Citation> citation) {
    Located<Edition> edition = transcript.edition;
    if (edition != null && citation.value().end() > edition.value().source().bytes()) {
      report(
          citation.fields(),
          "end",
          Code.SPAN_OUTSIDE,
          "The span ends at %d, and the document has only %d bytes."
              .formatted(citation.value().end(), edition.value().source().bytes()),
          "Count code points from the beginning of the unmodified file.");
    }
  }

  private void checkUnits() {
    Map<String, Unit> byCode = new HashMap<>();
    transcript.units.forEach(each -> byCode.put(each.value().code(), each.value()));
    for (Located<Unit> each : transcript.units) {
      Unit base = byCode.get(each.value().base());
      if (base != null && base.base() != null) {
        report(
            each.fields(),
            "base",
            Code.CYCLE,
            "The base unit “%s” has a base itself.".formatted(base.code()),
            "Count in %s at once.".formatted(base.base()));
      } else if (base != null && base.quantity() != each.value().quantity()) {
        report(
            each.fields(),
            "base",
            Code.UNIT_DISAGREES,
            "%s is a unit of %s, and %s of %s."
                .formatted(
                    each.value().code(), each.value().quantity(), base.code(), base.quantity()),
            "Choose a base of the same quantity.");
      }
    }
  }

  private <T> void checkCycles(
      List<Located<T>> records,
      String name,
      Function<T, String> key,
      Function<T, @Nullable String> reference) {
    Map<String, @Nullable String> next = new HashMap<>();
    records.forEach(each -> next.put(key.apply(each.value()), reference.apply(each.value())));
    for (Located<T> each : records) {
      String start = key.apply(each.value());
      String reached = next.get(start);
      for (int steps = 0; reached != null && !reached.equals(start); steps++) {
        reached = steps > next.size() ? null : next.get(reached);
      }
      if (reached != null) {
        report(
            each.fields(),
            name,
            Code.CYCLE,
            "Going on by %s, “%s” leads back to itself.".formatted(name, start),
            "Take one of the steps away.");
      }
    }
  }

  private void checkPeriods() {
    Located<Edition> edition = transcript.edition;
    if (edition == null) {
      return;
    }
    for (Located<Period> each : transcript.periods) {
      String label = each.value().label();
      if (label != null) {
        checkPeriod(each, label, edition.value().referenceYear());
      }
    }
  }

  private void checkPeriod(Located<Period> located, String label, int referenceYear) {
    Fields fields = located.fields();
    String name = fields instanceof YamlMapping ? "label" : "period_label";
    try {
      Period said = Period.read(label, referenceYear);
      if (!agree(said, located.value())) {
        report(
            fields,
            name,
            Code.PERIOD_DISAGREES,
            "The label %s says %s, the record says %s."
                .formatted(label, text(said), text(located.value())),
            "Correct the one that is wrong.");
      }
    } catch (UnreadableException unreadable) {
      report(
          fields,
          name,
          Code.PERIOD_UNREADABLE,
          String.valueOf(unreadable.getMessage()),
          "Nothing checks the dates of this period: look at them twice.");
    }
  }

  /** What is counted since ever up to a month is an instant, though 截至11月底 reads as a span. */
  private static boolean agree(Period said, Period recorded) {
    boolean readAsInstant =
        recorded.type() == PeriodType.INSTANT && said.type() == PeriodType.YEAR_TO_DATE;
    return (readAsInstant
            || (said.type() == recorded.type() && said.start().equals(recorded.start())))
        && said.end().equals(recorded.end())
        && said.precision() == recorded.precision()
        && said.yearInferred() == recorded.yearInferred();
  }

  private static String text(Period period) {
    return "%s from %s to %s, precision %s, year %s"
        .formatted(
            period.type(),
            period.start(),
            period.end(),
            period.precision(),
            period.yearInferred() ? "inferred" : "printed");
  }
}
