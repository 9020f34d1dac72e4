package org.yearbook.persistence.catalogue;

import static java.util.Map.entry;
import static org.yearbook.persistence.catalogue.ValueKind.BOOLEAN;
import static org.yearbook.persistence.catalogue.ValueKind.DATE;
import static org.yearbook.persistence.catalogue.ValueKind.DATE_TIME;
import static org.yearbook.persistence.catalogue.ValueKind.DECIMAL;
import static org.yearbook.persistence.catalogue.ValueKind.FIGURE;
import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;
import static org.yearbook.persistence.catalogue.ValueKind.NUMBER;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT_LIST;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN_LIST;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.CitationStyle;
import org.yearbook.domain.question.Conflict;
import org.yearbook.persistence.catalogue.FilterColumn.Folded;
import org.yearbook.persistence.catalogue.FilterColumn.Int;
import org.yearbook.persistence.catalogue.FilterColumn.Ordered;
import org.yearbook.persistence.catalogue.FilterColumn.Reference;
import org.yearbook.persistence.catalogue.FilterColumn.Related;
import org.yearbook.persistence.catalogue.FilterColumn.Text;
import org.yearbook.persistence.catalogue.ToOne.Target;

/**
 * Every type of the contract with the tables and columns that serve it. All SQL identifiers of
 * reading come from here.
 */
public final class Catalogue {
  private static final String CURRENT = "{current {t}}";
  private static final String SAID = "{said {t}}";

  /** The ids of two editions in that of their difference. */
  private static final String FROM_ID = "({k} >> 32)";

  private static final String TO_ID = "({k} & 4294967295)";

  /**
   * The figure that stands for a subject and a metric: of the whole subject before its parts, the
   * newest, preferred, printed rather than from elsewhere, and that rather than derived.
   */
  private static final String TO_BE_SHOWN =
      """
      (SELECT one.id FROM observation one WHERE {current one} \
      AND one.subject_id = (SELECT id FROM subject WHERE key = {t}.slug) AND one.metric_id = (SELECT id FROM metric WHERE key = {t}.code) \
      ORDER BY num_nonnulls(one.achievement_id, one.system_id, one.journal_id, one.grant_type_id, one.expert_group_id, one.authorship), \
      upper(one.period) DESC NULLS LAST, one.assertion = 'PREFERRED' DESC, one.origin = 'STATED' DESC, one.origin = 'EXTERNAL' DESC, \
      one.id LIMIT 1)""";

  private static final String BY_ID = "{t}.id";
  private static final String BY_POSITION = "{t}.position";
  private static final String SUBJECT = "Subject";

  /** What a figure is put into words from, and in which language. */
  private static final String FIGURE_IN_PARTS =
      """
      ARRAY['%s', {t}.value::text, {t}.low::text, {t}.high::text, {t}.qualifier, {t}.null_reason, \
      {counted}.key, {counted}.symbol, {counted}.name_zh, {counted}.name_en, {counted}.quantity, \
      {counted}.factor::text, (SELECT base.key FROM unit base WHERE base.id = {counted}.base_id), {counted}.currency]""";

  /** Among the last of its series by the end of the period; a figure without a period always is. */
  private static final FilterColumn LATEST =
      new FilterColumn.Latest(
          """
          (SELECT count(*) FROM (SELECT FROM observation later WHERE later.series_id = {t}.series_id AND {current later} \
          AND (upper(later.period), later.id) > (upper({t}.period), {t}.id) LIMIT {v}) AS newer) < {v}""");

  /** The figure of the same series, kind of period and unit that comes before one. */
  private static final String EARLIER =
      """
      observation {earlier} ON {earlier}.id = (SELECT former.id FROM observation former \
      WHERE former.series_id = {t}.series_id AND {current former} AND former.period << {t}.period \
      AND former.period_type = {t}.period_type AND former.unit_id = {t}.unit_id AND former.value IS NOT NULL \
      ORDER BY upper(former.period) DESC, (former.assertion = 'PREFERRED') DESC, former.id LIMIT 1)""";

  /** Texts of both languages, each on a line of its own. */
  private static final Folded IN_EITHER_LANGUAGE =
      new Folded(
          "line", "EXISTS (SELECT FROM string_to_table({t}.folded, E'\\n') AS line WHERE {c})");

  private static final Catalogue YEARBOOK =
      new Catalogue(
          series(),
          edition(),
          sourceDocument(),
          section(),
          citation(),
          unit(),
          metric(),
          observation(),
          observationGroup(),
          period(),
          change(),
          ranked(),
          editionDiff(),
          revision(),
          comparisonRow(),
          comparisonCell(),
          derivation(),
          timeSeries(),
          subject(),
          facility(),
          facilitySystem(),
          programme(),
          organization(),
          person(),
          publication(),
          journal(),
          dataRepository(),
          grantType(),
          subject("Industry", "INDUSTRY").build(),
          policy(),
          talentPlatform(),
          expertGroup(),
          place(),
          identifier(),
          statusAssertion(),
          achievement(),
          superlative(),
          name(),
          participation(),
          event(),
          listing(),
          validation(),
          term(),
          grantTable(),
          grantTableRow(),
          grantTableTotal(),
          searchHit());

  private static final Set<String> REFERENCES = Set.of("Metric", "Unit");

  private final Map<String, Entity> entities;

  private Catalogue(Entity... entities) {
    Map<String, Entity> byType = new LinkedHashMap<>();
    Stream.of(entities).forEach(entity -> byType.put(entity.type(), entity));
    this.entities = Collections.unmodifiableMap(byType);
  }

  /** The catalogue of Yearbook. */
  public static Catalogue yearbook() {
    return YEARBOOK;
  }

  /** All entities by type, in the order of the domain. */
  public Map<String, Entity> entities() {
    return entities;
  }

  /**
   * The entity of a type.
   *
   * @throws IllegalArgumentException when there is none, which the check at start excludes
   */
  public Entity entity(String type) {
    Entity entity = entities.get(type);
    if (entity == null) {
      throw new IllegalArgumentException("No table serves the type " + type + ".");
    }
    return entity;
  }

  /**
   * The types of small tables that almost every row refers to. What can be asked of them lies in
   * their rows, or in others of these tables.
   */
  public Set<String> references() {
    return REFERENCES;
  }

  /** How many concrete types there are of a type: one, but for an interface. */
  public long typesOf(String type) {
    long parts =
        entities.values().stream()
            .filter(entity -> entity.kind() != null && entity.kind().of().equals(type))
            .count();
    return Math.max(1, parts);
  }

  /** The lists of all objects at the top, by field. */
  public Map<String, ToMany> roots() {
    return Map.ofEntries(
        entry("editions", all("Edition", "edition")),
        entry("metrics", all("Metric", "metric")),
        entry("units", all("Unit", "unit")),
        entry("rank", all("Ranked", "observation")),
        entry("compare", all("ComparisonRow", "compared_subject({subjects})")),
        entry("series", all("Series", "series")),
        entry("observations", all("Observation", "observation", total("observation"))),
        entry("subjects", allSubjects(SUBJECT)),
        entry("facilities", allSubjects("Facility")),
        entry("programmes", allSubjects("Programme")),
        entry("organizations", allSubjects("Organization")),
        entry("people", allSubjects("Person")),
        entry("publications", allSubjects("Publication")),
        entry("journals", allSubjects("Journal")),
        entry("dataRepositories", allSubjects("DataRepository")),
        entry("grantTypes", allSubjects("GrantType")),
        entry("industries", allSubjects("Industry")),
        entry("policies", allSubjects("Policy")),
        entry("talentPlatforms", allSubjects("TalentPlatform")),
        entry("places", allSubjects("Place")),
        entry("achievements", all("Achievement", "achievement")),
        entry("statusAssertions", all("StatusAssertion", "status_assertion")),
        entry("participations", all("Participation", "participation")),
        entry("events", all("Event", "event")),
        entry("listings", all("Listing", "listing")),
        entry("validations", all("Validation", "validation")),
        entry("glossary", all("Term", "term")),
        entry("search", all("SearchHit", "search_hit({text})")),
        entry("suggest", all("SearchHit", "suggest_hit({prefix})")));
  }

  private static ToMany all(String type, String table) {
    return all(type, table, null);
  }

  private static ToMany all(String type, String table, @Nullable String total) {
    List<Target> itself = List.of(new Target(type, ToMany.ITSELF));
    return new ToMany(table, "", null, itself, List.of(BY_ID), total);
  }

  private ToMany allSubjects(String type) {
    Entity.Kind kind = entity(type).kind();
    String ofKind = kind == null ? "" : " AND kind = '" + kind.value() + "'";
    return all(type, "subject", total("subject") + ofKind);
  }

  /** How many rows there are in all, which the writes keep. */
  private static String total(String table) {
    return "SELECT coalesce(sum(rows), 0)::bigint FROM total WHERE of_table = '" + table + "'";
  }

  private static Entity series() {
    return Entity.of("ReportSeries", "report_series")
        .key("{t}.key")
        .column("slug", TEXT, "{t}.key")
        .localized("title", TEXT, "{t}.title")
        .localized("publisher", TEXT, "{t}.publisher")
        .column("cadence", TOKEN, "{t}.cadence")
        .build();
  }

  private static Entity edition() {
    return Entity.of("Edition", "edition")
        .key("{t}.key")
        .column("slug", TEXT, "{t}.key")
        .column("referenceYear", INTEGER, "{t}.reference_year")
        .localized("title", TEXT, "{t}.title")
        .column("language", TOKEN, "{t}.language")
        .nullable("publishedOn", DATE, "{t}.published_on")
        .nullable("publishedPrecision", TOKEN, "{t}.published_precision")
        .one("series", "ReportSeries", "{t}.id = {p}.series_id")
        .embedded("source", "SourceDocument", "{t}.source_sha256", false)
        .maybe("supersedes", "Edition", "{t}.id = {p}.supersedes_id")
        .many("sections", "Section", "section", "{t}.edition_id = {k}", BY_ID)
        .many("observations", "Observation", "observation", "{t}.edition_id = {k}", BY_ID)
        .many("validations", "Validation", "validation", "{t}.edition_id = {k}", BY_ID)
        .filter("slug", new Text("{t}.key"))
        .filter("referenceYear", new Int("{t}.reference_year"))
        .order("LOADED", BY_ID, OrderType.BIGINT, false)
        .order("SLUG", "{t}.key COLLATE \"C\"", OrderType.TEXT, false)
        .order("REFERENCE_YEAR", "{t}.reference_year", OrderType.INTEGER, false)
        .build();
  }

  private static Entity sourceDocument() {
    return Entity.of("SourceDocument", null)
        .column("fileName", TEXT, "{t}.source_file_name")
        .column("bytes", INTEGER, "{t}.source_bytes")
        .column("sha256", TEXT, "{t}.source_sha256")
        .build();
  }

  private static Entity section() {
    return Entity.of("Section", "section")
        .said(SAID)
        .key("{t}.key")
        .column("path", TEXT, "{t}.path")
        .nullable("number", TEXT, "{t}.number")
        .column("kind", TOKEN, "{t}.kind")
        .column("level", INTEGER, "{t}.level")
        .column("line", INTEGER, "{t}.line")
        .localized("heading", TEXT, "{t}.heading")
        .localized("headingTrail", TEXT_LIST, "{t}.heading_trail")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .maybe("parent", "Section", "{t}.id = {p}.parent_id")
        .many("sections", "Section", "section", "{t}.parent_id = {k}", BY_ID)
        .filter("path", new Text("{t}.path"))
        .filter("number", new Text("{t}.number"))
        .filter("kind", new Text("{t}.kind"))
        .many("citations", "Citation", "citation", "{t}.section_id = {k}", BY_ID)
        .build();
  }

  private static Entity citation() {
    return references(Entity.of("Citation", "citation"))
        .key("{t}.key")
        .column("line", INTEGER, "{t}.line")
        .column("start", INTEGER, "{t}.start_offset")
        .column("end", INTEGER, "{t}.end_offset")
        .column("sha256", TEXT, "{t}.sha256")
        .nullable("printed", TEXT, "{t}.printed")
        .nullable("tableRow", INTEGER, "{t}.table_row")
        .nullable("tableColumn", INTEGER, "{t}.table_column")
        .nullable("quote", TEXT, "{t}.quote")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .one("section", "Section", "{t}.id = {p}.section_id")
        .many(
            "supports",
            new ToMany(
                "assertion",
                "{t}.citation_id = {k}",
                List.of(
                    new Target("Observation", "{t}.id = {p}.observation_id"),
                    new Target("Achievement", "{t}.id = {p}.achievement_id"),
                    new Target("StatusAssertion", "{t}.id = {p}.status_id"),
                    new Target("Participation", "{t}.id = {p}.participation_id"),
                    new Target("Event", "{t}.id = {p}.event_id"),
                    new Target("Listing", "{t}.id = {p}.listing_id"),
                    new Target("Name", "{t}.id = {p}.name_id")),
                List.of("{t}.rank", BY_ID)))
        .build();
  }

  /** References in each style; their texts lie with the section and lack only the line. */
  private static Entity.Builder references(Entity.Builder citation) {
    citation.part(
        "reference", "section_reference {reference} ON {reference}.section_id = {t}.section_id");
    for (CitationStyle style : CitationStyle.values()) {
      String column = "{reference}." + style.name().toLowerCase(Locale.ROOT);
      citation.nullableLocalized(
          "cite(" + style + ")",
          TEXT,
          language -> "replace(" + column + language + ", '{' || 'line}', {t}.line::text)");
    }
    return citation;
  }

  private static Entity unit() {
    return Entity.of("Unit", "unit")
        .key("{t}.key")
        .column("code", TEXT, "{t}.key")
        .column("symbol", TEXT, "{t}.symbol")
        .localized("name", TEXT, "{t}.name")
        .column("quantity", TOKEN, "{t}.quantity")
        .column("factor", DECIMAL, "{t}.factor::text")
        .nullable("currency", TEXT, "{t}.currency")
        .maybe("base", "Unit", "{t}.id = {p}.base_id")
        .build();
  }

  private static Entity metric() {
    return Entity.of("Metric", "metric")
        .key("{t}.key")
        .column("code", TEXT, "{t}.key")
        .localized("name", TEXT, "{t}.name")
        .localized("definition", TEXT, "{t}.definition")
        .column("theme", TOKEN, "{t}.theme")
        .column("kind", TOKEN, "{t}.kind")
        .column("additiveOver", TOKEN_LIST, "{t}.additive_over")
        .column("appliesTo", TOKEN_LIST, "{t}.applies_to")
        .one("unit", "Unit", "{t}.id = {p}.unit_id")
        .maybe("denominator", "Metric", "{t}.id = {p}.denominator_id")
        .maybe("broader", "Metric", "{t}.id = {p}.broader_id")
        .many("observations", "Observation", "observation", "{t}.metric_id = {k}", BY_ID)
        .filter("code", new Text("{t}.key"))
        .filter("name", IN_EITHER_LANGUAGE)
        .filter("theme", new Text("{t}.theme"))
        .order("DEFINED", BY_ID, OrderType.BIGINT, false)
        .order("CODE", "{t}.key COLLATE \"C\"", OrderType.TEXT, false)
        .build();
  }

  private static Entity observation() {
    return figure("Observation").summary(FigureGroups.summary()).build();
  }

  private static Entity.Builder figure(String type) {
    return FigureGroups.groupable(dimensions(Entity.of(type, "observation")))
        .current(CURRENT)
        .key("{t}.key")
        .nullable("value", DECIMAL, "{t}.value::text")
        .nullable("number", NUMBER, "{t}.value::text")
        .nullable("printed", TEXT, "{t}.printed")
        .column("qualifier", TOKEN, "{t}.qualifier")
        .nullable("low", DECIMAL, "{t}.low::text")
        .nullable("high", DECIMAL, "{t}.high::text")
        .conversion("value", new Conversion("{t}.value", "counted"))
        .conversion("number", new Conversion("{t}.value", "counted"))
        .conversion("low", new Conversion("{t}.low", "counted"))
        .conversion("high", new Conversion("{t}.high", "counted"))
        .localized("display", FIGURE, language -> FIGURE_IN_PARTS.formatted(language))
        .column("lowInclusive", BOOLEAN, "{t}.low_inclusive")
        .column("highInclusive", BOOLEAN, "{t}.high_inclusive")
        .column("aggregation", TOKEN, "{t}.aggregation")
        .column("aggregate", BOOLEAN, "{t}.aggregate")
        .nullable("nullReason", TOKEN, "{t}.null_reason")
        .column("flags", TOKEN_LIST, "{t}.flags")
        .column("origin", TOKEN, "{t}.origin")
        .column("assertion", TOKEN, "{t}.assertion")
        .column("recordedAt", DATE_TIME, "{t}.recorded_at")
        .nullable("supersededAt", DATE_TIME, "{t}.superseded_at")
        .one("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .maybe("achievement", "Achievement", "{t}.id = {p}.achievement_id")
        .maybe("derivation", "Derivation", "{t}.id = {p}.id")
        .one("series", "Series", "{t}.id = {p}.series_id")
        .one("metric", "Metric", "{t}.id = {p}.metric_id")
        .one("unit", "Unit", "{t}.id = {p}.unit_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .embedded("period", "Period", "lower({t}.period)", true)
        .part("earlier", EARLIER)
        .embedded("change", "Change", "{t}.value - {earlier}.value", true)
        .maybe("supersededBy", "Observation", "{t}.id = {p}.superseded_by")
        .many("citations", citations("observation_citation", "observation_id"))
        .many(
            "derivatives",
            related(
                "derivative",
                "{t}.input_id",
                "Observation",
                "{t}.id = {p}.derivation_id",
                "{t}.derivation_id"))
        .many("listings", "Listing", "listing", "{t}.stated_id = {k}", BY_ID)
        .many(
            "validations",
            related(
                "checked_observation",
                "{t}.observation_id",
                "Validation",
                "{t}.id = {p}.validation_id",
                "{t}.validation_id"))
        .filter("metric", new Reference("{t}.metric_id", "metric"))
        .filter("subject", new Reference("{t}.subject_id", "subject"))
        .filter("system", new Reference("{t}.system_id", "subject"))
        .filter("value", new Ordered("{t}.value", "numeric"))
        .filter("unit", new Reference("{t}.unit_id", "unit"))
        .filter("journal", new Reference("{t}.journal_id", "subject"))
        .filter("grantType", new Reference("{t}.grant_type_id", "subject"))
        .filter("expertGroup", new Reference("{t}.expert_group_id", "subject"))
        .filter("authorship", new Text("{t}.authorship"))
        .filter("origin", new Text("{t}.origin"))
        .filter("assertion", new Text("{t}.assertion"))
        .filter("aggregate", new Text("{t}.aggregate"))
        .filter(
            "flag", new Related("flag", "EXISTS (SELECT FROM unnest({t}.flags) AS flag WHERE {c})"))
        .filter(
            "subjectKind",
            new Related(
                "about.kind",
                "EXISTS (SELECT FROM subject about WHERE about.id = {t}.subject_id AND {c})"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .filter("period", new FilterColumn.Period("{t}.period"))
        .filter("aggregation", new Text("{t}.aggregation"))
        .filter("qualifier", new Text("{t}.qualifier"))
        .filter("latest", LATEST)
        .order("REPORT", BY_ID, OrderType.BIGINT, false)
        .order("VALUE", "{t}.value", OrderType.NUMERIC, true)
        .order("PERIOD_START", "lower({t}.period)", OrderType.DATE, true)
        .order("PERIOD_END", "upper({t}.period)", OrderType.DATE, true)
        .order("SUBJECT", "{about}.key COLLATE \"C\"", OrderType.TEXT, false)
        .order("METRIC", "{measured}.key COLLATE \"C\"", OrderType.TEXT, false);
  }

  /**
   * A figure in a ranking, which its list holds in descending order from the first on. What does
   * not compare is not ranked.
   */
  private static Entity ranked() {
    return figure("Ranked")
        .column("rank", INTEGER, "rank() OVER (ORDER BY {t}.value DESC)")
        .one("observation", "Observation", "{t}.id = {p}.id")
        .conflict(
            Conflict.TIME,
            "count(DISTINCT ({t}.period, {t}.period_type)) > 1",
            FigureGroups.named("coalesce({t}.period::text, 'no time')"))
        .conflict(
            Conflict.DIMENSION,
            "count(*) > count(DISTINCT {t}.subject_id)",
            "coalesce("
                + FigureGroups.named(
                    FigureGroups.CALLED,
                    "num_nonnulls({t}.achievement_id, " + FigureGroups.LIMITS + ") > 0")
                + ", '')")
        .guard(
            Entity.WHOLE_LIST,
            new Guard(
                "rank_conflict",
                EnumSet.complementOf(
                    EnumSet.of(Conflict.METRIC, Conflict.AGGREGATE, Conflict.ENTITY))))
        .build();
  }

  private static Entity editionDiff() {
    return Entity.of("EditionDiff", "edition_diff")
        .key("{t}.key")
        .one("from", "Edition", "{t}.id = {p}.from_id")
        .one("to", "Edition", "{t}.id = {p}.to_id")
        .many("added", onlyIn(TO_ID, FROM_ID))
        .many("removed", onlyIn(FROM_ID, TO_ID))
        .many(
            "revised",
            "Revision",
            "revision",
            "{t}.from_id = " + FROM_ID + " AND {t}.to_id = " + TO_ID,
            BY_ID)
        .build();
  }

  /** The figures of one edition of which the other says nothing. */
  private static ToMany onlyIn(String edition, String other) {
    return new ToMany(
        "observation",
        """
        {t}.edition_id = %s AND NOT EXISTS (SELECT FROM observation same WHERE same.edition_id = %s \
        AND same.series_id = {t}.series_id AND same.period IS NOT DISTINCT FROM {t}.period AND {current same})"""
            .formatted(edition, other),
        List.of(new Target("Observation", ToMany.ITSELF)),
        List.of(BY_ID));
  }

  private static Entity revision() {
    return Entity.of("Revision", "revision")
        .column("reason", TOKEN, "{t}.reason")
        .one("old", "Observation", "{t}.id = {p}.older_id")
        .one("new", "Observation", "{t}.id = {p}.id")
        .build();
  }

  private static Entity comparisonRow() {
    return Entity.of("ComparisonRow", "compared_subject('{}')")
        .column("slug", TEXT, "{t}.slug")
        .maybe("subject", SUBJECT, "{t}.key = {p}.slug")
        .many(
            "cells",
            "ComparisonCell",
            "compared_cell({subjects}, {metrics})",
            "{t}.row_id = {k}",
            BY_ID)
        .build();
  }

  private static Entity comparisonCell() {
    return Entity.of("ComparisonCell", "compared_cell('{}', '{}')")
        .part("about", "subject {about} ON {about}.key = {t}.slug")
        .part("measured", "metric {measured} ON {measured}.key = {t}.code")
        .part("shown", "observation {shown} ON {shown}.id = " + TO_BE_SHOWN)
        .column("code", TEXT, "{t}.code")
        .maybe("metric", "Metric", "{t}.id = {measured}.id")
        .maybe("observation", "Observation", "{t}.id = {shown}.id")
        .nullable(
            "hole",
            TOKEN,
            """
            CASE WHEN {shown}.id IS NULL AND cardinality({measured}.applies_to) > 0 \
            AND NOT ({about}.kind = 'FACILITY' AND {about}.type = ANY ({measured}.applies_to)) THEN 'NOT_APPLICABLE' \
            WHEN {shown}.id IS NULL THEN 'NOT_REPORTED' \
            WHEN coalesce({shown}.value, {shown}.low, {shown}.high) IS NULL THEN 'NO_NUMBER' END""")
        .build();
  }

  /** How a figure differs from the one before it. */
  private static Entity change() {
    return Entity.of("Change", null)
        .part("earlier", EARLIER)
        .column("method", TOKEN, "'DIFFERENCE'")
        .column("formula", TEXT, "concat({t}.value, ' − ', {earlier}.value)")
        .column("difference", DECIMAL, "({t}.value - {earlier}.value)::text")
        .nullable("low", DECIMAL, "({t}.low - {earlier}.high)::text")
        .nullable("high", DECIMAL, "({t}.high - {earlier}.low)::text")
        .nullable(
            "percent",
            DECIMAL,
            """
            CASE WHEN least({earlier}.value, {earlier}.low) > 0 \
            THEN trim_scale(round((({t}.value - {earlier}.value) * 100 + 0.0000000000) / {earlier}.value, 10))::text END""")
        .one("previous", "Observation", "{t}.id = {earlier}.id")
        .build();
  }

  private static Entity period() {
    return Entity.of("Period", null)
        .column("type", TOKEN, "{t}.period_type")
        .column("start", DATE, "lower({t}.period)")
        .column("end", DATE, "upper({t}.period) - 1")
        .nullable("label", TEXT, "{t}.period_label")
        .column("precision", TOKEN, "{t}.period_precision")
        .column("yearInferred", BOOLEAN, "{t}.year_inferred")
        .build();
  }

  private static Entity observationGroup() {
    Guard sum = new Guard("sum_conflict", EnumSet.allOf(Conflict.class));
    Guard mean =
        new Guard(
            "mean_conflict",
            EnumSet.complementOf(EnumSet.of(Conflict.ENTITY, Conflict.TIME, Conflict.DIMENSION)));
    Guard extreme =
        new Guard(
            "extreme_conflict", EnumSet.of(Conflict.UNIT, Conflict.METRIC, Conflict.AGGREGATION));
    return dimensions(Entity.of("ObservationGroup", null))
        .maybe("metric", "Metric", "{t}.id = {p}.metric_id")
        .maybe("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .nullable("subjectKind", TOKEN, "{t}.subject_kind")
        .maybe("section", "Section", "{t}.id = {p}.section_id")
        .maybe("edition", "Edition", "{t}.id = {p}.edition_id")
        .nullable("aggregation", TOKEN, "{t}.aggregation")
        .nullable("origin", TOKEN, "{t}.origin")
        .nullable("year", INTEGER, "{t}.year")
        .nullable("quarter", INTEGER, "{t}.quarter")
        .maybe("unit", "Unit", "{t}.id = {p}.common_unit_id")
        .column("count", INTEGER, "{t}.count")
        .nullable("sum", DECIMAL, "{t}.sum::text")
        .nullable("low", DECIMAL, "{t}.low::text")
        .nullable("high", DECIMAL, "{t}.high::text")
        .nullable("lowInclusive", BOOLEAN, "{t}.low_inclusive")
        .nullable("highInclusive", BOOLEAN, "{t}.high_inclusive")
        .nullable("avg", DECIMAL, "{t}.avg::text")
        .nullable("min", DECIMAL, "{t}.min::text")
        .nullable("max", DECIMAL, "{t}.max::text")
        .guard("sum", sum)
        .guard("low", sum)
        .guard("high", sum)
        .guard("avg", mean)
        .guard("min", extreme)
        .guard("max", extreme)
        .build();
  }

  private static Entity derivation() {
    return Entity.of("Derivation", "derivation")
        .column("method", TOKEN, "{t}.method")
        .column("formula", TEXT, "{t}.formula")
        .nullableLocalized("assumptions", TEXT, "{t}.assumptions")
        .many(
            "inputs",
            related(
                "derivation_input",
                "{t}.derivation_id",
                "Observation",
                "{t}.id = {p}.input_id",
                BY_POSITION))
        .build();
  }

  private static Entity timeSeries() {
    return dimensions(Entity.of("Series", "series"))
        .key("{t}.key")
        .one("metric", "Metric", "{t}.id = {p}.metric_id")
        .one("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .column("aggregation", TOKEN, "{t}.aggregation")
        .column("origin", TOKEN, "{t}.origin")
        .many("observations", "Observation", "observation", "{t}.series_id = {k}", BY_ID)
        .filter("metric", new Reference("{t}.metric_id", "metric"))
        .filter("subject", new Reference("{t}.subject_id", "subject"))
        .filter("system", new Reference("{t}.system_id", "subject"))
        .filter("journal", new Reference("{t}.journal_id", "subject"))
        .filter("grantType", new Reference("{t}.grant_type_id", "subject"))
        .filter("expertGroup", new Reference("{t}.expert_group_id", "subject"))
        .filter("aggregation", new Text("{t}.aggregation"))
        .filter("origin", new Text("{t}.origin"))
        .build();
  }

  /** What a figure or a series is limited to. */
  private static Entity.Builder dimensions(Entity.Builder entity) {
    return entity
        .maybe("system", "FacilitySystem", "{t}.id = {p}.system_id")
        .maybe("journal", "Journal", "{t}.id = {p}.journal_id")
        .maybe("grantType", "GrantType", "{t}.id = {p}.grant_type_id")
        .maybe("expertGroup", "ExpertGroup", "{t}.id = {p}.expert_group_id")
        .nullable("authorship", TOKEN, "{t}.authorship");
  }

  private static Entity facility() {
    return subject("Facility", "FACILITY")
        .checked("kind", TOKEN, "{t}.type")
        .checked("status", TOKEN, "{t}.status")
        .maybe("parent", "Facility", "{t}.id = {p}.parent_id")
        .many("systems", "FacilitySystem", "subject", "{t}.parent_id = {k}", BY_ID)
        .many("outputMetrics", given("{t}.subject_id = {k}"))
        .build();
  }

  private static Entity facilitySystem() {
    return subject("FacilitySystem", "FACILITY_SYSTEM")
        .one("facility", "Facility", "{t}.id = {p}.parent_id")
        .many("outputMetrics", given("{t}.system_id = {k}"))
        .build();
  }

  private static Entity programme() {
    return divided("Programme", "PROGRAMME").nullable("ordinal", INTEGER, "{t}.ordinal").build();
  }

  private static Entity organization() {
    return divided("Organization", "ORGANIZATION")
        .many(
            "people",
            related(
                "affiliation", "{t}.organization_id", "Person", "{t}.id = {p}.person_id", BY_ID))
        .build();
  }

  private static Entity person() {
    return subject("Person", "PERSON")
        .many(
            "affiliations",
            related(
                "affiliation",
                "{t}.person_id",
                "Organization",
                "{t}.id = {p}.organization_id",
                BY_ID))
        .build();
  }

  private static Entity publication() {
    return subject("Publication", "PUBLICATION")
        .maybe("journal", "Journal", "{t}.id = {p}.parent_id")
        .build();
  }

  private static Entity journal() {
    return subject("Journal", "JOURNAL")
        .many("publications", "Publication", "subject", "{t}.parent_id = {k}", BY_ID)
        .many("figures", "Observation", "observation", "{t}.journal_id = {k}", BY_ID)
        .many("hosted", "Event", "event", "{t}.venue_id = {k}", BY_ID)
        .build();
  }

  private static Entity dataRepository() {
    return subject("DataRepository", "DATA_REPOSITORY")
        .checked("kind", TOKEN, "{t}.type")
        .many("hosted", "Event", "event", "{t}.venue_id = {k}", BY_ID)
        .build();
  }

  private static Entity grantType() {
    return subject("GrantType", "GRANT_TYPE")
        .one("funder", "Organization", "{t}.id = {p}.parent_id")
        .nullable("ordinal", INTEGER, "{t}.ordinal")
        .many("figures", "Observation", "observation", "{t}.grant_type_id = {k}", BY_ID)
        .build();
  }

  private static Entity policy() {
    return divided("Policy", "POLICY").nullable("ordinal", INTEGER, "{t}.ordinal").build();
  }

  private static Entity talentPlatform() {
    return subject("TalentPlatform", "TALENT_PLATFORM")
        .many("groups", "ExpertGroup", "subject", "{t}.parent_id = {k}", BY_ID)
        .build();
  }

  private static Entity expertGroup() {
    return subject("ExpertGroup", "EXPERT_GROUP")
        .one("platform", "TalentPlatform", "{t}.id = {p}.parent_id")
        .many("figures", "Observation", "observation", "{t}.expert_group_id = {k}", BY_ID)
        .build();
  }

  private static Entity place() {
    return divided("Place", "PLACE").build();
  }

  /** A kind of subject that has types, and parts of its own kind. */
  private static Entity.Builder divided(String type, String kind) {
    return subject(type, kind)
        .checked("kind", TOKEN, "{t}.type")
        .maybe("parent", type, "{t}.id = {p}.parent_id")
        .many("parts", type, "subject", "{t}.parent_id = {k}", BY_ID);
  }

  private static Entity subject() {
    return subject(Entity.of(SUBJECT, "subject").key("{t}.key", "{t}.type_name"))
        .filter("kind", new Text("{t}.kind"))
        .build();
  }

  private static Entity.Builder subject(String type, String kind) {
    return subject(Entity.of(type, "subject").kind(SUBJECT, "{t}.kind", kind).key("{t}.key"));
  }

  /** What all subjects have. */
  private static Entity.Builder subject(Entity.Builder entity) {
    return entity
        .said("EXISTS (SELECT FROM mention WHERE mention.subject_id = {t}.id AND {said mention})")
        .column("slug", TEXT, "{t}.key")
        .localized("name", TEXT, "{t}.name")
        .nullable("status", TOKEN, "{t}.status")
        .many("names", "Name", "name", "{t}.subject_id = {k}", BY_POSITION)
        .many("identifiers", "Identifier", "identifier", "{t}.subject_id = {k}", BY_ID)
        .many(
            "statusHistory",
            "StatusAssertion",
            "status_assertion",
            "{t}.subject_id = {k}",
            "(SELECT reference_year FROM edition WHERE edition.id = {t}.edition_id)",
            "{t}.edition_id",
            BY_POSITION)
        .many("achievements", "Achievement", "achievement", "{t}.subject_id = {k}", BY_ID)
        .many("observations", "Observation", "observation", "{t}.subject_id = {k}", BY_ID)
        .many("events", "Event", "event", "{t}.subject_id = {k}", BY_ID)
        .many("participations", "Participation", "participation", "{t}.agent_id = {k}", BY_ID)
        .many("participants", "Participation", "participation", "{t}.target_id = {k}", BY_ID)
        .many(
            "listings",
            related(
                "listing_member", "{t}.subject_id", "Listing", "{t}.id = {p}.listing_id", BY_ID))
        .many(
            "validations",
            related(
                "checked_subject",
                "{t}.subject_id",
                "Validation",
                "{t}.id = {p}.validation_id",
                "{t}.validation_id"))
        .many(
            "citations",
            related(
                "subject_citation",
                "{t}.subject_id",
                "Citation",
                "{t}.id = {p}.citation_id",
                "{t}.edition_id",
                "{t}.line",
                "{t}.start_offset",
                "{t}.citation_id"))
        .filter("slug", new Text("{t}.key"))
        .filter("kind", new Text("{t}.type"))
        .filter("status", new Text("{t}.status"))
        .filter("parent", new Reference("{t}.parent_id", "subject"))
        .filter(
            "name",
            new Folded(
                "name.folded", "EXISTS (SELECT FROM name WHERE name.subject_id = {t}.id AND {c})"))
        .order("REPORT", BY_ID, OrderType.BIGINT, false)
        .order("SLUG", "{t}.key COLLATE \"C\"", OrderType.TEXT, false)
        .order("NAME", "{t}.name_en COLLATE \"C\"", OrderType.TEXT, false);
  }

  private static Entity identifier() {
    return Entity.of("Identifier", "identifier")
        .column("scheme", TOKEN, "{t}.scheme")
        .column("value", TEXT, "{t}.value")
        .build();
  }

  private static Entity statusAssertion() {
    return Entity.of("StatusAssertion", "status_assertion")
        .said(SAID)
        .key("{t}.key")
        .column("status", TOKEN, "{t}.status")
        .column("assertion", TOKEN, "{t}.assertion")
        .column("inferred", BOOLEAN, "{t}.inferred")
        .one("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .embedded("period", "Period", "lower({t}.period)", true)
        .many("citations", citations("status_citation", "status_id"))
        .filter("subject", new Reference("{t}.subject_id", "subject"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .filter("status", new Text("{t}.status"))
        .filter("assertion", new Text("{t}.assertion"))
        .filter("inferred", new Text("{t}.inferred"))
        .build();
  }

  private static Entity achievement() {
    return Entity.of("Achievement", "achievement")
        .said(SAID)
        .key("{t}.key")
        .column("kind", TOKEN, "{t}.kind")
        .localized("statement", TEXT, "{t}.statement")
        .one("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .many("superlatives", "Superlative", "superlative", "{t}.achievement_id = {k}", BY_ID)
        .many("parameters", "Observation", "observation", "{t}.achievement_id = {k}", BY_ID)
        .many("citations", citations("achievement_citation", "achievement_id"))
        .filter("subject", new Reference("{t}.subject_id", "subject"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .filter("kind", new Text("{t}.kind"))
        .filter("superlativeScope", ofSuperlative("superlative.scope"))
        .filter("superlativeKind", ofSuperlative("superlative.kind"))
        .build();
  }

  private static FilterColumn ofSuperlative(String column) {
    return new Related(
        column,
        "EXISTS (SELECT FROM superlative WHERE superlative.achievement_id = {t}.id AND {c})");
  }

  private static Entity superlative() {
    return Entity.of("Superlative", "superlative")
        .column("scope", TOKEN, "{t}.scope")
        .column("kind", TOKEN, "{t}.kind")
        .localized("of", TEXT, "{t}.of")
        .build();
  }

  private static Entity name() {
    return Entity.of("Name", "name")
        .key("{t}.key")
        .column("text", TEXT, "{t}.text")
        .column("language", TOKEN, "{t}.language")
        .column("kind", TOKEN, "{t}.kind")
        .column("status", TOKEN, "{t}.status")
        .one("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .many("citations", citations("name_citation", "name_id"))
        .build();
  }

  private static Entity participation() {
    return Entity.of("Participation", "participation")
        .said(SAID)
        .key("{t}.key")
        .column("role", TOKEN, "{t}.role")
        .column("exhaustive", BOOLEAN, "{t}.exhaustive")
        .one("agent", SUBJECT, "{t}.id = {p}.agent_id")
        .one("target", SUBJECT, "{t}.id = {p}.target_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .embedded("period", "Period", "lower({t}.period)", true)
        .many("citations", citations("participation_citation", "participation_id"))
        .filter("agent", new Reference("{t}.agent_id", "subject"))
        .filter("target", new Reference("{t}.target_id", "subject"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .filter("role", new Text("{t}.role"))
        .build();
  }

  private static Entity event() {
    return Entity.of("Event", "event")
        .said(SAID)
        .key("{t}.key")
        .column("kind", TOKEN, "{t}.kind")
        .localized("statement", TEXT, "{t}.statement")
        .one("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .maybe("venue", SUBJECT, "{t}.id = {p}.venue_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .embedded("period", "Period", "lower({t}.period)", true)
        .many("citations", citations("event_citation", "event_id"))
        .filter("subject", new Reference("{t}.subject_id", "subject"))
        .filter("venue", new Reference("{t}.venue_id", "subject"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .filter("kind", new Text("{t}.kind"))
        .filter("period", new FilterColumn.Period("{t}.period"))
        .order("REPORT", BY_ID, OrderType.BIGINT, false)
        .order("PERIOD_START", "lower({t}.period)", OrderType.DATE, true)
        .build();
  }

  private static Entity listing() {
    return Entity.of("Listing", "listing")
        .said(SAID)
        .key("{t}.key")
        .localized("name", TEXT, "{t}.name")
        .column("exhaustive", BOOLEAN, "{t}.exhaustive")
        .one("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .maybe("stated", "Observation", "{t}.id = {p}.stated_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .many(
            "members",
            related(
                "listing_member",
                "{t}.listing_id",
                SUBJECT,
                "{t}.id = {p}.subject_id",
                BY_POSITION))
        .many("citations", citations("listing_citation", "listing_id"))
        .filter("subject", new Reference("{t}.subject_id", "subject"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .filter(
            "member",
            new Related(
                "member.key",
                """
                EXISTS (SELECT FROM listing_member JOIN subject member ON member.id = subject_id \
                WHERE listing_id = {t}.id AND {c})"""))
        .filter(
            "metric",
            new Related(
                "metric.key",
                """
                EXISTS (SELECT FROM observation stated JOIN metric ON metric.id = metric_id \
                WHERE stated.id = {t}.stated_id AND {c})"""))
        .filter("exhaustive", new Text("{t}.exhaustive"))
        .build();
  }

  private static Entity validation() {
    return Entity.of("Validation", "validation")
        .said(SAID)
        .key("{t}.key")
        .column("rule", TOKEN, "{t}.rule")
        .column("outcome", TOKEN, "{t}.outcome")
        .nullable("expected", TEXT, "{t}.expected")
        .column("actual", TEXT, "{t}.actual")
        .nullable("tolerance", DECIMAL, "{t}.tolerance::text")
        .localized("note", TEXT, "{t}.note")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .many(
            "inputs",
            related(
                "validation_input",
                "{t}.validation_id",
                "Observation",
                "{t}.id = {p}.observation_id",
                BY_POSITION))
        .many(
            "subjects",
            related(
                "validation_subject",
                "{t}.validation_id",
                SUBJECT,
                "{t}.id = {p}.subject_id",
                BY_POSITION))
        .many("citations", citations("validation_citation", "validation_id"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .filter("rule", new Text("{t}.rule"))
        .filter("outcome", new Text("{t}.outcome"))
        .filter(
            "subject",
            new Related(
                "concerned.key",
                """
                EXISTS (SELECT FROM validation_subject JOIN subject concerned ON concerned.id = subject_id \
                WHERE validation_id = {t}.id AND {c})"""))
        .filter(
            "metric",
            new Related(
                "metric.key",
                """
                EXISTS (SELECT FROM validation_input JOIN observation input ON input.id = observation_id \
                JOIN metric ON metric.id = metric_id WHERE validation_id = {t}.id AND {c})"""))
        .build();
  }

  private static Entity term() {
    return Entity.of("Term", "term")
        .said(SAID)
        .key("{t}.key")
        .localized("text", TEXT, "{t}.text")
        .column("status", TOKEN, "{t}.status")
        .nullableLocalized("definition", TEXT, "{t}.definition")
        .maybe("subject", SUBJECT, "{t}.id = {p}.subject_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .filter("text", IN_EITHER_LANGUAGE)
        .filter("status", new Text("{t}.status"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .build();
  }

  private static Entity grantTable() {
    return Entity.of("GrantTable", "grant_table")
        .key("{t}.key")
        .column("year", INTEGER, "{t}.year")
        .one("section", "Section", "{t}.id = {p}.section_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .one("total", "GrantTableTotal", "{t}.table_id = {p}.id")
        .many(
            "rows", "GrantTableRow", "grant_table_row", "{t}.table_id = {k}", "{t}.half", "{t}.row")
        .many(
            "reconciliation",
            related(
                "grant_table_validation",
                "{t}.table_id",
                "Validation",
                "{t}.id = {p}.validation_id",
                "{t}.validation_id"))
        .build();
  }

  /** What a search found; its identity orders it by relevance. */
  private static Entity searchHit() {
    return Entity.of("SearchHit", "search_hit('')")
        .column("match", TOKEN, "{t}.match")
        .column("language", TOKEN, "{t}.language")
        .column("text", TEXT, "{t}.text")
        .column("highlight", TEXT, "search_highlight({t}.text, {t}.asked)")
        .oneOf(
            "found",
            List.of(
                new Target(SUBJECT, "{t}.id = {p}.subject_id"),
                new Target("Metric", "{t}.id = {p}.metric_id"),
                new Target("Section", "{t}.id = {p}.section_id"),
                new Target("Listing", "{t}.id = {p}.listing_id"),
                new Target("Term", "{t}.id = {p}.term_id"),
                new Target("Achievement", "{t}.id = {p}.achievement_id"),
                new Target("Event", "{t}.id = {p}.event_id")))
        .build();
  }

  private static Entity grantTableRow() {
    return tableRow("GrantTableRow", "grant_table_row")
        .one("grantType", "GrantType", "{t}.id = {p}.grant_type_id")
        .build();
  }

  private static Entity grantTableTotal() {
    return tableRow("GrantTableTotal", "grant_table_total").build();
  }

  private static Entity.Builder tableRow(String type, String table) {
    return Entity.of(type, table)
        .column("half", INTEGER, "{t}.half")
        .column("row", INTEGER, "{t}.row")
        .one("projects", "Observation", "{t}.id = {p}.projects_id")
        .one("funding", "Observation", "{t}.id = {p}.funding_id");
  }

  /** Objects behind the rows of a table that ties two things together. */
  private static ToMany related(
      String table, String owner, String target, String on, String... order) {
    return new ToMany(table, owner + " = {k}", List.of(new Target(target, on)), List.of(order));
  }

  /** The figures that reports give, without those that were derived from them. */
  private static ToMany given(String link) {
    return new ToMany(
        "observation",
        link,
        "{t}.origin <> 'DERIVED'",
        List.of(new Target("Observation", ToMany.ITSELF)),
        List.of(BY_ID),
        null);
  }

  private static ToMany citations(String table, String owner) {
    return new ToMany(
        table,
        "{t}." + owner + " = {k}",
        List.of(new Target("Citation", "{t}.id = {p}.citation_id")),
        List.of("{t}.position"));
  }
}
