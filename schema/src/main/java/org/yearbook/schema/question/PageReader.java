package org.yearbook.schema.question;

import graphql.schema.GraphQLObjectType;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Field.EdgeField;
import org.yearbook.domain.question.Field.PageField;
import org.yearbook.domain.question.Field.PageInfoPart;
import org.yearbook.domain.question.Grouping;
import org.yearbook.domain.question.Page;

/** Reads what is asked of a page of a list: its rows, how many there are, its groups, its place. */
final class PageReader {
  private final QuestionContext context;
  private final ObjectReader objects;

  PageReader(QuestionContext context, ObjectReader objects) {
    this.context = context;
    this.objects = objects;
  }

  /**
   * A list with pages.
   *
   * @param times for how many rows it is read
   */
  Field.Connection connection(AskedField list, long times) {
    Page page = ListArguments.page(list, context.budget().pageSize());
    return connection(list, page, context.budget().list(times, page.size()));
  }

  /**
   * A page of a list.
   *
   * @param inside how many rows are read in all
   */
  Field.Connection connection(AskedField list, Page page, long inside) {
    GraphQLObjectType type = list.objectType();
    return new Field.Connection(
        list.responseKey(),
        list.name(),
        ListArguments.own(list),
        ListArguments.rows(list, page),
        list.scope(),
        null,
        context.each(type, list.asked(), field -> pageField(type, field, inside)));
  }

  PageField pageField(GraphQLObjectType connection, CollectedField asked, long times) {
    if (asked.name().equals("__typename")) {
      return ObjectReader.typeName(connection, asked);
    }
    AskedField field = context.field(connection, asked);
    String key = asked.responseKey();
    return switch (asked.name()) {
      case "totalCount" -> new Field.TotalCount(key);
      case "groups" -> groups(field, times);
      case "nodes" -> new Field.Nodes(key, objects.selection(field, times));
      case "edges" -> edges(field, times);
      case "pageInfo" -> pageInfo(field);
      default -> throw new IllegalArgumentException("A page has no field " + asked.name() + ".");
    };
  }

  private Field.Groups groups(AskedField groups, long times) {
    Grouping grouping = ListArguments.grouping(groups);
    long inside = context.budget().list(times, grouping.size());
    return new Field.Groups(
        groups.responseKey(), grouping, objects.shape(groups.objectType(), groups.asked(), inside));
  }

  private Field.Edges edges(AskedField edges, long times) {
    GraphQLObjectType edge = edges.objectType();
    return new Field.Edges(
        edges.responseKey(),
        context.each(edge, edges.asked(), field -> edgeField(edge, field, times)));
  }

  private EdgeField edgeField(GraphQLObjectType edge, CollectedField asked, long times) {
    return switch (asked.name()) {
      case "__typename" -> ObjectReader.typeName(edge, asked);
      case "cursor" -> new Field.Cursor(asked.responseKey());
      case "node" ->
          new Field.Node(asked.responseKey(), objects.selection(context.field(edge, asked), times));
      default -> throw new IllegalArgumentException("An edge has no field " + asked.name() + ".");
    };
  }

  private Field.PageInfo pageInfo(AskedField info) {
    return new Field.PageInfo(
        info.responseKey(),
        context.each(
            info.objectType(),
            info.asked(),
            field -> new Field.PageInfoField(field.responseKey(), part(field.name()))));
  }

  private static PageInfoPart part(String name) {
    return switch (name) {
      case "__typename" -> PageInfoPart.TYPE_NAME;
      case "hasNextPage" -> PageInfoPart.HAS_NEXT_PAGE;
      case "hasPreviousPage" -> PageInfoPart.HAS_PREVIOUS_PAGE;
      case "startCursor" -> PageInfoPart.START_CURSOR;
      case "endCursor" -> PageInfoPart.END_CURSOR;
      default ->
          throw new IllegalArgumentException("The place of a page has no field " + name + ".");
    };
  }
}
