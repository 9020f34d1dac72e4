package org.yearbook.persistence.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yearbook.domain.document.Cadence;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Additivity;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.MetricKind;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Precision;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.Quantity;
import org.yearbook.domain.measure.Theme;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.AchievementKind;
import org.yearbook.domain.subject.Facility;
import org.yearbook.domain.subject.FacilityKind;
import org.yearbook.domain.subject.FacilityStatus;
import org.yearbook.domain.subject.FacilitySystem;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.Names;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Superlative;
import org.yearbook.domain.subject.SuperlativeKind;
import org.yearbook.domain.subject.SuperlativeScope;
import org.yearbook.persistence.edition.EditionProblem.Code;
import org.yearbook.persistence.edition.Keys.Kind;

/** Makes records of the texts of an edition's files; {@code docs/edition-format.md} says how. */
final class TranscriptReader {
  private static final Format<String> VERSION =
      Format.matching("1", Code.NOT_A_CHOICE, "is no known version of the format", "Write 1.");

  private static final List<String> SECTION_COLUMNS =
      List.of("path", "number", "kind", "heading_zh", "heading_en", "line");
  private static final List<String> CITATION_COLUMNS =
      List.of(
          "key",
          "section",
          "line",
          "start",
          "end",
          "sha256",
          "printed",
          "table_row",
          "table_column");
  private static final List<String> UNIT_COLUMNS =
      List.of("code", "symbol", "name_zh", "name_en", "quantity", "factor", "base", "currency");
  private static final List<String> METRIC_COLUMNS =
      List.of(
          "code",
          "name_zh",
          "name_en",
          "definition_zh",
          "definition_en",
          "theme",
          "unit",
          "kind",
          "additive_over",
          "applies_to",
          "denominator",
          "broader");
  private static final List<String> FACILITY_KEYS =
      List.of("slug", "kind", "parent", "names", "systems", "statuses", "achievements");
  private static final List<String> OBSERVATION_COLUMNS =
      List.of(
          "key",
          "subject",
          "system",
          "achievement",
          "metric",
          "printed",
          "value",
          "unit",
          "qualifier",
          "low",
          "high",
          "low_inclusive",
          "high_inclusive",
          "aggregation",
          "period_type",
          "period_start",
          "period_end",
          "period_label",
          "period_precision",
          "year_inferred",
          "aggregate",
          "null_reason",
          "flags",
          "origin",
          "assertion",
          "citations");

  private final Map<EditionFile, String> texts;
  private final Problems problems;
  private final Keys keys;
  private final Transcript transcript = new Transcript();

  private TranscriptReader(Map<EditionFile, String> texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
    this.keys = new Keys(problems);
  }

  /**
   * Reads what can be read.
   *
   * @param texts by file; a file that is missing here has been reported
   */
  static Transcript read(Map<EditionFile, String> texts, Problems problems) {
    return new TranscriptReader(texts, problems).read();
  }

  private Transcript read() {
    readEdition();
    readRows(EditionFile.SECTIONS, SECTION_COLUMNS, transcript.sections, this::section);
    readRows(EditionFile.CITATIONS, CITATION_COLUMNS, transcript.citations, this::citation);
    readRows(EditionFile.UNITS, UNIT_COLUMNS, transcript.units, this::unit);
    readRows(EditionFile.METRICS, METRIC_COLUMNS, transcript.metrics, this::metric);
    readFacilities();
    readRows(
        EditionFile.OBSERVATIONS, OBSERVATION_COLUMNS, transcript.observations, this::observation);
    keys.check();
    return transcript;
  }

  private <T> void readRows(
      EditionFile file,
      List<String> columns,
      List<Located<T>> records,
      Function<Fields, @Nullable T> reader) {
    String text = texts.get(file);
    if (text == null) {
      keys.incomplete(file);
      return;
    }
    for (Fields row : CsvTable.read(file, text, columns, problems, keys)) {
      addTo(records, reader.apply(row), row);
    }
  }

  private static <T> void addTo(List<Located<T>> records, @Nullable T value, Fields fields) {
    if (value != null) {
      records.add(new Located<>(value, fields));
    }
  }

  private @Nullable Node yaml(EditionFile file) {
    String text = texts.get(file);
    Node node = text == null ? null : YamlFile.read(file, text, problems);
    if (node == null) {
      keys.incomplete(file);
    }
    return node;
  }

  private void readEdition() {
    Node node = yaml(EditionFile.EDITION);
    if (node == null) {
      return;
    }
    List<String> names = List.of("format", "series", "edition", "source");
    YamlMapping top = YamlMapping.top(EditionFile.EDITION, node, names, problems, keys);
    top.required("format", VERSION, "1");
    YamlMapping series = top.mapping("series", "slug", "title", "publisher", "cadence");
    String seriesSlug = series.required("slug", Format.SLUG, "–");
    Bilingual seriesTitle = series.bilingual("title");
    Bilingual publisher = series.bilingual("publisher");
    Cadence cadence = series.choice("cadence", Cadence.class);
    transcript.series =
        series.make(() -> new ReportSeries(seriesSlug, seriesTitle, publisher, cadence));

    YamlMapping edition =
        top.mapping(
            "edition",
            "slug",
            "referenceYear",
            "title",
            "language",
            "publishedOn",
            "publishedPrecision");
    String slug = edition.required("slug", Format.SLUG, "–");
    int referenceYear = edition.lineNumber("referenceYear");
    Bilingual title = edition.bilingual("title");
    Language language = edition.choice("language", Language.class);
    LocalDate publishedOn = edition.optional("publishedOn", Format.DATE);
    Precision precision = edition.optionalChoice("publishedPrecision", Precision.class);
    SourceDocument source = source(top.mapping("source", "fileName", "bytes", "sha256"));
    if (source != null) {
      Edition made =
          edition.make(
              () ->
                  new Edition(
                      slug,
                      seriesSlug,
                      referenceYear,
                      title,
                      language,
                      publishedOn,
                      precision,
                      source,
                      null));
      transcript.edition = made == null ? null : new Located<>(made, edition);
    }
  }

  private @Nullable SourceDocument source(YamlMapping source) {
    String fileName = source.text("fileName");
    long bytes = source.required("bytes", Format.WHOLE, 1L);
    Sha256 sha256 = sha256(source);
    SourceDocument document = source.make(() -> new SourceDocument(fileName, bytes, sha256));
    transcript.source = document == null ? null : new Located<>(document, source);
    return document;
  }

  private static Sha256 sha256(Fields fields) {
    return fields.required("sha256", Format.SHA256, new Sha256("0".repeat(64)));
  }

  private @Nullable Section section(Fields row) {
    String path = row.key("path", Kind.SECTION, Format.SECTION_PATH);
    int lastDot = path.lastIndexOf('.');
    if (lastDot > 0) {
      keys.refer(Kind.SECTION, path.substring(0, lastDot), row.place("path"));
    }
    String number = row.optionalText("number");
    SectionKind kind = row.choice("kind", SectionKind.class);
    Bilingual heading = row.texts("heading_zh", "heading_en");
    int line = row.lineNumber("line");
    return row.make(() -> new Section(path, number, kind, heading, line));
  }

  private @Nullable Citation citation(Fields row) {
    String key = row.key("key", Kind.CITATION, Format.CITATION_KEY);
    String section = row.reference("section", Kind.SECTION);
    int line = row.lineNumber("line");
    int start = row.required("start", Format.OFFSET, 0);
    int end = row.required("end", Format.OFFSET, 1);
    Sha256 sha256 = sha256(row);
    String printed = row.optionalText("printed");
    Integer tableRow = row.optional("table_row", Format.LINE);
    Integer tableColumn = row.optional("table_column", Format.LINE);
    return row.make(
        () -> new Citation(key, section, line, start, end, sha256, printed, tableRow, tableColumn));
  }

  private @Nullable Unit unit(Fields row) {
    String code = row.key("code", Kind.UNIT, Format.TEXT);
    String symbol = row.text("symbol");
    Bilingual name = row.texts("name_zh", "name_en");
    Quantity quantity = row.choice("quantity", Quantity.class);
    BigDecimal factor = row.decimal("factor");
    String base = row.optionalReference("base", Kind.UNIT);
    String currency = row.optional("currency", Format.CURRENCY);
    return row.make(() -> new Unit(code, symbol, name, quantity, factor, base, currency));
  }

  private @Nullable Metric metric(Fields row) {
    String code = row.key("code", Kind.METRIC, Format.METRIC_CODE);
    Bilingual name = row.texts("name_zh", "name_en");
    Bilingual definition = row.texts("definition_zh", "definition_en");
    Theme theme = row.choice("theme", Theme.class);
    String unit = row.reference("unit", Kind.UNIT);
    MetricKind kind = row.choice("kind", MetricKind.class);
    List<Additivity> additiveOver = row.list("additive_over", Format.choice(Additivity.class));
    List<FacilityKind> appliesTo = row.list("applies_to", Format.choice(FacilityKind.class));
    String denominator = row.optionalReference("denominator", Kind.METRIC);
    String broader = row.optionalReference("broader", Kind.METRIC);
    return row.make(
        () ->
            new Metric(
                code,
                name,
                definition,
                theme,
                unit,
                kind,
                additiveOver,
                appliesTo.stream().map(Enum::name).toList(),
                denominator,
                broader));
  }

  private void readFacilities() {
    Node node = yaml(EditionFile.FACILITIES);
    if (node == null) {
      return;
    }
    for (YamlMapping mapping :
        YamlMapping.listAtTop(EditionFile.FACILITIES, node, FACILITY_KEYS, problems, keys)) {
      addTo(transcript.facilities, facility(mapping), mapping);
    }
  }

  private @Nullable Facility facility(YamlMapping mapping) {
    String slug = mapping.key("slug", Kind.SUBJECT, Format.SLUG);
    keys.declareAgain(Kind.FACILITY, slug, mapping.place("slug"));
    FacilityKind kind = mapping.choice("kind", FacilityKind.class);
    String parent = mapping.optionalReference("parent", Kind.FACILITY);
    Names names = names(mapping);
    List<FacilitySystem> systems = new ArrayList<>();
    for (YamlMapping each : mapping.mappings("systems", "slug", "names", "citations")) {
      add(systems, system(each, slug));
    }
    List<StatusAssertion> statuses = new ArrayList<>();
    for (YamlMapping each :
        mapping.mappings("statuses", "status", "assertion", "inferred", "period", "citations")) {
      add(statuses, status(each));
    }
    List<Achievement> achievements = new ArrayList<>();
    for (YamlMapping each :
        mapping.mappings("achievements", "key", "kind", "statement", "superlatives", "citations")) {
      add(achievements, achievement(each, slug));
    }
    if (names == null) {
      return null;
    }
    return mapping.make(
        () -> new Facility(slug, kind, parent, names, systems, statuses, achievements));
  }

  private static <T> void add(List<T> values, @Nullable T value) {
    if (value != null) {
      values.add(value);
    }
  }

  private static @Nullable Names names(YamlMapping subject) {
    List<Name> names = new ArrayList<>();
    for (YamlMapping each :
        subject.mappings("names", "language", "text", "kind", "status", "citations")) {
      add(names, name(each));
    }
    return subject.make(() -> new Names(names));
  }

  private static @Nullable Name name(YamlMapping mapping) {
    Language language = mapping.choice("language", Language.class);
    String text = mapping.text("text");
    NameKind kind = mapping.choice("kind", NameKind.class);
    NameStatus status = mapping.choice("status", NameStatus.class);
    List<String> citations = mapping.references("citations", Kind.CITATION);
    return mapping.make(() -> new Name(language, text, kind, status, citations));
  }

  private @Nullable FacilitySystem system(YamlMapping mapping, String facility) {
    String slug = mapping.key("slug", Kind.SUBJECT, Format.SLUG);
    keys.declareAgain(Kind.SYSTEM, facility + "/" + slug, mapping.place("slug"));
    Names names = names(mapping);
    if (mapping.references("citations", Kind.CITATION).isEmpty()) {
      mapping.report(
          mapping.place("citations"),
          Code.EMPTY,
          "A system needs at least one citation.",
          "Name the key of the citation that prints it.");
    }
    return names == null ? null : mapping.make(() -> new FacilitySystem(slug, names));
  }

  private @Nullable StatusAssertion status(YamlMapping mapping) {
    FacilityStatus status = mapping.choice("status", FacilityStatus.class);
    AssertionStatus assertion = mapping.choice("assertion", AssertionStatus.class);
    boolean inferred = mapping.truth("inferred");
    YamlMapping periodMapping =
        mapping.optionalMapping(
            "period", "type", "start", "end", "label", "precision", "yearInferred");
    Period period = periodMapping == null ? null : period(periodMapping);
    List<String> citations = mapping.references("citations", Kind.CITATION);
    return mapping.make(() -> new StatusAssertion(status, assertion, inferred, period, citations));
  }

  private @Nullable Period period(YamlMapping mapping) {
    PeriodType type = mapping.choice("type", PeriodType.class);
    LocalDate start = mapping.date("start");
    LocalDate end = mapping.date("end");
    String label = mapping.optionalText("label");
    Precision precision = mapping.choice("precision", Precision.class);
    boolean yearInferred = mapping.truth("yearInferred");
    Period period =
        mapping.make(() -> new Period(type, start, end, label, precision, yearInferred));
    addTo(transcript.periods, period, mapping);
    return period;
  }

  private static @Nullable Achievement achievement(YamlMapping mapping, String facility) {
    String key = mapping.key("key", Kind.ACHIEVEMENT, Format.DOTTED_KEY);
    if (!key.startsWith(facility + ".")) {
      mapping.report(
          mapping.place("key"),
          Code.KEY_DISAGREES,
          "The key “%s” is not of the facility %s.".formatted(key, facility),
          "Begin it with %s and a dot.".formatted(facility));
    }
    AchievementKind kind = mapping.choice("kind", AchievementKind.class);
    Bilingual statement = mapping.bilingual("statement");
    List<Superlative> superlatives = new ArrayList<>();
    for (YamlMapping each : mapping.mappings("superlatives", "scope", "kind", "of")) {
      SuperlativeScope scope = each.choice("scope", SuperlativeScope.class);
      SuperlativeKind claim = each.choice("kind", SuperlativeKind.class);
      superlatives.add(new Superlative(scope, claim, each.bilingual("of")));
    }
    List<String> citations = mapping.references("citations", Kind.CITATION);
    return mapping.make(() -> new Achievement(key, kind, statement, superlatives, citations));
  }

  private @Nullable Observation observation(Fields row) {
    String key = row.key("key", Kind.OBSERVATION, Format.DOTTED_KEY);
    String subject = row.reference("subject", Kind.FACILITY);
    String system = row.optionalText("system");
    if (system != null) {
      keys.refer(Kind.SYSTEM, subject + "/" + system, row.place("system"));
    }
    String achievement = row.optionalReference("achievement", Kind.ACHIEVEMENT);
    String metric = row.reference("metric", Kind.METRIC);
    String printed = row.text("printed");
    BigDecimal value = row.optional("value", Format.DECIMAL);
    String unit = row.reference("unit", Kind.UNIT);
    Qualifier qualifier = row.choice("qualifier", Qualifier.class);
    Bounds bounds = bounds(row);
    Aggregation aggregation = row.choice("aggregation", Aggregation.class);
    Period period = period(row);
    boolean aggregate = row.truth("aggregate");
    NullReason nullReason = row.optionalChoice("null_reason", NullReason.class);
    List<Flag> flags = row.list("flags", Format.choice(Flag.class));
    Origin origin =
        row.required(
            "origin", Format.choice(List.of(Origin.STATED, Origin.EXTERNAL)), Origin.STATED);
    AssertionStatus assertion = row.choice("assertion", AssertionStatus.class);
    List<String> citations = row.list("citations", Format.TEXT);
    citations.forEach(each -> keys.refer(Kind.CITATION, each, row.place("citations")));
    if (bounds == null) {
      return null;
    }
    return row.make(
        () ->
            new Observation(
                key,
                subject,
                system,
                achievement,
                metric,
                printed,
                value,
                unit,
                qualifier,
                bounds,
                aggregation,
                period,
                aggregate,
                nullReason,
                flags,
                origin,
                assertion,
                citations));
  }

  private static @Nullable Bounds bounds(Fields row) {
    BigDecimal low = row.optional("low", Format.DECIMAL);
    BigDecimal high = row.optional("high", Format.DECIMAL);
    boolean lowInclusive = inclusive(row, "low", "low_inclusive");
    boolean highInclusive = inclusive(row, "high", "high_inclusive");
    return row.make(() -> new Bounds(low, high, lowInclusive, highInclusive));
  }

  private static boolean inclusive(Fields row, String bound, String name) {
    Boolean inclusive = row.optional(name, Format.TRUTH);
    if (row.isEmpty(bound) != row.isEmpty(name)) {
      row.report(
          row.place(name),
          Code.INCOMPLETE,
          "%s and %s go together.".formatted(bound, name),
          "Write both or leave both empty.");
    }
    return Boolean.TRUE.equals(inclusive);
  }

  private @Nullable Period period(Fields row) {
    PeriodType type = row.optionalChoice("period_type", PeriodType.class);
    LocalDate start = row.optional("period_start", Format.DATE);
    LocalDate end = row.optional("period_end", Format.DATE);
    String label = row.optionalText("period_label");
    Precision precision = row.optionalChoice("period_precision", Precision.class);
    boolean yearInferred = row.truth("year_inferred");
    boolean none = row.isEmpty("period_type");
    boolean whole =
        none == row.isEmpty("period_start")
            && none == row.isEmpty("period_end")
            && none == row.isEmpty("period_precision")
            && !(none && (label != null || yearInferred));
    if (!whole) {
      row.report(
          row.place("period_type"),
          Code.INCOMPLETE,
          "This is only a part of a period.",
          "Write type, start, end and precision, or none of them with year_inferred false.");
    }
    if (type == null || start == null || end == null || precision == null) {
      return null;
    }
    Period period = row.make(() -> new Period(type, start, end, label, precision, yearInferred));
    addTo(transcript.periods, period, row);
    return period;
  }
}
