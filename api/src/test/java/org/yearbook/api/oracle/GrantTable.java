package org.yearbook.api.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;

/**
 * The printed table of the grants of one year: a section whose cells are, side by side, how many
 * projects were approved and what they got, for each type of grant and in all.
 *
 * @param cells the figures of all cells of the section, of whatever year and kind
 * @param rows the lines of the types, in printed order: the left half first
 */
record GrantTable(
    int year, Row<Section> section, List<Row<Observation>> cells, List<Line> rows, Line total) {
  private static final Comparator<Line> PRINTED =
      Comparator.comparingInt(Line::half).thenComparingInt(Line::row);

  /** A line of the table. */
  record Line(int half, int row, Row<Observation> projects, Row<Observation> funding) {}

  /** A figure in its place. */
  private record Cell(int row, int column, Row<Observation> figure) {
    boolean isOf(String metric) {
      return figure.of().metric().equals(metric);
    }

    boolean isLeftOf(Cell other) {
      return row == other.row && column + 1 == other.column;
    }
  }

  /** The cells of one line, for the year that they are of. */
  private record Pair(int year, Cell projects, Cell funding) {}

  /** The tables of all years; where several print a year, that of the latest edition. */
  static List<GrantTable> printedIn(EditionRows rows) {
    Map<Integer, GrantTable> byYear = new TreeMap<>();
    rows.sections.stream()
        .sorted(
            Comparator.<Row<Section>>comparingInt(
                    section -> EditionRows.edition(section).of().referenceYear())
                .thenComparing(section -> EditionRows.edition(section).number())
                .thenComparing(
                    Comparator.comparing((Row<Section> section) -> section.number()).reversed()))
        .flatMap(section -> printedIn(rows, section))
        .forEach(table -> byYear.put(table.year(), table));
    return List.copyOf(byYear.values());
  }

  private static Stream<GrantTable> printedIn(EditionRows rows, Row<Section> section) {
    List<Cell> cells = cells(rows, section);
    Map<Integer, List<Pair>> byYear = new LinkedHashMap<>();
    for (Pair pair : pairs(cells)) {
      byYear.computeIfAbsent(pair.year(), none -> new ArrayList<>()).add(pair);
    }
    return byYear.entrySet().stream()
        .map(entry -> table(entry.getKey(), section, cells, entry.getValue()))
        .flatMap(Stream::ofNullable);
  }

  private static List<Pair> pairs(List<Cell> cells) {
    List<Pair> pairs = new ArrayList<>();
    for (Cell left : cells) {
      for (Cell right : cells) {
        Period period = left.figure().of().period();
        if (left.isOf("approved_projects")
            && right.isOf("approved_funding")
            && left.isLeftOf(right)
            && period != null) {
          pairs.add(new Pair(period.start().getYear(), left, right));
        }
      }
    }
    return pairs;
  }

  private static List<Cell> cells(EditionRows rows, Row<Section> section) {
    List<Cell> cells = new ArrayList<>();
    EditionRows.beside(section, rows.observations)
        .filter(figure -> figure.of().origin() == Origin.STATED)
        .forEach(
            figure ->
                rows.citations(figure, figure.of().citations()).stream()
                    .map(Row::of)
                    .filter(place -> place.section().equals(section.of().path()))
                    .filter(place -> place.tableRow() != null)
                    .forEach(place -> cells.add(cell(place, figure))));
    return cells;
  }

  private static Cell cell(Citation place, Row<Observation> figure) {
    return new Cell(
        Objects.requireNonNull(place.tableRow()),
        Objects.requireNonNull(place.tableColumn()),
        figure);
  }

  /** The table of a year, or null when it has no total: then it is another table. */
  private static @Nullable GrantTable table(
      int year, Row<Section> section, List<Cell> cells, List<Pair> pairs) {
    List<Integer> columns =
        pairs.stream().map(pair -> pair.projects().column()).distinct().sorted().toList();
    List<Line> lines = new ArrayList<>();
    for (Pair pair : pairs) {
      Cell projects = pair.projects();
      int half = columns.indexOf(projects.column()) + 1;
      lines.add(new Line(half, projects.row(), projects.figure(), pair.funding().figure()));
    }
    lines.sort(PRINTED);
    List<Line> types = lines.stream().filter(line -> grantType(line) != null).toList();
    return lines.stream()
        .filter(line -> grantType(line) == null && line.projects().of().aggregate())
        .reduce((earlier, later) -> later)
        .map(
            total ->
                new GrantTable(
                    year, section, cells.stream().map(Cell::figure).toList(), types, total))
        .orElse(null);
  }

  private static @Nullable String grantType(Line line) {
    return line.projects().of().dimensions().grantType();
  }
}
