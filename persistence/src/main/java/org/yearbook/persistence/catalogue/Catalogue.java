package org.yearbook.persistence.catalogue;

import static org.yearbook.persistence.catalogue.ValueKind.BOOLEAN;
import static org.yearbook.persistence.catalogue.ValueKind.DATE;
import static org.yearbook.persistence.catalogue.ValueKind.DATE_TIME;
import static org.yearbook.persistence.catalogue.ValueKind.DECIMAL;
import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;
import static org.yearbook.persistence.catalogue.ValueKind.NODE_ID;
import static org.yearbook.persistence.catalogue.ValueKind.NUMBER;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT_LIST;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN_LIST;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yearbook.persistence.catalogue.FilterColumn.Folded;
import org.yearbook.persistence.catalogue.FilterColumn.Int;
import org.yearbook.persistence.catalogue.FilterColumn.Reference;
import org.yearbook.persistence.catalogue.FilterColumn.Text;
import org.yearbook.persistence.catalogue.ToOne.Target;

/**
 * Every type of the contract with the tables and columns that serve it. All SQL identifiers of
 * reading come from here.
 */
public final class Catalogue {
  private static final String CURRENT = "{t}.superseded_at IS NULL";
  private static final String BY_ID = "{t}.id";

  /** Whatever can be a subject, found by its id. */
  private static final List<Target> SUBJECTS =
      List.of(
          new Target("Facility", "{t}.id = {p}.subject_id"),
          new Target("FacilitySystem", "{t}.id = {p}.subject_id"));

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
          period(),
          facility(),
          facilitySystem(),
          statusAssertion(),
          achievement(),
          superlative(),
          name());

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

  /** The lists of all objects at the top, by field. */
  public Map<String, ToMany> roots() {
    return Map.of(
        "editions", all("Edition", "edition"),
        "facilities", all("Facility", "facility"),
        "metrics", all("Metric", "metric"),
        "observations", all("Observation", "observation"));
  }

  private static ToMany all(String type, String table) {
    return new ToMany(table, "", List.of(new Target(type, ToMany.ITSELF)), List.of(BY_ID));
  }

  private static Entity series() {
    return Entity.of("ReportSeries", "report_series")
        .column("id", NODE_ID, "{t}.key")
        .column("slug", TEXT, "{t}.key")
        .localized("title", TEXT, "{t}.title")
        .localized("publisher", TEXT, "{t}.publisher")
        .column("cadence", TOKEN, "{t}.cadence")
        .build();
  }

  private static Entity edition() {
    return Entity.of("Edition", "edition")
        .column("id", NODE_ID, "{t}.key")
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
        .filter("slug", new Text("{t}.key"))
        .filter("referenceYear", new Int("{t}.reference_year"))
        .order("LOADED", BY_ID, "bigint", false)
        .order("SLUG", "{t}.key COLLATE \"C\"", "text", false)
        .order("REFERENCE_YEAR", "{t}.reference_year", "integer", false)
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
        .column("id", NODE_ID, "{t}.key")
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
        .many("citations", "Citation", "citation", "{t}.section_id = {k}", BY_ID)
        .build();
  }

  private static Entity citation() {
    return Entity.of("Citation", "citation")
        .column("id", NODE_ID, "{t}.key")
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
                    new Target("Name", "{t}.id = {p}.name_id")),
                List.of("{t}.rank", BY_ID)))
        .build();
  }

  private static Entity unit() {
    return Entity.of("Unit", "unit")
        .column("id", NODE_ID, "{t}.key")
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
        .column("id", NODE_ID, "{t}.key")
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
        .filter(
            "name",
            new Folded(
                """
                EXISTS (SELECT FROM string_to_table({t}.folded, E'\\n') AS line \
                WHERE strpos(line, {v}) > 0)"""))
        .filter("theme", new Text("{t}.theme"))
        .order("DEFINED", BY_ID, "bigint", false)
        .order("CODE", "{t}.key COLLATE \"C\"", "text", false)
        .build();
  }

  private static Entity observation() {
    return Entity.of("Observation", "observation")
        .current(CURRENT)
        .column("id", NODE_ID, "{t}.key")
        .nullable("value", DECIMAL, "{t}.value::text")
        .nullable("number", NUMBER, "{t}.value::text")
        .column("printed", TEXT, "{t}.printed")
        .column("qualifier", TOKEN, "{t}.qualifier")
        .nullable("low", DECIMAL, "{t}.low::text")
        .nullable("high", DECIMAL, "{t}.high::text")
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
        .oneOf("subject", SUBJECTS)
        .maybe("system", "FacilitySystem", "{t}.id = {p}.system_id")
        .maybe("achievement", "Achievement", "{t}.id = {p}.achievement_id")
        .one("metric", "Metric", "{t}.id = {p}.metric_id")
        .one("unit", "Unit", "{t}.id = {p}.unit_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .embedded("period", "Period", "lower({t}.period)", true)
        .many("citations", citations("observation_citation", "observation_id"))
        .filter("metric", new Reference("{t}.metric_id", "metric"))
        .filter("subject", new Reference("{t}.subject_id", "subject"))
        .filter("system", new Reference("{t}.system_id", "subject"))
        .filter("edition", new Reference("{t}.edition_id", "edition"))
        .filter("period", new FilterColumn.Period("{t}.period"))
        .filter("aggregation", new Text("{t}.aggregation"))
        .filter("qualifier", new Text("{t}.qualifier"))
        .order("REPORT", BY_ID, "bigint", false)
        .order("VALUE", "{t}.value", "numeric", true)
        .order("PERIOD_START", "lower({t}.period)", "date", true)
        .order("PERIOD_END", "upper({t}.period)", "date", true)
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

  private static Entity facility() {
    return subject("Facility", "facility")
        .column("kind", TOKEN, "{t}.kind")
        .column("status", TOKEN, "{t}.status")
        .maybe("parent", "Facility", "{t}.id = {p}.parent_id")
        .many(
            "statusHistory", "StatusAssertion", "status_assertion", "{t}.facility_id = {k}", BY_ID)
        .many("systems", "FacilitySystem", "facility_system", "{t}.facility_id = {k}", BY_ID)
        .many("outputMetrics", "Observation", "observation", "{t}.subject_id = {k}", BY_ID)
        .filter("slug", new Text("{subject}.key"))
        .filter(
            "name",
            new Folded(
                "EXISTS (SELECT FROM name WHERE name.subject_id = {t}.id AND strpos(name.folded, {v}) > 0)"))
        .filter("kind", new Text("{t}.kind"))
        .filter("status", new Text("{t}.status"))
        .order("REPORT", BY_ID, "bigint", false)
        .order("SLUG", "{subject}.key COLLATE \"C\"", "text", false)
        .order("NAME", "{subject}.name_en COLLATE \"C\"", "text", false)
        .build();
  }

  private static Entity facilitySystem() {
    return subject("FacilitySystem", "facility_system")
        .one("facility", "Facility", "{t}.id = {p}.facility_id")
        .many("outputMetrics", "Observation", "observation", "{t}.system_id = {k}", BY_ID)
        .build();
  }

  private static Entity.Builder subject(String type, String table) {
    return Entity.of(type, table)
        .part("subject", "subject {subject} ON {subject}.id = {t}.id")
        .column("id", NODE_ID, "{subject}.key")
        .column("slug", TEXT, "{subject}.key")
        .localized("name", TEXT, "{subject}.name")
        .many("names", "Name", "name", "{t}.subject_id = {k}", "{t}.position")
        .many("achievements", "Achievement", "achievement", "{t}.subject_id = {k}", BY_ID);
  }

  private static Entity statusAssertion() {
    return Entity.of("StatusAssertion", "status_assertion")
        .column("id", NODE_ID, "{t}.key")
        .column("status", TOKEN, "{t}.status")
        .column("assertion", TOKEN, "{t}.assertion")
        .column("inferred", BOOLEAN, "{t}.inferred")
        .one("facility", "Facility", "{t}.id = {p}.facility_id")
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .embedded("period", "Period", "lower({t}.period)", true)
        .many("citations", citations("status_citation", "status_id"))
        .build();
  }

  private static Entity achievement() {
    return Entity.of("Achievement", "achievement")
        .column("id", NODE_ID, "{t}.key")
        .column("kind", TOKEN, "{t}.kind")
        .localized("statement", TEXT, "{t}.statement")
        .oneOf("subject", SUBJECTS)
        .one("edition", "Edition", "{t}.id = {p}.edition_id")
        .many("superlatives", "Superlative", "superlative", "{t}.achievement_id = {k}", BY_ID)
        .many("parameters", "Observation", "observation", "{t}.achievement_id = {k}", BY_ID)
        .many("citations", citations("achievement_citation", "achievement_id"))
        .build();
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
        .column("id", NODE_ID, "{t}.key")
        .column("text", TEXT, "{t}.text")
        .column("language", TOKEN, "{t}.language")
        .column("kind", TOKEN, "{t}.kind")
        .column("status", TOKEN, "{t}.status")
        .oneOf("subject", SUBJECTS)
        .many("citations", citations("name_citation", "name_id"))
        .build();
  }

  private static ToMany citations(String table, String owner) {
    return new ToMany(
        table,
        "{t}." + owner + " = {k}",
        List.of(new Target("Citation", "{t}.id = {p}.citation_id")),
        List.of("{t}.position"));
  }
}
