package org.yearbook.persistence.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.Facility;
import org.yearbook.domain.subject.FacilitySystem;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.Names;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Superlative;

/**
 * What an edition says as rows of texts, with natural keys as references; each row begins with its
 * position in the file, so that ids rise in the order of the report.
 */
final class StagedRows {
  static final String SECTION =
      """
      position integer, key text, parent text, path text, number text, kind text, level integer,
      line integer, heading_zh text, heading_en text, trail_zh text[], trail_en text[]""";
  static final String CITATION =
      """
      position integer, key text, section text, line integer, start_offset integer,
      end_offset integer, sha256 text, printed text, table_row integer, table_column integer,
      quote text""";
  static final String UNIT =
      """
      position integer, key text, symbol text, name_zh text, name_en text, quantity text,
      factor numeric, base text, currency text""";
  static final String METRIC =
      """
      position integer, key text, name_zh text, name_en text, definition_zh text,
      definition_en text, folded text, theme text, kind text, unit text, additive_over text[],
      applies_to text[], denominator text, broader text""";
  static final String SUBJECT =
      """
      position integer, key text, kind text, name_zh text, name_en text, facility_kind text,
      status text, parent text, facility text""";
  static final String NAME =
      """
      position integer, key text, subject text, ordinal integer, language text, text text,
      folded text, kind text, status text""";
  static final String STATUS =
      """
      position integer, key text, facility text, ordinal integer, status text, assertion text,
      inferred boolean, period daterange, period_type text, period_label text,
      period_precision text, year_inferred boolean""";
  static final String ACHIEVEMENT =
      """
      position integer, key text, subject text, kind text, statement_zh text,
      statement_en text""";
  static final String SUPERLATIVE =
      "position integer, achievement text, scope text, kind text, of_zh text, of_en text";
  static final String OBSERVATION =
      """
      position integer, key text, subject text, system text, achievement text, metric text,
      unit text, printed text, value numeric, qualifier text, low numeric, high numeric,
      low_inclusive boolean, high_inclusive boolean, aggregation text, period daterange,
      period_type text, period_label text, period_precision text, year_inferred boolean,
      aggregate boolean, null_reason text, flags text[], origin text, assertion text""";
  static final String CITED =
      "position integer, assertion text, key text, ordinal integer, citation text";

  /** What has citations. */
  enum Cited {
    NAME,
    STATUS,
    ACHIEVEMENT,
    OBSERVATION
  }

  final List<List<@Nullable String>> sections = new ArrayList<>();
  final List<List<@Nullable String>> citations = new ArrayList<>();
  final List<List<@Nullable String>> units = new ArrayList<>();
  final List<List<@Nullable String>> metrics = new ArrayList<>();
  final List<List<@Nullable String>> subjects = new ArrayList<>();
  final List<List<@Nullable String>> names = new ArrayList<>();
  final List<List<@Nullable String>> statuses = new ArrayList<>();
  final List<List<@Nullable String>> achievements = new ArrayList<>();
  final List<List<@Nullable String>> superlatives = new ArrayList<>();
  final List<List<@Nullable String>> observations = new ArrayList<>();
  final List<List<@Nullable String>> cited = new ArrayList<>();

  private final String edition;
  private final Map<String, String> citationKeys = new HashMap<>();
  private final Map<String, String> quotes;

  StagedRows(EditionContent content, Map<String, String> quotes) {
    this.edition = content.edition().slug();
    this.quotes = quotes;
    Map<String, Section> sectionsByPath = new HashMap<>();
    content.sections().forEach(each -> sectionsByPath.put(each.path(), each));
    content.sections().forEach(each -> add(each, sectionsByPath));
    content.citations().forEach(this::add);
    content.units().forEach(this::add);
    content.metrics().forEach(this::add);
    content.facilities().forEach(this::add);
    content.observations().forEach(this::add);
  }

  private static void add(List<List<@Nullable String>> rows, @Nullable Object... cells) {
    List<@Nullable String> row = new ArrayList<>();
    row.add(Integer.toString(rows.size() + 1));
    Arrays.stream(cells).map(StagedRows::text).forEach(row::add);
    rows.add(row);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value == null ? null : value.toString();
  }

  private static String folded(Bilingual text) {
    return Folding.fold(text.zh()) + "\n" + Folding.fold(text.en());
  }

  private String sectionKey(String path) {
    return edition + "/" + path;
  }

  private void add(Section section, Map<String, Section> sectionsByPath) {
    List<String> trailZh = new ArrayList<>();
    List<String> trailEn = new ArrayList<>();
    for (Section each = section; each != null; each = parent(each, sectionsByPath)) {
      trailZh.add(0, each.heading().zh());
      trailEn.add(0, each.heading().en());
    }
    String parent = section.parentPath();
    add(
        sections,
        sectionKey(section.path()),
        parent == null ? null : sectionKey(parent),
        section.path(),
        section.number(),
        section.kind(),
        section.level(),
        section.line(),
        section.heading().zh(),
        section.heading().en(),
        Staging.array(trailZh),
        Staging.array(trailEn));
  }

  private static @Nullable Section parent(Section section, Map<String, Section> sectionsByPath) {
    String path = section.parentPath();
    return path == null ? null : sectionsByPath.get(path);
  }

  private void add(Citation citation) {
    String key = edition + "/" + citation.locator();
    citationKeys.put(citation.key(), key);
    add(
        citations,
        key,
        sectionKey(citation.section()),
        citation.line(),
        citation.start(),
        citation.end(),
        citation.sha256(),
        citation.printed(),
        citation.tableRow(),
        citation.tableColumn(),
        quotes.get(citation.key()));
  }

  private void add(Unit unit) {
    add(
        units,
        unit.code(),
        unit.symbol(),
        unit.name().zh(),
        unit.name().en(),
        unit.quantity(),
        unit.factor(),
        unit.base(),
        unit.currency());
  }

  private void add(Metric metric) {
    add(
        metrics,
        metric.code(),
        metric.name().zh(),
        metric.name().en(),
        metric.definition().zh(),
        metric.definition().en(),
        folded(metric.name()),
        metric.theme(),
        metric.kind(),
        metric.unit(),
        Staging.array(metric.additiveOver().stream().map(Enum::name).toList()),
        Staging.array(metric.appliesTo()),
        metric.denominator(),
        metric.broader());
  }

  private void add(Facility facility) {
    Bilingual name = facility.names().display();
    add(
        subjects,
        facility.slug(),
        "FACILITY",
        name.zh(),
        name.en(),
        facility.kind(),
        facility.status(),
        facility.parent(),
        null);
    addNames(facility.slug(), facility.names());
    facility.systems().forEach(each -> add(each, facility));
    int ordinal = 0;
    for (StatusAssertion each : facility.statuses()) {
      add(each, facility, ++ordinal);
    }
    facility.achievements().forEach(each -> add(each, facility));
  }

  private void add(FacilitySystem system, Facility facility) {
    Bilingual name = system.names().display();
    add(
        subjects,
        system.slug(),
        "FACILITY_SYSTEM",
        name.zh(),
        name.en(),
        null,
        null,
        null,
        facility.slug());
    addNames(system.slug(), system.names());
  }

  private void addNames(String subject, Names all) {
    int ordinal = 0;
    for (Name name : all.all()) {
      ordinal++;
      String key = subject + "/" + ordinal;
      add(
          names,
          key,
          subject,
          ordinal,
          name.language(),
          name.text(),
          Folding.fold(name.text()),
          name.kind(),
          name.status());
      addCited(Cited.NAME, key, name.citations());
    }
  }

  private void add(StatusAssertion status, Facility facility, int ordinal) {
    String key = facility.slug() + "/" + edition + "/" + ordinal;
    Period period = status.period();
    add(
        statuses,
        key,
        facility.slug(),
        ordinal,
        status.status(),
        status.assertion(),
        status.inferred(),
        range(period),
        period == null ? null : period.type(),
        period == null ? null : period.label(),
        period == null ? null : period.precision(),
        period == null ? null : period.yearInferred());
    addCited(Cited.STATUS, key, status.citations());
  }

  private static @Nullable String range(@Nullable Period period) {
    return period == null ? null : "[%s,%s]".formatted(period.start(), period.end());
  }

  private void add(Achievement achievement, Facility facility) {
    add(
        achievements,
        achievement.key(),
        facility.slug(),
        achievement.kind(),
        achievement.statement().zh(),
        achievement.statement().en());
    for (Superlative each : achievement.superlatives()) {
      add(
          superlatives,
          achievement.key(),
          each.scope(),
          each.kind(),
          each.of().zh(),
          each.of().en());
    }
    addCited(Cited.ACHIEVEMENT, achievement.key(), achievement.citations());
  }

  private void add(Observation observation) {
    String key = edition + "/" + observation.key();
    Bounds bounds = observation.bounds();
    Period period = observation.period();
    add(
        observations,
        key,
        observation.subject(),
        observation.system(),
        observation.achievement(),
        observation.metric(),
        observation.unit(),
        observation.printed(),
        observation.value(),
        observation.qualifier(),
        bounds.low(),
        bounds.high(),
        bounds.lowInclusive(),
        bounds.highInclusive(),
        observation.aggregation(),
        range(period),
        period == null ? null : period.type(),
        period == null ? null : period.label(),
        period == null ? null : period.precision(),
        period == null ? null : period.yearInferred(),
        observation.aggregate(),
        observation.nullReason(),
        Staging.array(observation.flags().stream().map(Enum::name).toList()),
        observation.origin(),
        observation.assertion());
    addCited(Cited.OBSERVATION, key, observation.citations());
  }

  private void addCited(Cited assertion, String key, List<String> keysOfCitations) {
    int ordinal = 0;
    for (String each : keysOfCitations) {
      add(cited, assertion, key, ++ordinal, citationKeys.get(each));
    }
  }
}
