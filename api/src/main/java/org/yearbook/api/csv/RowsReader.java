package org.yearbook.api.csv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.JsonBytes;

/** Flattens one answer into rows, value by value as its JSON comes. */
final class RowsReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String BETWEEN_ITEMS = "; ";
  private static final String BETWEEN_ITEMS_OF_AN_ITEM = " / ";

  private final Place top;
  private final int width;
  private final CsvText text;
  private final List<List<@Nullable String>> innerRows = new ArrayList<>();
  private int lists;
  private int count;
  private @Nullable String cursor;

  /**
   * A reader.
   *
   * @param top what becomes of the elements of the list
   * @param width how many columns there are
   * @param text where the rows go
   */
  RowsReader(Place top, int width, CsvText text) {
    this.top = top;
    this.width = width;
    this.text = text;
  }

  /** Reads the answer: the rows are the only list in it, and a cursor its only text beside them. */
  void read(JsonBytes answer) {
    try (JsonParser json = JSON.createParser(answer.array(), 0, answer.length())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          rows(json);
        } else if (token == JsonToken.VALUE_STRING) {
          cursor = json.getText();
        }
      }
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** How many rows the list had; with a list inside it, the table has others. */
  int count() {
    return count;
  }

  /** The cursor of the last row; null when there is no row, or it was not asked for. */
  @Nullable String cursor() {
    return cursor;
  }

  private void rows(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      List<@Nullable String> row = emptyRow();
      value(json, top, row);
      if (innerRows.isEmpty()) {
        text.append(row);
      }
      innerRows.forEach(inner -> text.append(joined(row, inner)));
      innerRows.clear();
      count++;
    }
  }

  private void value(JsonParser json, Place place, List<@Nullable String> row) throws IOException {
    switch (json.currentToken()) {
      case START_OBJECT -> object(json, place, row);
      case START_ARRAY -> list(json, place, row);
      case VALUE_NULL -> {}
      default -> row.set(place.column(), json.getText());
    }
  }

  private void object(JsonParser json, Place place, List<@Nullable String> row) throws IOException {
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      json.nextToken();
      value(json, place.at(key), row);
    }
  }

  private void list(JsonParser json, Place place, List<@Nullable String> row) throws IOException {
    List<List<@Nullable String>> elements = place.isRows() ? innerRows : new ArrayList<>();
    lists++;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      List<@Nullable String> element = emptyRow();
      value(json, place, element);
      elements.add(element);
    }
    lists--;
    if (!place.isRows()) {
      place.columns().forEach(column -> row.set(column, cell(elements, column)));
    }
  }

  /** The items of a list in one cell, each at its place; null when none has a value. */
  private @Nullable String cell(List<List<@Nullable String>> items, int column) {
    StringBuilder cell = new StringBuilder();
    boolean isThere = false;
    for (int index = 0; index < items.size(); index++) {
      if (index > 0) {
        cell.append(lists == 0 ? BETWEEN_ITEMS : BETWEEN_ITEMS_OF_AN_ITEM);
      }
      String item = items.get(index).get(column);
      if (item != null) {
        cell.append(item);
        isThere = true;
      }
    }
    return isThere ? cell.toString() : null;
  }

  /** The cells of an outer row with those of one inside it; no column belongs to both. */
  private List<@Nullable String> joined(
      List<@Nullable String> outer, List<@Nullable String> inner) {
    List<@Nullable String> row = emptyRow();
    for (int column = 0; column < width; column++) {
      String cell = inner.get(column);
      row.set(column, cell == null ? outer.get(column) : cell);
    }
    return row;
  }

  private List<@Nullable String> emptyRow() {
    return Arrays.asList(new @Nullable String[width]);
  }
}
