package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.BOOLEAN;
import static org.yearbook.persistence.catalogue.ValueKind.DATE_TIME;
import static org.yearbook.persistence.catalogue.ValueKind.DECIMAL;
import static org.yearbook.persistence.catalogue.ValueKind.FIGURE;
import static org.yearbook.persistence.catalogue.ValueKind.NUMBER;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN_LIST;
import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yearbook.domain.language.Language;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.OrderColumn;
import org.yearbook.persistence.catalogue.OrderType;
import org.yearbook.persistence.catalogue.Table;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** Figures, and what they differ by from those before them. */
final class ObservationNoun {
  static Entity observation() {
    return figure("Observation").summary(FigureGroups.summary()).build();
  }

  /** What is known of a figure, wherever it stands. */
  static EntityBuilder figure(String type) {
    return ordered(
        filtered(
            related(
                values(
                    FigureGroups.groupable(
                        DimensionColumns.added(Entity.in(Table.of("observation"), type)))))));
  }

  private static EntityBuilder values(EntityBuilder figure) {
    return figure
        .current(RowRef::current)
        .key()
        .mayHave(DECIMAL, "value")
        .mayHave(NUMBER, "number", row -> row.sql("%s::text", "value"))
        .mayHave(TEXT, "printed")
        .has(TOKEN, "qualifier")
        .mayHave(DECIMAL, "low", "high")
        .converted("counted", "value", "value", "number")
        .converted("counted", "low", "low")
        .converted("counted", "high", "high")
        .hasInBoth(FIGURE, "display", ObservationNoun::inParts)
        .has(BOOLEAN, "lowInclusive", "highInclusive")
        .has(TOKEN, "aggregation")
        .has(BOOLEAN, "aggregate")
        .mayHave(TOKEN, "nullReason")
        .has(TOKEN_LIST, "flags")
        .has(TOKEN, "origin", "assertion")
        .has(DATE_TIME, "recordedAt")
        .mayHave(DATE_TIME, "supersededAt");
  }

  /** What a figure is put into words from, and in which language: texts, in a fixed order. */
  private static Sql inParts(RowRef row, Language language) {
    RowRef unit = row.part("counted");
    return sql(
        "ARRAY['_%s', %s, %s, %s, %s::text, (SELECT base.key FROM unit base WHERE base.id = %s), %s]",
        language.name().toLowerCase(Locale.ROOT),
        Sql.joined("::text, ", columns(row, "value", "low", "high", "qualifier")),
        row.column("null_reason"),
        Sql.joined(", ", columns(unit, "key", "symbol", "name_zh", "name_en", "quantity")),
        unit.column("factor"),
        unit.column("base_id"),
        unit.column("currency"));
  }

  private static List<Sql> columns(RowRef row, String... names) {
    return Stream.of(names).map(row::column).toList();
  }

  private static EntityBuilder related(EntityBuilder figure) {
    return figure
        .one("subject", "Subject")
        .maybe("achievement", "Achievement")
        .maybe("derivation", "Derivation", "id")
        .one("series", "Series")
        .one("metric", "Metric")
        .one("unit", "Unit")
        .one("edition", "Edition")
        .mayEmbed("period", "Period", row -> row.sql("lower(%s)", "period"))
        .part("earlier", "observation", ChangeNoun.EARLIER)
        .mayEmbed("change", "Change", ChangeNoun::difference)
        .maybe("supersededBy", "Observation", "superseded_by")
        .many("citations", CitationNoun.of("observation_citation", "observation_id"))
        .many(
            "derivatives",
            ToMany.through("derivative", "input_id", "Observation", "derivation_id")
                .orderedBy("derivation_id"))
        .many("listings", "Listing", "stated_id")
        .many(
            "validations",
            ToMany.through("checked_observation", "observation_id", "Validation", "validation_id")
                .orderedBy("validation_id"));
  }

  private static EntityBuilder filtered(EntityBuilder figure) {
    return figure
        .filtersByKey("metric", "metric")
        .filtersByKey("subject", "subject", "system", "journal", "grantType", "expertGroup")
        .filtersByKey("unit", "unit")
        .filtersByKey("edition", "edition")
        .filter("value", new FilterColumn.Ordered(row -> row.column("value"), "numeric"))
        .filters("authorship", "origin", "assertion", "aggregate", "aggregation", "qualifier")
        .filter(
            "flag",
            new FilterColumn.Related(
                sql("flag"),
                (row, condition) ->
                    sql(
                        "EXISTS (SELECT FROM unnest(%s) AS flag WHERE %s)",
                        row.column("flags"), condition)))
        .filter(
            "subjectKind",
            new FilterColumn.Related(
                sql("about.kind"),
                (row, condition) ->
                    sql(
                        "EXISTS (SELECT FROM subject about WHERE about.id = %s AND %s)",
                        row.column("subject_id"), condition)))
        .filter("period", new FilterColumn.Period(row -> row.column("period")))
        .filter("latest", new FilterColumn.Latest(ObservationNoun::amongLatest));
  }

  /** Among the last of its series by the end of the period; a figure without a period always is. */
  private static Sql amongLatest(RowRef row, Sql most) {
    return sql(
        "(SELECT count(*) FROM (SELECT FROM observation later WHERE later.series_id = %s AND "
            + "%s AND (upper(later.period), later.id) > (upper(%s), %s) LIMIT %s) AS newer) < %s",
        row.column("series_id"),
        row.beside("later").current(),
        row.column("period"),
        row.id(),
        most,
        most);
  }

  private static EntityBuilder ordered(EntityBuilder figure) {
    return figure
        .order("REPORT", Entity.ID)
        .order("VALUE", OrderColumn.nullable(OrderType.NUMERIC, row -> row.column("value")))
        .order(
            "PERIOD_START",
            OrderColumn.nullable(OrderType.DATE, row -> row.sql("lower(%s)", "period")))
        .order(
            "PERIOD_END",
            OrderColumn.nullable(OrderType.DATE, row -> row.sql("upper(%s)", "period")))
        .order("SUBJECT", OrderColumn.byCode(row -> row.column("about", "key")))
        .order("METRIC", OrderColumn.byCode(row -> row.column("measured", "key")));
  }

  private ObservationNoun() {}
}
