package org.yearbook.persistence.edition.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.NearWord;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/** Reads a CSV file whose first row names its columns. */
public final class CsvTable {
  private static final ObjectReader ROWS =
      new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

  private final EditionFile file;
  private final List<String> columns;
  private final Problems problems;
  private final Keys keys;
  private final Map<String, Integer> positions = new HashMap<>();
  private int width;

  private CsvTable(EditionFile file, List<String> columns, Problems problems, Keys keys) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
    this.keys = keys;
  }

  /** The rows below the header; a file that breaks off gives those before the break. */
  public static List<Fields> read(
      EditionFile file, String text, List<String> columns, Problems problems, Keys keys) {
    return new CsvTable(file, columns, problems, keys).read(text);
  }

  private List<Fields> read(String text) {
    List<Fields> rows = new ArrayList<>();
    int line = 1;
    try (MappingIterator<List<String>> cells = ROWS.readValues(text)) {
      while (cells.hasNextValue()) {
        List<String> row = cells.nextValue();
        if (line == 1) {
          readHeader(row);
        } else {
          rows.add(row(row, line));
        }
        line += 1 + lineBreaksIn(row);
      }
    } catch (IOException e) {
      reportBreak(e, line);
    }
    if (line == 1) {
      readHeader(List.of());
    }
    return rows;
  }

  private static int lineBreaksIn(List<String> row) {
    return row.stream().mapToInt(cell -> (int) cell.chars().filter(c -> c == '\n').count()).sum();
  }

  private void reportBreak(IOException e, int line) {
    String reason = e instanceof JsonProcessingException p ? p.getOriginalMessage() : "" + e;
    problems.add(
        FilePlace.of(file, line),
        Code.MALFORMED,
        "This is no CSV from here on: %s.".formatted(reason),
        "Put cells with comma, quote or line break between quotes, and write a quote as \"\".");
    keys.incomplete(file);
  }

  private void readHeader(List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!columns.contains(name)) {
        header(
            Code.COLUMN_UNKNOWN,
            "The column “%s” is unknown.".formatted(name),
            NearWord.meant(name, columns));
      } else if (!seen.add(name)) {
        header(
            Code.COLUMN_DUPLICATE, "The column “%s” is there twice.".formatted(name), expected());
      } else {
        positions.put(name, width);
      }
      width++;
    }
    for (String name : columns) {
      if (!seen.contains(name)) {
        header(Code.COLUMN_MISSING, "The column “%s” is missing.".formatted(name), expected());
      }
    }
    if (seen.size() == columns.size() && width == columns.size() && !header.equals(columns)) {
      header(Code.COLUMN_ORDER, "The columns are in another order.", expected());
    }
  }

  private void header(Code code, String message, String remedy) {
    problems.add(FilePlace.of(file, 1), code, message, remedy);
  }

  private String expected() {
    return "The first row is " + String.join(",", columns) + ".";
  }

  private Fields row(List<String> cells, int line) {
    if (cells.size() == width) {
      return new Row(problems, line, cells);
    }
    problems.add(
        FilePlace.of(file, line),
        Code.CELL_COUNT,
        "This row has %d cells, and the header has %d.".formatted(cells.size(), width),
        "Write one cell for each column, and put a cell that contains a comma between quotes.");
    // Cells may have slipped into wrong columns: what is wrong with each would only be noise.
    Row row = new Row(new Problems(), line, cells);
    row.fail();
    return row;
  }

  private final class Row extends Fields {
    private final List<String> cells;

    Row(Problems problems, int line, List<String> cells) {
      super(problems, keys, file, line);
      this.cells = cells;
    }

    @Override
    public @Nullable Cell written(String name) {
      Integer position = positions.get(name);
      if (position == null || position >= cells.size()) {
        return null;
      }
      String text = cells.get(position);
      return new Cell(text.isEmpty() ? null : text);
    }
  }
}
