package org.yearbook.persistence.edition.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.check.ValidationCheck;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.Passage;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.measure.DerivedFigure;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.Term;
import org.yearbook.persistence.edition.file.Located;

/** What could be read of an edition, each record with its place; faulty ones are left out. */
public final class Transcript {
  public @Nullable ReportSeries series;
  public @Nullable Located<Edition> edition;
  public @Nullable Located<SourceDocument> source;
  public final List<Located<Section>> sections = new ArrayList<>();
  public final List<Located<Citation>> citations = new ArrayList<>();
  public final List<Located<Unit>> units = new ArrayList<>();
  public final List<Located<Metric>> metrics = new ArrayList<>();
  public final List<Located<Passage>> passages = new ArrayList<>();
  public final List<Located<Subject>> subjects = new ArrayList<>();
  public final List<Located<Participation>> participations = new ArrayList<>();
  public final List<Located<Event>> events = new ArrayList<>();
  public final List<Located<Observation>> observations = new ArrayList<>();
  public final List<Located<DerivedFigure>> derivedFigures = new ArrayList<>();
  public final List<Located<Listing>> listings = new ArrayList<>();
  public final List<Located<ValidationCheck>> checks = new ArrayList<>();
  public final List<Located<Term>> terms = new ArrayList<>();

  /** The periods of all of these. */
  public final List<Located<Period>> periods = new ArrayList<>();

  /** Figures that were computed. */
  public final List<Observation> derived = new ArrayList<>();

  /** What the checks came to. */
  public final List<Validation> validations = new ArrayList<>();

  /** Stated figures, then computed ones. */
  public List<Observation> allObservations() {
    return Stream.concat(values(observations).stream(), derived.stream()).toList();
  }

  public static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }
}
