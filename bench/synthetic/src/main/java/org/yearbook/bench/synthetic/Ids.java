package org.yearbook.bench.synthetic;

import java.sql.SQLException;
import java.util.List;
import org.yearbook.persistence.edition.merge.Sql;

/**
 * The ids of the rows of a catalogue, known before the rows are made. They rise in the order of the
 * reports, year by year. Each field is the id before the first one of its table.
 */
record Ids(
    CatalogueSize size,
    long editions,
    long sections,
    long citations,
    long units,
    long metrics,
    long subjects,
    long names,
    long statuses,
    long participations,
    long series,
    long observations) {

  /** Takes them from the sequences of the tables, which nobody else may write to. */
  static Ids reserve(Sql sql, CatalogueSize size) throws SQLException {
    int subjects = size.institutions() + size.facilities();
    return new Ids(
        size,
        reserve(sql, "edition", size.years()),
        reserve(sql, "section", (long) sectionsOfYear(size) * size.years()),
        reserve(sql, "citation", size.observations()),
        reserve(sql, "unit", MeasuredUnit.values().length),
        reserve(sql, "metric", size.metrics()),
        reserve(sql, "subject", subjects),
        reserve(sql, "name", 2L * subjects),
        reserve(sql, "status_assertion", size.facilities()),
        reserve(sql, "participation", size.facilities()),
        reserve(sql, "series", size.observationsOfYear()),
        reserve(sql, "observation", size.observations()));
  }

  private static long reserve(Sql sql, String table, long count) throws SQLException {
    return sql.number(
        """
        SELECT setval(ids::regclass, nextval(ids::regclass) + ? - 1) - ?
          FROM pg_get_serial_sequence(?, 'id') AS ids""",
        count,
        count,
        table);
  }

  long edition(int year) {
    return editions + 1 + yearsBefore(year);
  }

  long chapter(int year) {
    return sections + 1 + (long) yearsBefore(year) * sectionsOfYear(size);
  }

  /** The section of a part of the report, which are counted from 1. */
  long part(int year, int part) {
    return chapter(year) + 1 + (long) (part - 1) * (1 + Institution.IN_A_PART);
  }

  long section(int year, Institution institution) {
    return part(year, institution.part()) + institution.placeInPart();
  }

  long unit(MeasuredUnit unit) {
    return units + 1 + List.of(MeasuredUnit.values()).indexOf(unit);
  }

  long metric(SyntheticMetric metric) {
    return metrics + metric.number();
  }

  /** Each institution comes before the facilities that it operates. */
  long subject(Institution institution) {
    return subjects + (institution.number() - 1) * (1L + Institution.FACILITIES) + 1;
  }

  long subject(Facility facility) {
    return subjects + facility.institution().number() + facility.number();
  }

  long series(Facility facility, SyntheticMetric metric) {
    return series + ofYear(facility, metric);
  }

  long citation(int year, Facility facility, SyntheticMetric metric) {
    return citations + yearsBefore(year) * size.observationsOfYear() + ofYear(facility, metric);
  }

  long observation(int year, Facility facility, SyntheticMetric metric) {
    return observations + yearsBefore(year) * size.observationsOfYear() + ofYear(facility, metric);
  }

  /** The place of a figure among those of its year, from 1. */
  long ofYear(Facility facility, SyntheticMetric metric) {
    return (long) (facility.number() - 1) * size.metrics() + metric.number();
  }

  private int yearsBefore(int year) {
    return year - size.firstYear();
  }

  private static int sectionsOfYear(CatalogueSize size) {
    int parts = (size.institutions() - 1) / Institution.IN_A_PART + 1;
    return 1 + parts + size.institutions();
  }
}
