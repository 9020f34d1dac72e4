package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.MetricKind;
import org.yearbook.domain.measure.Precision;
import org.yearbook.domain.measure.Quantity;
import org.yearbook.domain.measure.Theme;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.FacilityKind;

/**
 * An edition that nobody published, with what the bundled one lacks: ties, missing values, ranges,
 * parents, long lists, and texts that are awkward to sort and to write.
 */
final class InventedEdition {
  private final String slug;
  private final @Nullable String supersedes;
  private final int size;
  private final Invention invention;
  private final List<Section> sections = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Unit> units;
  private final List<Metric> metrics;

  private InventedEdition(String slug, @Nullable String supersedes, int size, Random random) {
    this.slug = slug;
    this.supersedes = supersedes;
    this.size = size;
    this.invention = new Invention(random);
    addSections("", 1);
    for (int index = 0; index < 3 * size; index++) {
      citations.add(citation(index));
      invention.addPlace("c" + index);
    }
    this.units = Invention.times(1 + size / 4, this::unit);
    this.metrics = Invention.times(size, this::metric);
  }

  /**
   * Invents an edition to be read beside the bundled one.
   *
   * @param supersedes the slug of the edition that it replaces, or null
   * @param size about how many facilities and metrics there are
   */
  static EditionContent of(String slug, @Nullable String supersedes, int size, Random random) {
    return new InventedEdition(slug, supersedes, size, random).content();
  }

  private EditionContent content() {
    int year = 2018 + invention.below(4);
    InventedSubjects subjects = new InventedSubjects(slug, size, invention);
    InventedGrantTable grants =
        new InventedGrantTable(year, 1 + topSections() + "", subjects, invention);
    sections.add(grants.section());
    citations.addAll(grants.citations(citations.size()));
    InventedFigures figures =
        new InventedFigures(size, subjects, metrics, units, grants.observations(), invention);
    InventedStatements statements = new InventedStatements(size, subjects, figures, invention);
    return new EditionContent(
        new ReportSeries(
            "invented",
            new Bilingual("虚构", "Invented"),
            new Bilingual("无", "Nobody"),
            Cadence.IRREGULAR),
        edition(year),
        sections,
        citations,
        units,
        metrics,
        subjects.all(),
        statements.participations(),
        statements.events(),
        statements.listings(),
        figures.all(),
        statements.validations(),
        statements.terms(),
        List.of(),
        Sha256.of(slug + invention.below(Integer.MAX_VALUE)));
  }

  private Edition edition(int year) {
    LocalDate published = invention.perhaps(invention.day());
    return new Edition(
        slug,
        "invented",
        year,
        invention.bilingual(),
        invention.one(Language.values()),
        published,
        published == null ? null : invention.one(Precision.values()),
        new SourceDocument(slug + ".txt", 1 + invention.below(1_000_000), Sha256.of(slug)),
        supersedes);
  }

  private void addSections(String above, int level) {
    for (int ordinal = 1; ordinal <= 1 + invention.below(4) && level < 5; ordinal++) {
      String path = above.isEmpty() ? "" + ordinal : above + "." + ordinal;
      sections.add(
          new Section(
              path,
              invention.perhaps(path),
              invention.one(SectionKind.values()),
              invention.bilingual(),
              1 + invention.below(999)));
      addSections(path, level + 1);
    }
  }

  private int topSections() {
    return (int) sections.stream().filter(each -> each.level() == 1).count();
  }

  private Citation citation(int index) {
    boolean inTable = invention.below(4) == 0;
    return new Citation(
        "c" + index,
        invention.one(sections).path(),
        index + 1,
        10 * index,
        10 * index + 1 + invention.below(50),
        Sha256.of(slug + index),
        invention.perhaps(invention.text()),
        inTable ? 1 + invention.below(9) : null,
        inTable ? 1 + invention.below(9) : null);
  }

  private Unit unit(int index) {
    boolean isBase = index == 0 || invention.yesOrNo();
    Quantity quantity = invention.one(Quantity.values());
    return new Unit(
        slug + index,
        invention.text(),
        invention.bilingual(),
        quantity,
        isBase ? BigDecimal.ONE : new BigDecimal(invention.one(List.of("0.010", "10", "1e3"))),
        isBase ? null : slug + "0",
        quantity == Quantity.MONEY ? "CNY" : null);
  }

  private Metric metric(int index) {
    return new Metric(
        code(index),
        invention.bilingual(),
        invention.bilingual(),
        invention.one(Theme.values()),
        invention.one(units).code(),
        invention.one(MetricKind.values()),
        invention.some(Additivity.values()),
        invention.some(FacilityKind.values()).stream().map(Enum::name).toList(),
        invention.perhaps(code(invention.below(size))),
        invention.perhaps(code(invention.below(size))));
  }

  private String code(int index) {
    return slug.replace('-', '_') + (char) ('z' - index % 26) + "_" + index;
  }
}
