package org.yearbook.domain.edition;

import java.util.List;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.Passage;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.Term;

/**
 * Everything that one edition says. References between its parts are keys (slugs, codes, paths);
 * whoever makes one has checked that each of them leads somewhere.
 *
 * @param sections parents before their children
 * @param subjects by kind; a system or group right behind what it is a part of
 * @param observations stated ones in the order of the report, then derived ones, none before its
 *     inputs
 * @param validations what the checks came to; none of them failed
 * @param passages what asserts nothing
 * @param sha256 the digest of the content, which tells a repeated import from a new one
 */
public record EditionContent(
    ReportSeries series,
    Edition edition,
    List<Section> sections,
    List<Citation> citations,
    List<Unit> units,
    List<Metric> metrics,
    List<Subject> subjects,
    List<Participation> participations,
    List<Event> events,
    List<Listing> listings,
    List<Observation> observations,
    List<Validation> validations,
    List<Term> terms,
    List<Passage> passages,
    Sha256 sha256) {
  public EditionContent {
    sections = List.copyOf(sections);
    citations = List.copyOf(citations);
    units = List.copyOf(units);
    metrics = List.copyOf(metrics);
    subjects = List.copyOf(subjects);
    participations = List.copyOf(participations);
    events = List.copyOf(events);
    listings = List.copyOf(listings);
    observations = List.copyOf(observations);
    validations = List.copyOf(validations);
    terms = List.copyOf(terms);
    passages = List.copyOf(passages);
  }
}
