package org.yearbook.api.format;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.AnswerSink;
import org.yearbook.domain.answer.ResponseKey;

/** Rows as records of CSV: each value goes to the cell of its place as it is written. */
final class CsvCells implements AnswerSink, RowWriting.Piece {
  private static final String BETWEEN_ITEMS = "; ";
  private static final String BETWEEN_ITEMS_OF_AN_ITEM = " / ";

  private final ColumnPlace top;
  private final int width;
  private final CsvText text = new CsvText();
  private final List<List<@Nullable String>> innerRows = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private ColumnPlace place;
  private List<@Nullable String> row;
  private int lists;

  /**
   * An object or a list that is being written.
   *
   * @param cells where its values go, or those of what it lies in for a list
   * @param items what is gathered of a list; null for an object
   */
  private record Frame(
      ColumnPlace place,
      List<@Nullable String> cells,
      @Nullable List<List<@Nullable String>> items) {}

  /**
   * No rows yet.
   *
   * @param top what becomes of a row
   * @param width how many columns there are
   */
  CsvCells(ColumnPlace top, int width) {
    this.top = top;
    this.width = width;
    this.place = top;
    this.row = emptyRow();
  }

  @Override
  public AnswerSink row() {
    return this;
  }

  @Override
  public void endRow() {
    if (innerRows.isEmpty()) {
      text.append(row);
    }
    innerRows.forEach(inner -> text.append(joined(row, inner)));
    innerRows.clear();
    row = emptyRow();
    place = top;
  }

  @Override
  public Buffer bytes() {
    return Buffer.buffer(text.toString());
  }

  @Override
  public void beginObject() {
    frames.add(new Frame(frames.isEmpty() ? top : placeHere(), target(), null));
  }

  @Override
  public void endObject() {
    frames.remove(frames.size() - 1);
  }

  @Override
  public void beginList() {
    List<List<@Nullable String>> items = placeHere().isRows() ? innerRows : new ArrayList<>();
    frames.add(new Frame(placeHere(), target(), items));
    lists++;
  }

  @Override
  public void endList() {
    Frame list = frames.remove(frames.size() - 1);
    lists--;
    if (!list.place.isRows()) {
      list.place.columns().forEach(column -> list.cells.set(column, cell(items(list), column)));
    }
  }

  private static List<List<@Nullable String>> items(Frame list) {
    return Objects.requireNonNull(list.items, "a list has items");
  }

  /** The place of the value that comes: an element lies where its list does. */
  private ColumnPlace placeHere() {
    Frame frame = frames.get(frames.size() - 1);
    return frame.items == null ? place : frame.place;
  }

  /** The cells that a value goes to: an element of a list begins cells of its own. */
  private List<@Nullable String> target() {
    if (frames.isEmpty()) {
      return row;
    }
    Frame frame = frames.get(frames.size() - 1);
    if (frame.items == null) {
      return frame.cells;
    }
    List<@Nullable String> element = emptyRow();
    frame.items.add(element);
    return element;
  }

  @Override
  public void next() {}

  @Override
  public void key(ResponseKey key) {
    place = frames.get(frames.size() - 1).place.at(key.name());
  }

  @Override
  public void text(String value) {
    target().set(placeHere().column(), value);
  }

  @Override
  public void token(String ascii) {
    text(ascii);
  }

  @Override
  public void digits(String number) {
    text(number);
  }

  @Override
  public void integer(long number) {
    text(Long.toString(number));
  }

  @Override
  public void truth(boolean value) {
    text(Boolean.toString(value));
  }

  @Override
  public void day(LocalDate day) {
    text(day.toString());
  }

  @Override
  public void nothing() {
    target();
  }

  @Override
  public int mark() {
    return frames.size();
  }

  @Override
  public void backTo(int mark) {
    frames.subList(mark, frames.size()).clear();
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
    List<@Nullable String> both = emptyRow();
    for (int column = 0; column < width; column++) {
      String cell = inner.get(column);
      both.set(column, cell == null ? outer.get(column) : cell);
    }
    return both;
  }

  private List<@Nullable String> emptyRow() {
    return Arrays.asList(new @Nullable String[width]);
  }
}
