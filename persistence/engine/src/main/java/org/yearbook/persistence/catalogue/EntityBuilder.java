package org.yearbook.persistence.catalogue;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.question.Conflict;
import org.yearbook.persistence.catalogue.Column.Presence;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.Part;

/**
 * Collects what an entity has. By convention a field is served by the column of its name in snake
 * case, in each language by one that ends in {@code _zh} or {@code _en}, and a relation to one
 * object by the column that ends in {@code _id}; only exceptions say more.
 */
public final class EntityBuilder {
  private final String type;
  private final @Nullable Table table;
  private Entity.@Nullable Kind kind;
  private @Nullable Expression key;
  private @Nullable Expression current;
  private @Nullable Expression said;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, ToOne> ones = new LinkedHashMap<>();
  private final Map<String, ToMany> manys = new LinkedHashMap<>();
  private final Map<String, FilterColumn> filters = new LinkedHashMap<>();
  private final Map<String, OrderColumn> orders = new LinkedHashMap<>();
  private final Map<String, GroupColumn> groupKeys = new LinkedHashMap<>();
  private final Map<String, Expression> aggregates = new LinkedHashMap<>();
  private final Map<Conflict, ConflictRule> conflicts = new EnumMap<>(Conflict.class);
  private final Map<String, Guard> guards = new LinkedHashMap<>();
  private final Map<String, Conversion> conversions = new LinkedHashMap<>();
  private @Nullable Summary summary;

  EntityBuilder(String type, @Nullable Table table) {
    this.type = type;
    this.table = table;
  }

  /** The condition on rows that count. */
  public EntityBuilder current(Expression condition) {
    current = condition;
    return this;
  }

  /** The condition on rows that an edition says. */
  public EntityBuilder said(Expression condition) {
    said = condition;
    return this;
  }

  /** Only some rows of a table of several types, see {@link Entity.Kind}. */
  public EntityBuilder kind(String of, String column, String value) {
    kind = new Entity.Kind(of, column, value);
    return this;
  }

  /** The natural key, of which the id is made: the column {@code key}. */
  public EntityBuilder key() {
    key = Expression.column("key");
    return has(ValueKind.NODE_ID, "id", key);
  }

  /**
   * The natural key of an interface, whose ids are made of it and of the type in each row.
   *
   * @param typeName the column of the type's name
   */
  public EntityBuilder keyOfTypes(String typeName) {
    key = Expression.column("key");
    return has(
            ValueKind.TYPED_NODE_ID,
            "id",
            row -> sql("%s || ':' || %s", row.column(typeName), row.column("key")))
        .has(ValueKind.TOKEN, Entity.TYPE_NAME, Expression.column(typeName));
  }

  /** A further row, which expressions may speak of. */
  public EntityBuilder part(String name, String partTable, Part.Condition on) {
    parts.put(name, new Part(partTable, on));
    return this;
  }

  public EntityBuilder has(ValueKind valueKind, String... fields) {
    return put(valueKind, Presence.REQUIRED, fields);
  }

  public EntityBuilder has(ValueKind valueKind, String field, Expression expression) {
    return put(field, Column.of(valueKind, Presence.REQUIRED, expression));
  }

  /** A value that a CHECK of the table makes sure of for rows of this type. */
  public EntityBuilder hasChecked(ValueKind valueKind, String field, String column) {
    return put(field, Column.of(valueKind, Presence.CHECKED, Expression.column(column)));
  }

  /** Values that may be missing. */
  public EntityBuilder mayHave(ValueKind valueKind, String... fields) {
    return put(valueKind, Presence.NULLABLE, fields);
  }

  public EntityBuilder mayHave(ValueKind valueKind, String field, Expression expression) {
    return put(field, Column.of(valueKind, Presence.NULLABLE, expression));
  }

  /** Values in both languages. */
  public EntityBuilder hasInBoth(ValueKind valueKind, String... fields) {
    return localized(valueKind, Presence.REQUIRED, fields);
  }

  public EntityBuilder hasInBoth(ValueKind valueKind, String field, Column.Localized text) {
    return put(field, new Column(valueKind, true, Presence.REQUIRED, text));
  }

  /** Values in both languages, or in none. */
  public EntityBuilder mayHaveInBoth(ValueKind valueKind, String... fields) {
    return localized(valueKind, Presence.NULLABLE, fields);
  }

  public EntityBuilder mayHaveInBoth(ValueKind valueKind, String field, Column.Localized text) {
    return put(field, new Column(valueKind, true, Presence.NULLABLE, text));
  }

  private EntityBuilder localized(ValueKind valueKind, Presence presence, String... fields) {
    for (String field : fields) {
      String column = SnakeCase.of(field) + "_";
      put(field, new Column(valueKind, true, presence, (row, in) -> row.column(column + code(in))));
    }
    return this;
  }

  private static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private EntityBuilder put(ValueKind valueKind, Presence presence, String... fields) {
    for (String field : fields) {
      put(field, Column.of(valueKind, presence, valueKind.of(SnakeCase.of(field))));
    }
    return this;
  }

  private EntityBuilder put(String field, Column column) {
    columns.put(field, column);
    return this;
  }

  public EntityBuilder one(String field, String target) {
    return one(field, target, SnakeCase.of(field) + "_id");
  }

  public EntityBuilder one(String field, String target, String column) {
    return toOne(field, ToOne.Target.byId(target, Expression.column(column)), false);
  }

  /** An object that may be missing. */
  public EntityBuilder maybe(String field, String target) {
    return maybe(field, target, SnakeCase.of(field) + "_id");
  }

  public EntityBuilder maybe(String field, String target, String column) {
    return toOne(field, ToOne.Target.byId(target, Expression.column(column)), true);
  }

  public EntityBuilder maybe(String field, ToOne.Target target) {
    return toOne(field, target, true);
  }

  public EntityBuilder one(String field, ToOne.Target target) {
    return toOne(field, target, false);
  }

  private EntityBuilder toOne(String field, ToOne.Target target, boolean nullable) {
    ones.put(field, new ToOne.Joined(List.of(target), nullable));
    return this;
  }

  /** An object of one of several types. */
  public EntityBuilder oneOf(String field, List<ToOne.Target> targets) {
    ones.put(field, new ToOne.Joined(targets, false));
    return this;
  }

  /** An object whose columns lie in the row itself, and which is always there. */
  public EntityBuilder embeds(String field, String target) {
    ones.put(field, new ToOne.Embedded(target, row -> sql("true"), false));
    return this;
  }

  /**
   * The same where it may be missing.
   *
   * @param presence NULL exactly when it is
   */
  public EntityBuilder mayEmbed(String field, String target, Expression presence) {
    ones.put(field, new ToOne.Embedded(target, presence, true));
    return this;
  }

  /** Objects that hold the key of the row in a column. */
  public EntityBuilder many(String field, String target, String column) {
    return many(field, ToMany.of(target, column));
  }

  public EntityBuilder many(String field, ToMany relation) {
    manys.put(field, relation);
    return this;
  }

  /** Filters by the texts or tokens of the columns that are called as they are. */
  public EntityBuilder filters(String... fields) {
    for (String field : fields) {
      filter(field, new FilterColumn.Text(Expression.column(SnakeCase.of(field))));
    }
    return this;
  }

  public EntityBuilder filter(String field, FilterColumn column) {
    filters.put(field, column);
    return this;
  }

  /** Filters by the keys of objects that lie in a table. */
  public EntityBuilder filtersByKey(String targetTable, String... fields) {
    for (String field : fields) {
      filter(field, new FilterColumn.Reference(SnakeCase.of(field) + "_id", targetTable));
    }
    return this;
  }

  public EntityBuilder order(String by, OrderColumn column) {
    orders.put(by, column);
    return this;
  }

  public EntityBuilder groupKey(String by, String name, String sqlType, Expression value) {
    groupKeys.put(by, new GroupColumn(name, sqlType, value));
    return this;
  }

  public EntityBuilder aggregate(String name, Expression value) {
    aggregates.put(name, value);
    return this;
  }

  public EntityBuilder conflict(Conflict conflict, Expression condition, Expression culprits) {
    conflicts.put(conflict, new ConflictRule(condition, culprits));
    return this;
  }

  public EntityBuilder guard(String field, Guard guard) {
    guards.put(field, guard);
    return this;
  }

  /** Numbers of a column that can be said in another unit than that of a part. */
  public EntityBuilder converted(String unit, String column, String... fields) {
    for (String field : fields) {
      conversions.put(field, new Conversion(column, unit));
    }
    return this;
  }

  public EntityBuilder summary(Summary rows) {
    summary = rows;
    return this;
  }

  /** The entity. */
  public Entity build() {
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
