package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Cadence;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.edition.EditionContent;
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

/**
 * An edition that nobody published, with what the bundled one lacks: ties, missing values, ranges,
 * parents, long lists, and texts that are awkward to sort and to write.
 */
final class InventedEdition {
  private static final List<String> AWKWARD =
      List.of(
          "a",
          "B",
          "Z",
          "é",
          "ß",
          "Ⅱ",
          "ＩＩ",
          "ﬀ",
          "光",
          "𝔸",
          "😀",
          "\"",
          "\\",
          "\\n",
          "'",
          "{",
          "}",
          ",",
          "NULL",
          "%",
          "_",
          "\t",
          "\r",
          "\u0001",
          "\u007f",
          "\u2028",
          "</script>",
          " ",
          "1");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "0.0",
          "1",
          "1.0",
          "1.00",
          "-5",
          "12.50",
          "99.9",
          "100",
          "0.000000001",
          "1e3",
          "9007199254740993",
          "123456789012345678901234567890.123456789");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2019, 12, 31),
          LocalDate.of(2020, 1, 1),
          LocalDate.of(2020, 6, 30),
          LocalDate.of(2020, 12, 31),
          LocalDate.of(2021, 1, 1));

  private final String slug;
  private final @Nullable String supersedes;
  private final int size;
  private final Random random;
  private final List<Section> sections = new ArrayList<>();
  private final List<Citation> citations;
  private final List<Unit> units;
  private final List<Metric> metrics;
  private final List<Facility> facilities = new ArrayList<>();

  private InventedEdition(String slug, @Nullable String supersedes, int size, Random random) {
    this.slug = slug;
    this.supersedes = supersedes;
    this.size = size;
    this.random = random;
    addSections("", 1);
    this.citations = times(3 * size, this::citation);
    this.units = times(1 + size / 4, this::unit);
    this.metrics = times(size, this::metric);
    for (int index = 0; index < size; index++) {
      facilities.add(facility(index));
    }
  }

  /**
   * Invents an edition.
   *
   * @param supersedes the slug of the edition that it replaces, or null
   * @param size about how many facilities and metrics there are
   */
  static EditionContent of(String slug, @Nullable String supersedes, int size, Random random) {
    return new InventedEdition(slug, supersedes, size, random).content();
  }

  private EditionContent content() {
    LocalDate published = perhaps(one(DAYS));
    return new EditionContent(
        new ReportSeries(
            "invented",
            new Bilingual("虚构", "Invented"),
            new Bilingual("无", "Nobody"),
            Cadence.IRREGULAR),
        new Edition(
            slug,
            "invented",
            2018 + random.nextInt(4),
            bilingual(),
            one(Language.values()),
            published,
            published == null ? null : one(Precision.values()),
            new SourceDocument(slug + ".txt", 1 + random.nextInt(1_000_000), Sha256.of(slug)),
            supersedes),
        sections,
        citations,
        units,
        metrics,
        facilities,
        times(6 * size, this::observation),
        Sha256.of(slug + random.nextLong()));
  }

  private void addSections(String above, int level) {
    for (int ordinal = 1; ordinal <= 1 + random.nextInt(4) && level < 5; ordinal++) {
      String path = above.isEmpty() ? "" + ordinal : above + "." + ordinal;
      sections.add(
          new Section(
              path,
              perhaps(path),
              one(SectionKind.values()),
              bilingual(),
              1 + random.nextInt(999)));
      addSections(path, level + 1);
    }
  }

  private Citation citation(int index) {
    boolean inTable = random.nextInt(4) == 0;
    return new Citation(
        "c" + index,
        one(sections).path(),
        index + 1,
        10 * index,
        10 * index + 1 + random.nextInt(50),
        Sha256.of(slug + index),
        perhaps(text()),
        inTable ? 1 + random.nextInt(9) : null,
        inTable ? 1 + random.nextInt(9) : null);
  }

  private Unit unit(int index) {
    boolean isBase = index == 0 || random.nextBoolean();
    Quantity quantity = one(Quantity.values());
    return new Unit(
        slug + index,
        text(),
        bilingual(),
        quantity,
        isBase ? BigDecimal.ONE : new BigDecimal(one(List.of("0.010", "10", "1e3"))),
        isBase ? null : slug + "0",
        quantity == Quantity.MONEY ? "CNY" : null);
  }

  private Metric metric(int index) {
    return new Metric(
        code(index),
        bilingual(),
        bilingual(),
        one(Theme.values()),
        one(units).code(),
        one(MetricKind.values()),
        some(Additivity.values()),
        some(FacilityKind.values()).stream().map(Enum::name).toList(),
        perhaps(code(random.nextInt(size))),
        perhaps(code(random.nextInt(size))));
  }

  private String code(int index) {
    return slug.replace('-', '_') + (char) ('z' - index % 26) + "_" + index;
  }

  private Facility facility(int index) {
    String own = (char) ('z' - index % 26) + "-" + slug + "-" + index;
    List<StatusAssertion> statuses =
        new ArrayList<>(times(random.nextInt(3), none -> status(false)));
    statuses.add(random.nextInt(statuses.size() + 1), status(true));
    return new Facility(
        own,
        one(FacilityKind.values()),
        facilities.isEmpty() ? null : perhaps(one(facilities).slug()),
        names(),
        times(random.nextInt(4), number -> new FacilitySystem(own + "-system-" + number, names())),
        statuses,
        times(random.nextInt(3), number -> achievement(own + "." + number)));
  }

  private Names names() {
    List<Name> names = new ArrayList<>();
    names.add(name(Language.ZH, NameKind.AS_PRINTED));
    names.add(name(Language.EN, NameKind.TRANSLATION));
    names.addAll(
        times(random.nextInt(4), none -> name(one(Language.values()), one(NameKind.values()))));
    Collections.shuffle(names, random);
    return new Names(names);
  }

  private Name name(Language language, NameKind kind) {
    return new Name(language, text(), kind, one(NameStatus.values()), cited());
  }

  private StatusAssertion status(boolean preferred) {
    return new StatusAssertion(
        one(FacilityStatus.values()),
        preferred ? AssertionStatus.PREFERRED : one(AssertionStatus.values()),
        random.nextBoolean(),
        perhaps(period()),
        cited());
  }

  private Achievement achievement(String key) {
    return new Achievement(
        key,
        one(AchievementKind.values()),
        bilingual(),
        times(
            random.nextInt(3),
            none ->
                new Superlative(
                    one(SuperlativeScope.values()), one(SuperlativeKind.values()), bilingual())),
        cited());
  }

  private Observation observation(int index) {
    Facility facility = one(facilities.subList(0, 1 + size * 2 / 3));
    Facility other = one(facilities);
    Qualifier qualifier = one(Qualifier.values());
    BigDecimal value = new BigDecimal(one(NUMBERS));
    boolean valued = qualifier.hasValue() && random.nextInt(6) > 0;
    return new Observation(
        "o" + index,
        facility.slug(),
        facility.systems().isEmpty() ? null : perhaps(one(facility.systems()).slug()),
        other.achievements().isEmpty() ? null : perhaps(one(other.achievements()).key()),
        one(metrics).code(),
        text(),
        valued ? value : null,
        one(units).code(),
        qualifier,
        valued
            ? Bounds.of(qualifier, value)
            : qualifier == Qualifier.RANGE
                ? Bounds.between(value, value.add(BigDecimal.TEN))
                : Bounds.NONE,
        one(Aggregation.values()),
        perhaps(period()),
        random.nextBoolean(),
        valued || qualifier == Qualifier.RANGE ? null : one(NullReason.values()),
        some(Flag.values()),
        one(Origin.values()),
        one(AssertionStatus.values()),
        cited());
  }

  private Period period() {
    PeriodType type = one(PeriodType.values());
    LocalDate day = one(DAYS);
    LocalDate start =
        switch (type) {
          case INSTANT, DAY, INTERVAL, PLAN -> day;
          case YEAR_TO_DATE -> day.withDayOfYear(1);
          case MONTH -> day.withDayOfMonth(1);
        };
    LocalDate end =
        switch (type) {
          case INSTANT, DAY, YEAR_TO_DATE -> day;
          case MONTH -> YearMonth.from(day).atEndOfMonth();
          case INTERVAL, PLAN -> day.plusDays(one(List.of(0, 1, 181, 365)));
        };
    Precision precision =
        switch (type) {
          case DAY -> Precision.DAY;
          case MONTH -> Precision.MONTH;
          case INSTANT, INTERVAL, YEAR_TO_DATE, PLAN -> one(Precision.values());
        };
    return new Period(type, start, end, perhaps(text()), precision, random.nextBoolean());
  }

  private List<String> cited() {
    return Stream.generate(() -> one(citations).key())
        .limit(1 + random.nextInt(3))
        .distinct()
        .toList();
  }

  private Bilingual bilingual() {
    return new Bilingual(text(), text());
  }

  /** A text that is not blank. */
  private String text() {
    StringBuilder text = new StringBuilder(one(AWKWARD));
    for (int length = random.nextInt(4); length > 0; length--) {
      text.append(one(AWKWARD));
    }
    return text.toString().isBlank() ? "blank" : text.toString();
  }

  private <T> @Nullable T perhaps(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private <T> List<T> some(T[] all) {
    return Stream.of(all).filter(each -> random.nextInt(3) == 0).toList();
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> List<T> times(int count, IntFunction<T> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }
}
