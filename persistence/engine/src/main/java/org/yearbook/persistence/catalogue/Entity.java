package org.yearbook.persistence.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.Part;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/**
 * A type of the contract as it lies in a table.
 *
 * @param table where its rows lie, or null for a type that is embedded in others
 * @param parts further rows of one to one relation, by name; joined only where they are needed
 * @param kind which rows of a table that holds several types are of this one, or null
 * @param key the natural key, which node ids are made of; null for a type that is not looked up
 * @param current a condition on rows that count, or null when all do
 * @param said a condition on rows that the edition says which is asked for; null when no edition
 *     says them, or {@code current} covers it
 * @param orders what rows can be ordered by, by key
 * @param groupKeys what rows can be put into groups by, by key
 * @param aggregates what rows of a group come to, by name
 * @param conflicts how it is told that rows of a group must not be put together
 * @param guards what stands in the way of values of a group, by field, and under {@link
 *     #WHOLE_LIST} of a list whose rows have to compare with each other
 * @param conversions how numbers are said in another unit, by field
 * @param summary what rows that count now come to, kept by the writes; or null
 */
public record Entity(
    String type,
    @Nullable Table table,
    Map<String, Part> parts,
    @Nullable Kind kind,
    @Nullable Expression key,
    @Nullable Expression current,
    @Nullable Expression said,
    Map<String, Column> columns,
    Map<String, ToOne> ones,
    Map<String, ToMany> manys,
    Map<String, FilterColumn> filters,
    Map<String, OrderColumn> orders,
    Map<String, GroupColumn> groupKeys,
    Map<String, Expression> aggregates,
    Map<Conflict, ConflictRule> conflicts,
    Map<String, Guard> guards,
    Map<String, Conversion> conversions,
    @Nullable Summary summary) {

  /**
   * The order key that is taken when none is asked for, and that breaks ties: the identity of the
   * row.
   */
  public static final OrderColumn ID = new OrderColumn(RowRef::id, OrderType.BIGINT, false);

  /** Stands among the guards for a list as a whole; no field is called so. */
  public static final String WHOLE_LIST = "";

  /** The field that names the type of an object of an interface. */
  public static final String TYPE_NAME = "__typename";

  /**
   * Tells the rows of one type in a table that holds all types of an interface.
   *
   * @param of the interface
   * @param column what tells them apart
   * @param value what it says of this type
   */
  public record Kind(String of, String column, String value) {}

  /** A type that has a table of its name, as {@code GrantTable} has {@code grant_table}. */
  public static EntityBuilder of(String type) {
    return in(Table.of(SnakeCase.of(type)), type);
  }

  /** A type that lies in another table. */
  public static EntityBuilder in(Table table, String type) {
    return new EntityBuilder(type, table);
  }

  /** A type whose columns lie in the rows of others. */
  public static EntityBuilder embedded(String type) {
    return new EntityBuilder(type, null);
  }

  /** The table of a type that has one. */
  public Table knownTable() {
    return Objects.requireNonNull(table, type);
  }

  /** The natural key of a row of a type that has one. */
  public Sql naturalKey(RowRef row) {
    return Objects.requireNonNull(key, type).of(row);
  }

  /** A row of this type that is selected from. */
  public RowRef row(String alias, Scope scope) {
    return RowRef.of(alias, parts, scope);
  }

  /** The conditions on rows that count and are of this type. */
  public List<Sql> conditions(RowRef row) {
    return Stream.of(
            kind == null
                ? null
                : Sql.sql("%s%s", row.column(kind.column), " = '" + kind.value + "'"),
            current == null ? null : current.of(row),
            said == null || row.scope().edition() == null ? null : said.of(row))
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
