package org.yearbook.api.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place in an answer, with the places inside it, and what becomes of what stands there. */
final class ColumnPlace {
  private static final int NO_COLUMN = -1;

  private final Map<String, ColumnPlace> inside = new LinkedHashMap<>();
  private final List<Integer> columns = new ArrayList<>();
  private int column = NO_COLUMN;
  private boolean rows;

  /** The place behind a key, made when it is not there yet. */
  ColumnPlace at(String key) {
    return inside.computeIfAbsent(key, fresh -> new ColumnPlace());
  }

  /** Makes the elements of the list that stands here rows of their own. */
  void becomeRows() {
    rows = true;
  }

  boolean isRows() {
    return rows;
  }

  /** Gives the value that stands here a column. */
  void become(int newColumn) {
    column = newColumn;
  }

  boolean isColumn() {
    return column != NO_COLUMN;
  }

  int column() {
    return column;
  }

  /** The columns of this place and of those inside it. */
  List<Integer> columns() {
    if (columns.isEmpty()) {
      if (isColumn()) {
        columns.add(column);
      }
      inside.values().forEach(place -> columns.addAll(place.columns()));
    }
    return columns;
  }
}
