package org.yearbook.persistence.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fragment of SQL as a value (decision 0026). It knows the columns that it reads, the parameters
 * that it binds, and the rows that have to be joined for it; whoever selects by it joins them.
 *
 * @param pieces in the order of the text
 * @param joins what it needs, each behind those that it hangs on
 */
public record Sql(List<Piece> pieces, Set<Join> joins) {
  /** No text at all. */
  public static final Sql NOTHING = new Sql(List.of(), Set.of());

  private static final String PLACE = "%s";

  /** A part of the text. */
  public sealed interface Piece {}

  /** Words of SQL, the same whatever is asked. */
  public record Text(String text) implements Piece {}

  /** A column of a row that goes by an alias. */
  public record Column(String alias, String name) implements Piece {}

  /** A value, for which a place such as {@code $1} is kept. */
  public record Value(Parameter parameter) implements Piece {}

  /** Fragments are equal when their pieces are: equal texts of one row need the same joins. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Sql sql && pieces.equals(sql.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  /**
   * A text with something else at each {@code %s}.
   *
   * @param values fragments, {@link Parameter parameters} and texts, in the order of their places
   * @throws IllegalArgumentException when a value is none of these, or has no place of its own
   */
  public static Sql sql(String text, Object... values) {
    List<Piece> pieces = new ArrayList<>();
    Set<Join> joins = new LinkedHashSet<>();
    int end = 0;
    for (Object value : values) {
      int place = text.indexOf(PLACE, end);
      if (place < 0) {
        throw new IllegalArgumentException("There is no place for " + value + " in: " + text);
      }
      add(pieces, text.substring(end, place));
      if (value instanceof Sql sql) {
        pieces.addAll(sql.pieces);
        joins.addAll(sql.joins);
      } else if (value instanceof Parameter parameter) {
        pieces.add(new Value(parameter));
      } else if (value instanceof String words) {
        add(pieces, words);
      } else {
        throw new IllegalArgumentException(value + " is no part of a statement.");
      }
      end = place + PLACE.length();
    }
    if (text.indexOf(PLACE, end) >= 0) {
      throw new IllegalArgumentException("A value is missing in: " + text);
    }
    add(pieces, text.substring(end));
    return new Sql(pieces, joins);
  }

  private static void add(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Text(text));
    }
  }

  /** Fragments with a text between each two of them. */
  public static Sql joined(String between, List<Sql> fragments) {
    String places = String.join(between, Collections.nCopies(fragments.size(), PLACE));
    return sql(places, fragments.toArray());
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Under another name. */
  public Sql as(String name) {
    return sql("%s AS %s", this, name);
  }

  /** The columns of one row that the text reads, or whatever is joined for it. */
  public Set<String> columnsOf(String alias) {
    Set<String> names =
        pieces.stream()
            .filter(Column.class::isInstance)
            .map(Column.class::cast)
            .filter(column -> column.alias.equals(alias))
            .map(Column::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    joins.forEach(join -> names.addAll(join.clause().columnsOf(alias)));
    return names;
  }

  /**
   * The statement, with a place for each parameter in the order of the text; equal ones share one.
   *
   * @throws IllegalStateException when nothing joins a row that it needs
   */
  public Statement statement() {
    if (!joins.isEmpty()) {
      throw new IllegalStateException("Nothing joins what is needed: " + joins);
    }
    StringBuilder text = new StringBuilder();
    Map<Parameter, Integer> places = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      if (piece instanceof Text words) {
        text.append(words.text);
      } else if (piece instanceof Column column) {
        text.append(column.alias).append('.').append(column.name);
      } else if (piece instanceof Value value) {
        places.putIfAbsent(value.parameter, places.size() + 1);
        text.append('$').append(places.get(value.parameter));
      }
    }
    return new Statement(text.toString(), List.copyOf(places.keySet()));
  }
}
