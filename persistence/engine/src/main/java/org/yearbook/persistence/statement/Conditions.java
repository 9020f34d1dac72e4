package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.RelatedAggregate;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.catalogue.ToOne;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Select;
import org.yearbook.persistence.sql.Sql;

/** Filters as SQL conditions. Conditions on related rows are sub-selects that walk their index. */
final class Conditions {
  private final Catalogue catalogue;
  private int related;

  Conditions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Sql of(Filter filter, Entity entity, RowRef row) {
    if (filter instanceof Filter.All all) {
      return all.filters().isEmpty() ? sql("true") : joined(all.filters(), " AND ", entity, row);
    } else if (filter instanceof Filter.Any any) {
      return any.filters().isEmpty() ? sql("false") : joined(any.filters(), " OR ", entity, row);
    } else if (filter instanceof Filter.Not not) {
      return isNotTrue(of(not.filter(), entity, row));
    } else if (filter instanceof Filter.Related onRelated) {
      return related(onRelated, entity, row);
    } else if (filter instanceof Filter.Aggregated aggregated) {
      Sql value = aggregate(aggregated.of(), entity, row);
      return Comparisons.ordered(value, "numeric", aggregated.operator(), aggregated.operand());
    }
    Filter.Condition condition = (Filter.Condition) filter;
    String field = condition.field();
    return Comparisons.of(found(entity.filters().get(field), field), condition, row);
  }

  private Sql joined(List<Filter> filters, String word, Entity entity, RowRef row) {
    List<Sql> each = filters.stream().map(filter -> of(filter, entity, row)).toList();
    return sql("(%s)", Sql.joined(word, each));
  }

  private static Sql isNotTrue(Sql condition) {
    return sql("(%s) IS NOT TRUE", condition);
  }

  private Sql related(Filter.Related filter, Entity entity, RowRef row) {
    RelatedRows rows = relatedRows(filter.field(), entity, row);
    Sql holds = of(filter.filter(), rows.entity, rows.row);
    return switch (filter.quantifier()) {
      case SOME -> sql("EXISTS %s", rows.select.where(holds).inBrackets());
      case NONE -> sql("NOT EXISTS %s", rows.select.where(holds).inBrackets());
      case EVERY -> sql("NOT EXISTS %s", rows.select.where(isNotTrue(holds)).inBrackets());
    };
  }

  /** What the related rows of a row come to. */
  Sql aggregate(RelatedAggregate of, Entity entity, RowRef row) {
    RelatedRows rows = relatedRows(of.field(), entity, row);
    Filter which = of.filter();
    String name = of.aggregate().name().toLowerCase(Locale.ROOT);
    return rows.select
        .column(found(rows.entity.aggregates().get(name), name).of(rows.row))
        .where(which == null ? sql("true") : of(which, rows.entity, rows.row))
        .inBrackets();
  }

  /** The rows that a relation leads to from one row, under an alias of their own. */
  private RelatedRows relatedRows(String field, Entity entity, RowRef row) {
    ToMany many = entity.manys().get(field);
    if (many != null && many.type() == null) {
      return through(many, row);
    }
    String type = many == null ? target(entity, field).type() : many.firstType();
    Entity related = catalogue.entity(type);
    RowRef found = rowOf(related, row);
    Sql table = sql("%s", (many == null ? related.knownTable() : catalogue.table(many)).name());
    Sql on = many == null ? target(entity, field).on(found, row) : link(many, found, row);
    Select select = Select.from(table, found.alias()).where(on).where(related.conditions(found));
    if (many != null && many.condition() != null) {
      select.where(many.condition().of(found));
    }
    return new RelatedRows(related, found, select);
  }

  private RelatedRows through(ToMany many, RowRef row) {
    ToOne.Target target = many.targets().get(0);
    Entity related = catalogue.entity(target.type());
    RowRef found = rowOf(related, row);
    RowRef between = found.beside(found.alias() + "_by");
    String tables =
        "%s %s JOIN %s %s ON "
            .formatted(
                catalogue.table(many).name(),
                between.alias(),
                related.knownTable().name(),
                found.alias());
    Select select =
        Select.fromAll(sql("%s%s", tables, target.on(found, between)), found.alias())
            .where(link(many, between, row))
            .where(related.conditions(found));
    return new RelatedRows(related, found, select);
  }

  private static ToOne.Target target(Entity entity, String field) {
    return ((ToOne.Joined) found(entity.ones().get(field), field)).targets().get(0);
  }

  private RowRef rowOf(Entity entity, RowRef row) {
    return entity.row("r" + ++related, row.scope());
  }

  private static Sql link(ToMany many, RowRef linked, RowRef row) {
    return many.link() == null ? sql("true") : many.link().on(linked, row.id());
  }

  private static <T> T found(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("Nothing serves the filter " + field + ".");
    }
    return value;
  }

  /** Related rows that are being chosen. */
  private record RelatedRows(Entity entity, RowRef row, Select select) {}
}
