package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Precision;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.subject.SubjectKind;

/**
 * A table of grants in two halves, or one that has the year before beside it. Its metrics and units
 * are those of the bundled edition.
 */
final class InventedGrantTable {
  private final String path;
  private final Invention invention;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Observation> observations;

  /** One figure; without a type of grant it is part of the total. */
  private record Cell(
      int row, int column, int year, String metric, String unit, @Nullable String grantType) {
    String key() {
      return "grants-" + row + "-" + column;
    }
  }

  /** The table prints a year, and perhaps the one before. */
  InventedGrantTable(int year, String path, InventedSubjects subjects, Invention invention) {
    this.path = path;
    this.invention = invention;
    List<String> types = invention.few(2, 6, subjects.slugs(SubjectKind.GRANT_TYPE));
    int blocks = addYear(year, types, 0);
    if (invention.yesOrNo()) {
      addYear(year - 1, types, blocks);
    }
    String place = invention.one(subjects.slugs(SubjectKind.PLACE));
    this.observations = cells.stream().map(cell -> observation(cell, place)).toList();
    cells.forEach(cell -> invention.addPlace(cell.key()));
  }

  /** Adds the lines of a year in two halves, the total last; gives the number of halves so far. */
  private int addYear(int year, List<String> types, int block) {
    int lines = types.size() + 1;
    int rows = (lines + 1) / 2;
    for (int line = 0; line < lines; line++) {
      String type = line < types.size() ? types.get(line) : null;
      int row = 1 + line % rows;
      int column = 2 + 3 * (block + line / rows);
      cells.add(new Cell(row, column, year, "approved_projects", "{project}", type));
      cells.add(new Cell(row, column + 1, year, "approved_funding", "CNY", type));
    }
    return block + 2;
  }

  Section section() {
    return new Section(path, null, SectionKind.TABLE, invention.bilingual(), 1);
  }

  /** The places of the cells, behind so many others. */
  List<Citation> citations(int before) {
    List<Citation> citations = new ArrayList<>();
    for (Cell cell : cells) {
      int index = before + citations.size();
      citations.add(
          new Citation(
              cell.key(),
              path,
              index + 1,
              10 * index,
              10 * index + 5,
              Sha256.of(path + cell.key()),
              invention.text(),
              cell.row(),
              cell.column()));
    }
    return citations;
  }

  List<Observation> observations() {
    return observations;
  }

  /** No two figures share a cell, but all may be printed elsewhere too. */
  private Observation observation(Cell cell, String place) {
    BigDecimal value = invention.number().abs();
    String grantType = cell.grantType();
    List<String> places = new ArrayList<>(invention.cited());
    places.add(invention.below(places.size() + 1), cell.key());
    return new Observation(
        cell.key(),
        place,
        new Dimensions(null, null, grantType, null, null),
        null,
        cell.metric(),
        invention.text(),
        value,
        cell.unit(),
        Qualifier.EXACT,
        Objects.requireNonNull(Bounds.of(Qualifier.EXACT, value)),
        Aggregation.PERIOD_TOTAL,
        new Period(
            PeriodType.INTERVAL,
            LocalDate.of(cell.year(), 1, 1),
            LocalDate.of(cell.year(), 12, 31),
            null,
            Precision.YEAR,
            false),
        grantType == null,
        null,
        List.of(),
        Origin.STATED,
        AssertionStatus.PREFERRED,
        null,
        places);
  }
}
