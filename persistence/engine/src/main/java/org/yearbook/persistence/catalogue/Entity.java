package org.yearbook.persistence.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Conflict;

/**
 * A type of the contract as it lies in a table. In every SQL template {@code {t}} stands for the
 * row, and {@code {x}} with the name {@code x} of a {@link #parts part} for the row of that part.
 *
 * @param table the table, or null for a type that is embedded in others
 * @param parts further rows of one to one relation, by name; joined only where they are needed
 * @param kind which rows of a table that holds several types are of this one, or null
 * @param key the SQL template of the natural key, which node ids are made of; null for a type that
 *     is not looked up
 * @param current an SQL condition on rows that count, or null when all do
 * @param said an SQL condition on rows that the edition says which is asked for; null when no
 *     edition says them, or {@code current} covers it
 * @param orders what rows can be ordered by, by key
 * @param groupKeys what rows can be put into groups by, by key
 * @param aggregates the SQL templates of what rows of a group come to, by name
 * @param conflicts how it is told that rows of a group must not be put together
 * @param guards what stands in the way of values of a group, by field, and under {@link
 *     #WHOLE_LIST} of a list whose rows have to compare with each other
 * @param conversions how numbers are said in another unit, by field
 * @param summary what rows that count now come to, kept by the writes; or null
 */
public record Entity(
    String type,
    @Nullable String table,
    Map<String, String> parts,
    @Nullable Kind kind,
    @Nullable String key,
    @Nullable String current,
    @Nullable String said,
    Map<String, Column> columns,
    Map<String, ToOne> ones,
    Map<String, ToMany> manys,
    Map<String, FilterColumn> filters,
    Map<String, OrderColumn> orders,
    Map<String, GroupColumn> groupKeys,
    Map<String, String> aggregates,
    Map<Conflict, ConflictRule> conflicts,
    Map<String, Guard> guards,
    Map<String, Conversion> conversions,
    @Nullable Summary summary) {

  /**
   * The order key that is taken when none is asked for, and that breaks ties: the identity of the
   * row.
   */
  public static final OrderColumn ID = new OrderColumn("{t}.id", OrderType.BIGINT, false);

  /** Stands among the guards for a list as a whole; no field is called so. */
  public static final String WHOLE_LIST = "";

  /** The field that names the type of an object of an interface. */
  public static final String TYPE_NAME = "__typename";

  /**
   * Tells the rows of one type in a table that holds all types of an interface.
   *
   * @param of the interface
   * @param column the SQL template of what tells them apart
   * @param value what it says of this type
   */
  public record Kind(String of, String column, String value) {}

  /** The SQL template of the natural key. */
  public String naturalKey() {
    return Objects.requireNonNull(key, "only types with a key are looked up");
  }

  /**
   * The conditions on rows that count and are of this type.
   *
   * @param ofOneEdition whether only what one edition says counts
   */
  public List<String> conditions(boolean ofOneEdition) {
    return Stream.of(
            kind == null ? null : kind.column() + " = '" + kind.value() + "'",
            current,
            ofOneEdition ? said : null)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  static Builder of(String type, @Nullable String table) {
    return new Builder(type, table);
  }

  /** Collects what an entity has, in reading order. */
  static final class Builder {
    private final String type;
    private final @Nullable String table;
    private @Nullable Kind kind;
    private @Nullable String key;
    private @Nullable String current;
    private @Nullable String said;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, ToOne> ones = new LinkedHashMap<>();
    private final Map<String, ToMany> manys = new LinkedHashMap<>();
    private final Map<String, FilterColumn> filters = new LinkedHashMap<>();
    private final Map<String, OrderColumn> orders = new LinkedHashMap<>();
    private final Map<String, GroupColumn> groupKeys = new LinkedHashMap<>();
    private final Map<String, String> aggregates = new LinkedHashMap<>();
    private final Map<Conflict, ConflictRule> conflicts = new EnumMap<>(Conflict.class);
    private final Map<String, Guard> guards = new LinkedHashMap<>();
    private final Map<String, Conversion> conversions = new LinkedHashMap<>();
    private @Nullable Summary summary;

    private Builder(String type, @Nullable String table) {
      this.type = type;
      this.table = table;
    }

    Builder current(String condition) {
      current = condition;
      return this;
    }

    /** The condition on rows that an edition says. */
    Builder said(String condition) {
      said = condition;
      return this;
    }

    Builder kind(String of, String column, String value) {
      kind = new Kind(of, column, value);
      return this;
    }

    /** The natural key, of which the id is made. */
    Builder key(String sql) {
      key = sql;
      return column("id", ValueKind.NODE_ID, sql);
    }

    /**
     * The natural key of an interface, whose ids are made of it and of the type in each row.
     *
     * @param typeName the SQL template of the type's name
     */
    Builder key(String sql, String typeName) {
      key = sql;
      return column("id", ValueKind.TYPED_NODE_ID, typeName + " || ':' || " + sql)
          .column(TYPE_NAME, ValueKind.TOKEN, typeName);
    }

    Builder part(String name, String join) {
      parts.put(name, join);
      return this;
    }

    Builder column(String field, ValueKind kind, String sql) {
      return put(field, new Column(kind, sql, sql, false));
    }

    /**
     * A value that a CHECK of the table makes sure of for rows of this type, where NOT NULL can't
     * because others lie in the same table. Brackets keep it from being taken for a plain column.
     */
    Builder checked(String field, ValueKind kind, String sql) {
      return column(field, kind, "(" + sql + ")");
    }

    Builder nullable(String field, ValueKind kind, String sql) {
      return put(field, new Column(kind, sql, sql, true));
    }

    /** A value in two languages; {@code sql} ends where {@code _zh} or {@code _en} follows. */
    Builder localized(String field, ValueKind kind, String sql) {
      return put(field, new Column(kind, sql + "_zh", sql + "_en", false));
    }

    /** The same, of an expression that is given {@code _zh} or {@code _en}. */
    Builder localized(String field, ValueKind kind, UnaryOperator<String> sql) {
      return put(field, new Column(kind, sql.apply("_zh"), sql.apply("_en"), false));
    }

    Builder nullableLocalized(String field, ValueKind kind, String sql) {
      return nullableLocalized(field, kind, language -> sql + language);
    }

    /** The same, of an expression that is given {@code _zh} or {@code _en}. */
    Builder nullableLocalized(String field, ValueKind kind, UnaryOperator<String> sql) {
      return put(field, new Column(kind, sql.apply("_zh"), sql.apply("_en"), true));
    }

    private Builder put(String field, Column column) {
      columns.put(field, column);
      return this;
    }

    Builder one(String field, String target, String on) {
      ones.put(field, new ToOne.Joined(List.of(new ToOne.Target(target, on)), false));
      return this;
    }

    Builder maybe(String field, String target, String on) {
      ones.put(field, new ToOne.Joined(List.of(new ToOne.Target(target, on)), true));
      return this;
    }

    Builder oneOf(String field, List<ToOne.Target> targets) {
      ones.put(field, new ToOne.Joined(targets, false));
      return this;
    }

    Builder embedded(String field, String target, String presence, boolean nullable) {
      ones.put(field, new ToOne.Embedded(target, presence, nullable));
      return this;
    }

    Builder many(String field, String target, String targetTable, String link, String... order) {
      return many(
          field,
          new ToMany(
              targetTable, link, List.of(new ToOne.Target(target, ToMany.ITSELF)), List.of(order)));
    }

    Builder many(String field, ToMany relation) {
      manys.put(field, relation);
      return this;
    }

    Builder filter(String field, FilterColumn column) {
      filters.put(field, column);
      return this;
    }

    Builder order(String key, String sql, OrderType orderType, boolean nullable) {
      orders.put(key, new OrderColumn(sql, orderType, nullable));
      return this;
    }

    Builder groupKey(String key, String name, String type, String sql) {
      groupKeys.put(key, new GroupColumn(name, type, sql));
      return this;
    }

    Builder aggregate(String name, String sql) {
      aggregates.put(name, sql);
      return this;
    }

    Builder conflict(Conflict conflict, String condition, String culprits) {
      conflicts.put(conflict, new ConflictRule(condition, culprits));
      return this;
    }

    /** A conflict of which more is not known than that there may be one. */
    Builder conflict(Conflict conflict, String condition) {
      return conflict(conflict, condition, "NULL");
    }

    Builder guard(String field, Guard guard) {
      guards.put(field, guard);
      return this;
    }

    Builder conversion(String field, Conversion conversion) {
      conversions.put(field, conversion);
      return this;
    }

    Builder summary(Summary rows) {
      summary = rows;
      return this;
    }

    Entity build() {
      return new Entity(
          type,
          table,
          Collections.unmodifiableMap(parts),
          kind,
          key,
          current,
          said,
          Collections.unmodifiableMap(columns),
          Collections.unmodifiableMap(ones),
          Collections.unmodifiableMap(manys),
          Collections.unmodifiableMap(filters),
          Collections.unmodifiableMap(orders),
          Collections.unmodifiableMap(groupKeys),
          Collections.unmodifiableMap(aggregates),
          Collections.unmodifiableMap(conflicts),
          Collections.unmodifiableMap(guards),
          Collections.unmodifiableMap(conversions),
          summary);
    }
  }
}
