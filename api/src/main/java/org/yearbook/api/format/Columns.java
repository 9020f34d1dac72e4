package org.yearbook.api.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Field.EdgeField;
import org.yearbook.domain.question.Field.PageField;
import org.yearbook.domain.question.Selection;
import org.yearbook.domain.question.Shape;
import org.yearbook.schema.document.RefusedException;

/**
 * The columns of a list, in the order in which its fields are first read: one for each value, named
 * by the response keys on the way to it. What has no place in a table is refused.
 */
final class Columns {
  /** Items of a list are told apart in a cell, and those of a list inside it; no deeper. */
  private static final int DEEPEST_LIST = 2;

  private final List<String> names = new ArrayList<>();
  private final ColumnPlace top = new ColumnPlace();
  private @Nullable ColumnPlace innerRows;
  private @Nullable String innerName;

  List<String> names() {
    return List.copyOf(names);
  }

  /** The list itself, whose elements are the rows. */
  ColumnPlace top() {
    return top;
  }

  /**
   * Reads the rows of the list. May be read again with more fields, whose columns come last.
   *
   * @param rows as {@link #rowsOf} found them
   */
  void read(PageField rows) {
    top.becomeRows();
    elements(top, "", rows, false);
  }

  /** The field of a connection at the top that holds the rows. */
  static PageField rowsOf(Field.Connection list) {
    List<PageField> rows = list.fields().stream().filter(Columns::isRows).toList();
    for (PageField field : list.fields()) {
      if (!isRows(field)) {
        throw refused(
            "“%s” has no place in a table of “%s”. Ask for it in an operation of its own, as JSON."
                .formatted(field.responseKey(), list.responseKey()));
      }
    }
    if (rows.size() != 1) {
      throw refused(
          "The rows of a table are one of “nodes”, “edges” and “groups”; “%s” asks for %d of them."
              .formatted(list.responseKey(), rows.size()));
    }
    return rows.get(0);
  }

  private static boolean isRows(PageField field) {
    return field instanceof Field.Nodes
        || field instanceof Field.Edges
        || field instanceof Field.Groups;
  }

  /** The fields of each row. A row is named by its list alone, without nodes, edges and node. */
  private void elements(ColumnPlace place, String name, PageField rows, boolean inner) {
    if (rows instanceof Field.Nodes nodes) {
      objects(place, name, nodes.selection(), 0, inner);
    } else if (rows instanceof Field.Groups groups) {
      fields(place, name, groups.shape(), 0, inner);
    } else if (rows instanceof Field.Edges edges) {
      edges.fields().forEach(field -> edgeField(place, name, field, inner));
    }
  }

  private void edgeField(ColumnPlace edge, String name, EdgeField field, boolean inner) {
    ColumnPlace place = edge.at(field.responseKey());
    if (field instanceof Field.Node node) {
      objects(place, name, node.selection(), 0, inner);
    } else {
      column(place, name, field.responseKey());
    }
  }

  private void objects(
      ColumnPlace place, String name, Selection selection, int lists, boolean inner) {
    selection.shapes().forEach(shape -> fields(place, name, shape, lists, inner));
  }

  /**
   * The fields of an object.
   *
   * @param lists how many plain lists it lies in
   * @param inner whether it belongs to a row of the inner list
   */
  private void fields(ColumnPlace object, String name, Shape shape, int lists, boolean inner) {
    for (Field field : shape.fields()) {
      ColumnPlace place = object.at(field.responseKey());
      if (field instanceof Field.One one) {
        objects(place, below(name, field.responseKey()), one.selection(), lists, inner);
      } else if (field instanceof Field.Many many) {
        String below = below(name, field.responseKey());
        if (lists == DEEPEST_LIST) {
          throw refused(
              "“%s” is a list in a list in a list, which no cell can hold. Ask for it as JSON."
                  .formatted(below));
        }
        objects(place, below, many.selection(), lists + 1, inner);
      } else if (field instanceof Field.Connection connection) {
        page(place, below(name, field.responseKey()), connection, lists, inner);
      } else {
        column(place, name, field.responseKey());
      }
    }
  }

  private void page(
      ColumnPlace page, String name, Field.Connection connection, int lists, boolean inner) {
    for (PageField field : connection.fields()) {
      ColumnPlace place = page.at(field.responseKey());
      if (isRows(field)) {
        becomeInner(place, name, lists, inner);
        elements(place, name, field, true);
      } else if (field instanceof Field.PageInfo info) {
        String below = below(name, field.responseKey());
        info.fields()
            .forEach(part -> column(place.at(part.responseKey()), below, part.responseKey()));
      } else {
        column(place, name, field.responseKey());
      }
    }
  }

  private void becomeInner(ColumnPlace place, String name, int lists, boolean inner) {
    if (inner || lists > 0) {
      throw refused(
          "The rows of “%s” lie too deep for a table: a list with pages may stand in the rows of the list at the top only. Ask for them as JSON, or in an operation that begins with them."
              .formatted(name));
    } else if (innerRows != null && innerRows != place) {
      throw refused(
          "“%s” and “%s” are two lists side by side, which no table can hold. Ask for each in an operation of its own."
              .formatted(innerName, name));
    }
    innerRows = place;
    innerName = name;
    place.becomeRows();
  }

  private void column(ColumnPlace place, String prefix, String responseKey) {
    if (place.isColumn()) {
      return;
    }
    String name = below(prefix, responseKey);
    if (names.contains(name)) {
      throw refused("Two columns would be called “%s”. Give one of them an alias.".formatted(name));
    }
    place.become(names.size());
    names.add(name);
  }

  private static String below(String name, String responseKey) {
    return name.isEmpty() ? responseKey : name + "." + responseKey;
  }

  private static RefusedException refused(String message) {
    return new RefusedException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
