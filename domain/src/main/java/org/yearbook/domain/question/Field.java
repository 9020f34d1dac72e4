package org.yearbook.domain.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;

/** One field of an answer. Its {@code responseKey} is the name that it has there. */
public sealed interface Field {
  String responseKey();

  /**
   * The name of the type that the field stands in; of an interface where the type is known only
   * when the object is read.
   */
  record TypeName(String responseKey, String type) implements Field, PageField, EdgeField {}

  /**
   * A value.
   *
   * @param name the name of the field; with a choice in brackets where an argument chooses among
   *     values, as in {@code cite(APA)}
   * @param language the language that is asked for, or null where the field has no language
   * @param unit resolves to the code of the unit that a number is asked in; null for its own unit
   * @param nullable whether it may be missing
   */
  record Leaf(
      String responseKey,
      String name,
      @Nullable Language language,
      @Nullable Operand unit,
      boolean nullable)
      implements Field {}

  /**
   * At most one related or embedded object; null when there is none, which only {@code nullable}
   * permits.
   */
  record One(String responseKey, String name, Selection selection, boolean nullable)
      implements Field {}

  /** All related objects in their natural order; for relations that are small by nature. */
  record Many(String responseKey, String name, Selection selection) implements Field {}

  /**
   * A page of related objects, or of all objects at the top.
   *
   * @param arguments what the list itself depends on, such as the text that is searched for
   * @param scope at the top only; further down that of the field at the top holds
   * @param accepted where all rows have to compare with each other, the conflicts that whoever asks
   *     knows of; null where they need not
   */
  record Connection(
      String responseKey,
      String name,
      Map<String, Operand> arguments,
      Rows rows,
      Scope scope,
      @Nullable Set<Conflict> accepted,
      List<PageField> fields)
      implements Field {
    public Connection {
      arguments = Map.copyOf(arguments);
      accepted = accepted == null ? null : Set.copyOf(accepted);
      fields = List.copyOf(fields);
    }
  }

  /**
   * One object by its natural key, or null; only at the top.
   *
   * @param type the type or interface that is looked for
   * @param key resolves to the text of the key
   */
  record Lookup(String responseKey, String type, Operand key, Scope scope, Selection selection)
      implements Field {}

  /**
   * An answer that was known without asking, such as a description of the schema; only at the top.
   *
   * @param json the value in UTF-8, never changed
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Known(String responseKey, byte[] json) implements Field {}

  /** A field of a page. */
  sealed interface PageField {
    String responseKey();
  }

  /** How many rows there are with the filter, on all pages. */
  record TotalCount(String responseKey) implements PageField {}

  /**
   * What the rows of the whole list come to, group by group.
   *
   * @param shape what is asked of a group
   */
  record Groups(String responseKey, Grouping grouping, Shape shape) implements PageField {}

  /** The rows of the page. */
  record Nodes(String responseKey, Selection selection) implements PageField {}

  /** The rows of the page with their cursors. */
  record Edges(String responseKey, List<EdgeField> fields) implements PageField {
    public Edges {
      fields = List.copyOf(fields);
    }
  }

  /** Where the page stands. */
  record PageInfo(String responseKey, List<PageInfoField> fields) implements PageField {
    public PageInfo {
      fields = List.copyOf(fields);
    }
  }

  /** A field of an edge. */
  sealed interface EdgeField {
    String responseKey();
  }

  /** The cursor of a row. */
  record Cursor(String responseKey) implements EdgeField {}

  /** The row itself. */
  record Node(String responseKey, Selection selection) implements EdgeField {}

  /** A field of a page's info. */
  record PageInfoField(String responseKey, PageInfoPart part) {}

  /** What can be asked about where a page stands. */
  enum PageInfoPart {
    HAS_NEXT_PAGE,
    HAS_PREVIOUS_PAGE,
    START_CURSOR,
    END_CURSOR,
    TYPE_NAME
  }
}
