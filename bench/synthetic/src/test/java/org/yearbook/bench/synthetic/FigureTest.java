package org.yearbook.bench.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.PrintedFigure;
import org.yearbook.domain.measure.Qualifier;

class FigureTest {
  private static final long SEED = 7;

  @Test
  void whatIsPrintedReadsAsWhatIsMeant() {
    for (int number = 1; number <= Measure.values().length; number++) {
      SyntheticMetric metric = new SyntheticMetric(number);
      for (Figure figure : figures(metric)) {
        PrintedFigure read = PrintedFigure.read(figure.printed());
        assertThat(read.qualifier()).as(figure.printed()).isEqualTo(figure.qualifier());
        assertThat(read.unit()).isEqualTo(metric.measure().unit().printed());
        assertSame(read.value(), figure.value());
        assertSame(read.bounds().low(), figure.bounds().low());
        assertSame(read.bounds().high(), figure.bounds().high());
        assertThat(read.bounds().lowInclusive()).isEqualTo(figure.bounds().lowInclusive());
        assertThat(read.bounds().highInclusive()).isEqualTo(figure.bounds().highInclusive());
        assertThat(figure.printed()).hasSizeLessThanOrEqualTo(Figure.LONGEST);
      }
    }
  }

  @Test
  void figuresAreOfAllSortsThatReportsPrint() {
    Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
    Set<BigDecimal> values = new HashSet<>();
    int valued = 0;
    for (Figure figure : figures(new SyntheticMetric(1))) {
      qualifiers.add(figure.qualifier());
      boolean isInWords = figure.value() == null && figure.qualifier() != Qualifier.RANGE;
      assertThat(figure.nullReason()).isEqualTo(isInWords ? NullReason.QUALITATIVE_ONLY : null);
      if (figure.value() != null) {
        valued++;
        values.add(figure.value());
      }
    }
    assertThat(qualifiers)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Qualifier.ORDER_OF_MAGNITUDE)));
    assertThat(values).as("ties, but not only ties").hasSizeBetween(valued / 10, valued - 1);
  }

  @Test
  void aShareIsNeverMoreThanTheWhole() {
    for (Figure figure : figures(new SyntheticMetric(11))) {
      if (figure.value() != null) {
        assertThat(figure.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
      }
    }
  }

  @Test
  void anotherSeedGivesOtherFigures() {
    Facility facility = new Facility(1);
    SyntheticMetric metric = new SyntheticMetric(1);
    Set<String> printed = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      printed.add(Figure.of(seed, facility, metric, 2020).printed());
    }
    assertThat(printed).hasSizeGreaterThan(5);
  }

  private static List<Figure> figures(SyntheticMetric metric) {
    List<Figure> figures = new ArrayList<>();
    for (int facility = 1; facility <= 200; facility++) {
      for (int year = 2016; year <= CatalogueSize.LAST_YEAR; year++) {
        figures.add(Figure.of(SEED, new Facility(facility), metric, year));
      }
    }
    return figures;
  }

  private static void assertSame(@Nullable BigDecimal read, @Nullable BigDecimal meant) {
    if (meant == null) {
      assertThat(read).isNull();
    } else {
      assertThat(read).isEqualByComparingTo(meant);
    }
  }
}
