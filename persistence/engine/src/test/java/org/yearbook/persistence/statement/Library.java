package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.question.Page;
import org.yearbook.domain.question.Question;
import org.yearbook.domain.question.Rows;
import org.yearbook.domain.question.Scope;
import org.yearbook.domain.question.Selection;
import org.yearbook.domain.question.Shape;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.Guard;
import org.yearbook.persistence.catalogue.OrderColumn;
import org.yearbook.persistence.catalogue.OrderType;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.catalogue.ValueKind;
import org.yearbook.persistence.sql.Statement;

/** A catalogue of authors, their books and groups of these, and questions about them. */
public final class Library {
  private static final Entity AUTHOR =
      Entity.of("Author")
          .key()
          .has(ValueKind.TEXT, "name")
          .many("books", "Book", "author_id")
          .many("bookPages", ToMany.of("Book", "author_id"))
          .filters("name")
          .order("NAME", OrderColumn.byCode(row -> row.column("name")))
          .build();

  private static final Entity BOOK =
      Entity.of("Book")
          .key()
          .hasInBoth(ValueKind.TEXT, "title")
          .mayHave(ValueKind.DECIMAL, "price")
          .one("author", "Author")
          .maybe("sequelOf", "Book")
          .part(
              "writer", "author", (part, row) -> sql("%s = %s", part.id(), row.column("author_id")))
          .filter("price", new FilterColumn.Ordered(row -> row.column("price"), "numeric"))
          .filtersByKey("author", "author")
          .order("PRICE", OrderColumn.nullable(OrderType.NUMERIC, row -> row.column("price")))
          .order("AUTHOR", OrderColumn.byCode(row -> row.column("writer", "name")))
          .groupKey("AUTHOR", "author_id", "bigint", row -> row.column("author_id"))
          .aggregate("count", row -> sql("count(*)"))
          .aggregate("sum", row -> row.sql("sum(%s)", "price"))
          .conflict(
              Conflict.UNIT,
              row -> row.sql("min(%s) <> max(%s)", "currency", "currency"),
              row -> row.sql("string_agg(DISTINCT %s, ', ')", "currency"))
          .build();

  private static final Entity GROUP =
      Entity.embedded("BookGroup")
          .maybe("author", "Author")
          .has(ValueKind.INTEGER, "count")
          .mayHave(ValueKind.DECIMAL, "sum")
          .guard("sum", new Guard("sum_conflict", Set.of(Conflict.UNIT)))
          .build();

  public static final Catalogue CATALOGUE =
      Catalogue.of(
          List.of(AUTHOR, BOOK, GROUP),
          Map.of("authors", ToMany.all("Author"), "books", ToMany.all("Book")),
          Set.of("Author"));

  private Library() {}

  static List<String> statements(Field... fields) {
    return plan(Set.of(), fields).statements().stream().map(Statement::sql).toList();
  }

  static Plan plan(Set<String> kept, Field... fields) {
    Question question = new Question(Shape.of("Query", List.of(fields)), List.of());
    return Planner.plan(question, CATALOGUE, kept);
  }

  public static Field.Leaf leaf(String name) {
    return new Field.Leaf(name, name, null, null, true);
  }

  public static Selection of(String type, Field... fields) {
    return new Selection(List.of(Shape.of(type, List.of(fields))));
  }

  static Field.Nodes nodes(String type, Field... fields) {
    return new Field.Nodes("nodes", of(type, fields));
  }

  public static Field.Connection list(String name, Rows rows, Field.PageField... fields) {
    return new Field.Connection(
        name, name, Map.of(), rows, Scope.EVERYTHING_NOW, null, List.of(fields));
  }

  public static Rows first(int size, Order... order) {
    return rows(null, size, order);
  }

  static Rows rows(@Nullable Filter filter, int size, Order... order) {
    return new Rows(filter, List.of(order), new Page(size, false, null, null, null));
  }

  static Operand variable(String name) {
    return new Operand.Variable(List.of(name));
  }
}
