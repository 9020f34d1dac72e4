package org.yearbook.persistence.edition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Facility;

/** What could be read of an edition, each record with its place; faulty ones are left out. */
final class Transcript {
  @Nullable ReportSeries series;
  @Nullable Located<Edition> edition;
  @Nullable Located<SourceDocument> source;
  final List<Located<Section>> sections = new ArrayList<>();
  final List<Located<Citation>> citations = new ArrayList<>();
  final List<Located<Unit>> units = new ArrayList<>();
  final List<Located<Metric>> metrics = new ArrayList<>();
  final List<Located<Facility>> facilities = new ArrayList<>();
  final List<Located<Observation>> observations = new ArrayList<>();

  /** The periods of statuses and observations. */
  final List<Located<Period>> periods = new ArrayList<>();

  static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }
}
