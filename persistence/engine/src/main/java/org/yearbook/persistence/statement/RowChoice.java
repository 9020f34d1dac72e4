package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Select;
import org.yearbook.persistence.sql.Sql;

/**
 * Which rows are on a list, on all its pages.
 *
 * @param entity what a row of the relation's table is, or null where that is only known from the
 *     rows joined to it
 * @param arguments what the relation's table takes from the question
 * @param filter which rows are asked for; null for all
 */
record RowChoice(
    Catalogue catalogue,
    ToMany relation,
    @Nullable Entity entity,
    Map<String, Operand> arguments,
    @Nullable Filter filter,
    Scope scope) {
  /** A row that is chosen from. */
  RowRef row(String alias) {
    return RowRef.of(alias, entity == null ? Map.of() : entity.parts(), scope);
  }

  /**
   * The rows of a parent.
   *
   * @param parentKey its key; nothing at the top
   */
  Select rows(Sql parentKey, RowRef row) {
    return unfiltered(parentKey, row).where(filtered(row));
  }

  /** All rows of a parent that count, whatever the filter. */
  Select unfiltered(Sql parentKey, RowRef row) {
    Select rows =
        Select.from(catalogue.table(relation).with(arguments), row.alias())
            .where(ofList(parentKey, row));
    return entity == null ? rows : rows.where(entity.conditions(row));
  }

  /** The same rows as their summary holds them. */
  Select summarized(Entity summary, Sql parentKey, RowRef row) {
    return Select.from(sql(summary.knownTable().name()), row.alias())
        .where(ofList(parentKey, row))
        .where(filtered(row));
  }

  /** The columns that tell which rows are meant, but for those that tell which count. */
  Set<String> columns(RowRef row) {
    List<Sql> conditions = new ArrayList<>(ofList(Sql.NOTHING, row));
    conditions.addAll(filtered(row));
    return Sql.joined("", conditions).columnsOf(row.alias());
  }

  /** How many rows there are for one parent. */
  Sql count(Sql parentKey) {
    if (relation.total() != null && filter == null && scope.equals(Scope.EVERYTHING_NOW)) {
      return sql("(%s)", relation.total());
    }
    return rows(parentKey, row("counted")).column("count(*)").inBrackets();
  }

  /** The fields that the filter gives one value to, the same for all rows. */
  Set<String> equalFields() {
    List<Filter> all = filter instanceof Filter.All several ? several.filters() : List.of();
    return Stream.concat(Stream.ofNullable(filter), all.stream())
        .filter(Filter.Condition.class::isInstance)
        .map(Filter.Condition.class::cast)
        .filter(condition -> condition.operator() == Filter.Operator.EQUALS)
        .map(Filter.Condition::field)
        .collect(Collectors.toSet());
  }

  /** Whether it is the table of an entity that is searched. */
  boolean searches(Entity of) {
    return catalogue.table(relation).equals(of.table());
  }

  private List<Sql> filtered(RowRef row) {
    return filter == null || entity == null
        ? List.of()
        : List.of(new Conditions(catalogue).of(filter, entity, row));
  }

  /** What belongs to the list of a parent. */
  private List<Sql> ofList(Sql parentKey, RowRef row) {
    return Stream.of(
            relation.link() == null ? null : relation.link().on(row, parentKey),
            relation.condition() == null ? null : relation.condition().of(row))
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
