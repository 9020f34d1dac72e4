package org.yearbook.api.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Field.EdgeField;
import org.yearbook.domain.question.Field.PageField;
import org.yearbook.domain.question.Selection;
import org.yearbook.domain.question.Shape;

/**
 * What a figure is never told without, added wherever it is not asked for: its unit, how exactly it
 * is meant, its period, and the places that print it. What figures come to together has no places,
 * but a unit.
 */
final class FigureSources {
  private static final String OBSERVATION = "Observation";
  private static final Field UNIT = one("unit", Shape.of("Unit", List.of(leaf("code"))), true);

  private static final Map<String, List<Field>> NEEDED =
      Map.of(
          OBSERVATION,
          List.of(
              UNIT,
              leaf("qualifier"),
              one("period", Shape.of("Period", List.of(leaf("start"), leaf("end"))), true),
              new Field.Many("citations", "citations", new Selection(List.of(citation())))),
          "ObservationGroup",
          List.of(UNIT));

  private static final Set<String> FIGURES =
      Set.of("value", "number", "low", "high", "printed", "sum", "avg", "min", "max");

  private FigureSources() {}

  private static Shape citation() {
    return Shape.of(
        "Citation",
        List.of(
            one("edition", Shape.of("Edition", List.of(leaf("slug"))), false),
            one("section", Shape.of("Section", List.of(leaf("path"))), false),
            leaf("line")));
  }

  private static Field leaf(String name) {
    return new Field.Leaf(name, name, null, null, false);
  }

  private static Field one(String name, Shape shape, boolean nullable) {
    return new Field.One(name, name, new Selection(List.of(shape)), nullable);
  }

  /** The rows of a list, with what their figures need. */
  static PageField added(PageField rows) {
    return page(rows, true);
  }

  private static PageField page(PageField field, boolean row) {
    if (field instanceof Field.Nodes nodes) {
      return new Field.Nodes(nodes.responseKey(), objects(nodes.selection(), row));
    } else if (field instanceof Field.Edges edges) {
      return new Field.Edges(
          edges.responseKey(), edges.fields().stream().map(edge -> edge(edge, row)).toList());
    } else if (field instanceof Field.Groups groups) {
      return new Field.Groups(groups.responseKey(), groups.grouping(), object(groups.shape(), row));
    }
    return field;
  }

  private static EdgeField edge(EdgeField field, boolean row) {
    return field instanceof Field.Node node
        ? new Field.Node(node.responseKey(), objects(node.selection(), row))
        : field;
  }

  private static Selection objects(Selection selection, boolean row) {
    return new Selection(selection.shapes().stream().map(shape -> object(shape, row)).toList());
  }

  /**
   * A row that is a figure names its source whatever is asked of it; else when a figure is asked.
   */
  private static Shape object(Shape shape, boolean row) {
    List<Field> fields = shape.fields().stream().map(FigureSources::field).toList();
    boolean needed =
        (row && shape.type().equals(OBSERVATION))
            || fields.stream().anyMatch(FigureSources::isFigure);
    List<Field> sources = needed ? NEEDED.getOrDefault(shape.type(), List.of()) : List.of();
    return new Shape(shape.type(), shape.types(), merged(fields, sources));
  }

  private static boolean isFigure(Field field) {
    return field instanceof Field.Leaf leaf && FIGURES.contains(leaf.name());
  }

  private static Field field(Field field) {
    if (field instanceof Field.One one) {
      return with(one, objects(one.selection(), false));
    } else if (field instanceof Field.Many many) {
      return with(many, objects(many.selection(), false));
    } else if (field instanceof Field.Connection list) {
      return new Field.Connection(
          list.responseKey(),
          list.name(),
          list.arguments(),
          list.rows(),
          list.scope(),
          list.accepted(),
          list.fields().stream().map(inner -> page(inner, true)).toList());
    }
    return field;
  }

  private static Field with(Field.One one, Selection selection) {
    return new Field.One(one.responseKey(), one.name(), selection, one.nullable());
  }

  private static Field with(Field.Many many, Selection selection) {
    return new Field.Many(many.responseKey(), many.name(), selection);
  }

  /** Fields of an object with those that are needed too, inside the ones that are there already. */
  private static List<Field> merged(List<Field> fields, List<Field> needed) {
    List<Field> merged = new ArrayList<>(fields);
    for (Field each : needed) {
      int known = indexOf(merged, each);
      if (known < 0) {
        merged.add(named(each, freeKey(merged, each.responseKey())));
      } else {
        merged.set(known, merged(merged.get(known), each));
      }
    }
    return merged;
  }

  private static Field merged(Field field, Field needed) {
    if (field instanceof Field.One one && needed instanceof Field.One more) {
      return with(one, merged(one.selection(), more.selection()));
    } else if (field instanceof Field.Many many && needed instanceof Field.Many more) {
      return with(many, merged(many.selection(), more.selection()));
    }
    return field;
  }

  private static Selection merged(Selection selection, Selection needed) {
    Shape shape = selection.shapes().get(0);
    List<Field> fields = merged(shape.fields(), needed.shapes().get(0).fields());
    return new Selection(List.of(new Shape(shape.type(), shape.types(), fields)));
  }

  private static int indexOf(List<Field> fields, Field needed) {
    for (int index = 0; index < fields.size(); index++) {
      if (name(fields.get(index)).equals(name(needed))) {
        return index;
      }
    }
    return -1;
  }

  private static String name(Field field) {
    if (field instanceof Field.Leaf leaf) {
      return leaf.name();
    } else if (field instanceof Field.One one) {
      return one.name();
    }
    return field instanceof Field.Many many ? many.name() : "";
  }

  private static Field named(Field field, String responseKey) {
    if (field instanceof Field.One one) {
      return new Field.One(responseKey, one.name(), one.selection(), one.nullable());
    } else if (field instanceof Field.Many many) {
      return new Field.Many(responseKey, many.name(), many.selection());
    }
    Field.Leaf leaf = (Field.Leaf) field;
    return new Field.Leaf(responseKey, leaf.name(), leaf.language(), leaf.unit(), leaf.nullable());
  }

  /** An alias can have taken the name for something else. */
  private static String freeKey(List<Field> fields, String wanted) {
    Set<String> taken = fields.stream().map(Field::responseKey).collect(Collectors.toSet());
    String key = wanted;
    while (taken.contains(key)) {
      key = "_" + key;
    }
    return key;
  }
}
