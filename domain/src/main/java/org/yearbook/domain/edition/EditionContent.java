package org.yearbook.domain.edition;

import java.util.List;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Facility;

/**
 * Everything that one edition says. References between its parts are keys (slugs, codes, paths);
 * whoever makes one has checked that each of them leads somewhere.
 *
 * @param sections parents before their children
 * @param sha256 the digest of the content, which tells a repeated import from a new one
 */
public record EditionContent(
    ReportSeries series,
    Edition edition,
    List<Section> sections,
    List<Citation> citations,
    List<Unit> units,
    List<Metric> metrics,
    List<Facility> facilities,
    List<Observation> observations,
    Sha256 sha256) {
  public EditionContent {
    sections = List.copyOf(sections);
    citations = List.copyOf(citations);
    units = List.copyOf(units);
    metrics = List.copyOf(metrics);
    facilities = List.copyOf(facilities);
    observations = List.copyOf(observations);
  }
}
