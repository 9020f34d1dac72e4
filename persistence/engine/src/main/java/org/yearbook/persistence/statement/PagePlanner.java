package org.yearbook.persistence.statement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Rows;
import org.yearbook.persistence.answer.ConnectionWriter;
import org.yearbook.persistence.answer.CursorWriter;
import org.yearbook.persistence.answer.FieldWriter;
import org.yearbook.persistence.answer.GuardedWriter;
import org.yearbook.persistence.answer.ListSource;
import org.yearbook.persistence.answer.OneWriter;
import org.yearbook.persistence.answer.PageFieldWriter;
import org.yearbook.persistence.answer.PageFieldWriter.CursorColumns;
import org.yearbook.persistence.answer.Refusals;
import org.yearbook.persistence.answer.TypeNameWriter;
import org.yearbook.persistence.answer.Variant;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.Sql;

/**
 * Plans the pages of lists: their rows, how many there are, their groups, where the page stands.
 */
final class PagePlanner {
  private final Planning planning;

  PagePlanner(Planning planning) {
    this.planning = planning;
  }

  /** A page that is being planned. */
  private record Connected(
      ListLevel list, ToMany relation, Rows rows, Level.@Nullable Parent parent) {
    /** The key of the parent; nothing at the top. */
    Sql parentKey() {
      return parent == null ? Sql.NOTHING : parent.row().id();
    }

    ListSource source(int list) {
      int parentKey = parent == null ? ListSource.TOP : parent.level().select(parentKey());
      return new ListSource(list, parentKey);
    }
  }

  FieldWriter connection(
      Field.Connection connection, ToMany relation, Level.@Nullable Parent parent) {
    Rows rows = connection.rows();
    ListLevel.Anchor place =
        new ListLevel.Anchor(parent, parent == null ? connection.scope() : parent.level().scope());
    ListLevel list =
        new ListLevel(planning.catalogue, place, relation, connection.arguments(), rows, null);
    planning.cursors.addAll(list.givenCursors());
    Connected page = new Connected(list, relation, rows, parent);
    boolean readsRows = connection.fields().stream().anyMatch(PagePlanner::readsRows);
    int index = readsRows ? planning.add(list) : -1;
    List<PageFieldWriter> fields =
        connection.fields().stream().map(field -> pageField(page, field)).toList();
    ConnectionWriter writer =
        new ConnectionWriter(
            connection.responseKey(),
            readsRows ? page.source(index) : null,
            new ConnectionWriter.PageSize(rows.page().size(), rows.page().fromEnd()),
            fields);
    return guarded(writer, page, connection.accepted());
  }

  /** A ranking, of which nothing is shown where its rows don't compare. */
  private FieldWriter guarded(
      ConnectionWriter writer, Connected page, @Nullable Set<Conflict> accepted) {
    return accepted == null
        ? writer
        : new GuardedWriter(
            writer,
            ofWhole(page, page.list.obstacle(accepted)),
            ErrorCode.NOT_COMPARABLE,
            Refusals::notComparable);
  }

  private static boolean readsRows(Field.PageField field) {
    return field instanceof Field.Nodes
        || field instanceof Field.Edges
        || (field instanceof Field.PageInfo info
            && info.fields().stream()
                .anyMatch(part -> part.part() != Field.PageInfoPart.TYPE_NAME));
  }

  private PageFieldWriter pageField(Connected page, Field.PageField field) {
    if (field instanceof Field.TypeName name) {
      return new PageFieldWriter.TypeName(name.responseKey(), name.type());
    } else if (field instanceof Field.TotalCount count) {
      return new PageFieldWriter.TotalCount(
          count.responseKey(), ofWhole(page, page.list.choice().count(page.parentKey())));
    } else if (field instanceof Field.Groups groups) {
      return groups(page, groups);
    } else if (field instanceof Field.Nodes nodes) {
      return new PageFieldWriter.Objects(
          nodes.responseKey(),
          planning.objects.variants(page.list, page.relation, nodes.selection()));
    } else if (field instanceof Field.Edges edges) {
      List<FieldWriter> fields =
          edges.fields().stream().map(part -> edgeField(page, part)).toList();
      return new PageFieldWriter.Objects(edges.responseKey(), always(fields));
    }
    Field.PageInfo info = (Field.PageInfo) field;
    return new PageFieldWriter.Info(
        info.responseKey(), info.fields().stream().map(part -> infoField(page, part)).toList());
  }

  private static List<Variant> always(List<FieldWriter> fields) {
    return List.of(new Variant(Variant.ALWAYS, Set.of(), fields));
  }

  private PageFieldWriter groups(Connected page, Field.Groups field) {
    Entity grouped = planning.catalogue.entity(page.relation.firstType());
    Entity group = planning.catalogue.entity(field.shape().type());
    GroupLevel level = new GroupLevel(page.list, grouped, group, field.grouping());
    int index = planning.add(level);
    ListSource source = page.source(index);
    List<FieldWriter> fields = planning.objects.fields(level, level.row(), field.shape());
    planning.add(level.culprits(index));
    return new PageFieldWriter.Groups(field.responseKey(), source, always(fields));
  }

  private FieldWriter edgeField(Connected page, Field.EdgeField field) {
    if (field instanceof Field.TypeName name) {
      return new TypeNameWriter(name.responseKey(), name.type());
    } else if (field instanceof Field.Cursor cursor) {
      return new CursorWriter(cursor.responseKey(), cursor(page));
    }
    Field.Node node = (Field.Node) field;
    return new OneWriter(
        node.responseKey(),
        planning.objects.variants(page.list, page.relation, node.selection()),
        false);
  }

  private PageFieldWriter infoField(Connected page, Field.PageInfoField field) {
    return switch (field.part()) {
      case TYPE_NAME -> new PageFieldWriter.TypeName(field.responseKey(), "PageInfo");
      case HAS_NEXT_PAGE -> hasMore(page, field.responseKey(), true);
      case HAS_PREVIOUS_PAGE -> hasMore(page, field.responseKey(), false);
      case START_CURSOR -> new PageFieldWriter.EndCursor(field.responseKey(), true, cursor(page));
      case END_CURSOR -> new PageFieldWriter.EndCursor(field.responseKey(), false, cursor(page));
    };
  }

  private PageFieldWriter.HasMore hasMore(Connected page, String responseKey, boolean next) {
    boolean extraIsThere = page.rows.page().fromEnd() != next;
    if (extraIsThere) {
      page.list.readOneMore();
    }
    Operand cursor = next ? page.rows.page().before() : page.rows.page().after();
    int beyond =
        cursor == null ? -1 : ofWhole(page, page.list.existBeyond(cursor, next, page.parentKey()));
    return new PageFieldWriter.HasMore(responseKey, extraIsThere, beyond);
  }

  private static CursorColumns cursor(Connected page) {
    return new CursorColumns(page.list.signature(), page.list.cursorColumns());
  }

  /**
   * Adds a column about the list as a whole: to the parent's row, or to the head for a list at the
   * top.
   */
  private int ofWhole(Connected page, Sql column) {
    return page.parent == null ? planning.addToHead(column) : page.parent.level().select(column);
  }
}
