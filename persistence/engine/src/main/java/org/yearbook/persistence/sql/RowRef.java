package org.yearbook.persistence.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Scope;

/**
 * A row that SQL can speak of.
 *
 * @param alias its alias
 * @param root the alias of the row that it hangs on in the end; its own where nothing joins it
 * @param parts the further rows that belong to it, by name
 * @param scope which state of the data counts, and whose word
 * @param joins what has to be joined for it to be there
 */
public record RowRef(
    String alias, String root, Map<String, Part> parts, Scope scope, Set<Join> joins) {
  private static final int LONGEST_IDENTIFIER = 63;

  /** A row that is selected from. */
  public static RowRef of(String alias, Map<String, Part> parts, Scope scope) {
    return new RowRef(alias, alias, parts, scope, Set.of());
  }

  /** Another row in the same state of the data, of which only columns are known. */
  public RowRef beside(String other) {
    return of(other, Map.of(), scope);
  }

  /** The same row seen as something that has other parts. */
  public RowRef as(Map<String, Part> otherParts) {
    return new RowRef(alias, root, otherParts, scope, joins);
  }

  public Sql column(String name) {
    return new Sql(List.of(new Sql.Column(alias, name)), joins);
  }

  /** A text with a column of the row at each {@code %s}. */
  public Sql sql(String text, String... columns) {
    return Sql.sql(text, Stream.of(columns).map(this::column).toArray());
  }

  /** The identity of the row, which is null exactly when it is not there. */
  public Sql id() {
    return column("id");
  }

  /** A column of a {@link #part part}. */
  public Sql column(String part, String name) {
    return part(part).column(name);
  }

  /**
   * A row that belongs to this one.
   *
   * @throws IllegalArgumentException when nothing is called so
   */
  public RowRef part(String name) {
    Part part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("Nothing is called " + name + " in " + alias + ".");
    }
    return join(name, part.table(), Map.of(), part.on());
  }

  /** A row of another table that is found from this one, where there is one. */
  public RowRef join(String name, String table, Map<String, Part> partsOfIt, Part.Condition on) {
    String joined = aliasOf(name);
    Sql condition = on.of(beside(joined), this);
    Sql clause = Sql.sql(" LEFT JOIN %s %s ON %s", table, joined, condition);
    Set<Join> needed = new LinkedHashSet<>(joins);
    needed.addAll(clause.joins());
    needed.add(new Join(root, clause));
    return new RowRef(joined, root, partsOfIt, scope, needed);
  }

  private String aliasOf(String name) {
    String joined = alias + "_" + name;
    return joined.length() <= LONGEST_IDENTIFIER
        ? joined
        : "j_" + Integer.toHexString(joined.hashCode()) + "_" + name;
  }

  /** Whether the row was known at the time that counts, and is said by the edition that counts. */
  public Sql current() {
    return scope.edition() == null ? known() : Sql.sql("%s AND %s", known(), said());
  }

  private Sql known() {
    if (scope.asOf() == null) {
      return Sql.sql("%s IS NULL", column("superseded_at"));
    }
    Parameter then = new Parameter.PointInTime(scope.asOf());
    Sql superseded = column("superseded_at");
    return Sql.sql(
        "%s <= %s AND (%s IS NULL OR %s > %s)",
        column("recorded_at"), then, superseded, superseded, then);
  }

  /** Whether the edition that counts says the row; true where all count. */
  public Sql said() {
    @Nullable Operand edition = scope.edition();
    return edition == null
        ? Sql.sql("true")
        : Sql.sql("%s = %s", column("edition_id"), idOf(edition));
  }

  private static Sql idOf(Operand edition) {
    return Sql.sql(
        "(SELECT id FROM edition WHERE key = %s)",
        new Parameter.Plain(Objects.requireNonNull(edition)));
  }
}
