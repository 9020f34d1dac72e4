package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Precision;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.persistence.edition.EditionFolder;
import org.yearbook.persistence.edition.FixtureEditions;
import org.yearbook.persistence.edition.merge.EditionImport;

/** A change in per cent means something only where what it is taken of is surely positive. */
@Tag("slow")
final class ChangeInPerCentTest {
  private static final String SERIES =
      """
      {
        subject(slug: "shanghai") {
          observations(where: { metric: { eq: "cns_papers" }, origin: { eq: STATED }, edition: { eq: "press-figures-2021" } },
                       orderBy: [{ by: PERIOD_START }]) {
            nodes { value change { difference percent } }
            groups { avg sum }
          }
        }
      }""";

  @TempDir Path folder;

  /** The least that the value can be, where the bounds are not those that the qualifier implies. */
  private static final Bounds AROUND_ZERO = new Bounds(new BigDecimal(-1), null, true, false);

  @Test
  void isNullAfterAFigureThatIsNotSurelyPositive() {
    try (Engine engine = Engine.start()) {
      EditionContent content =
          with(
              exact(-5),
              exact(2),
              exact(0),
              exact(3),
              exact(5),
              figure(4, Qualifier.NEARLY),
              exact(6),
              bounded(8, AROUND_ZERO),
              exact(-9),
              exact(-18));
      new EditionImport(engine.database().address()).run(content, Map.of(), progress -> {});
      JsonNode list = engine.ask(SERIES).at("/data/subject/observations");
      assertThat(list.findValues("change").stream().map(JsonNode::toString))
          .containsExactly(
              "null",
              "{\"difference\":\"7\",\"percent\":null}",
              "{\"difference\":\"-2\",\"percent\":\"-100\"}",
              "{\"difference\":\"3\",\"percent\":null}",
              "{\"difference\":\"2\",\"percent\":\"66.6666666667\"}",
              "{\"difference\":\"-1\",\"percent\":\"-20\"}",
              "{\"difference\":\"2\",\"percent\":\"50\"}",
              "{\"difference\":\"2\",\"percent\":\"33.3333333333\"}",
              "{\"difference\":\"-17\",\"percent\":null}",
              "{\"difference\":\"-9\",\"percent\":null}");
      assertThat(list.at("/groups/0/avg").asText()).isEqualTo("-0.4");
    }
  }

  /** Takes the figures of an edition away and gives it these, of one series, year after year. */
  private EditionContent with(Figure... figures) {
    EditionContent content =
        Objects.requireNonNull(
            EditionFolder.at(FixtureEditions.pressFigures(folder)).validate(null).content());
    List<Observation> observations = new ArrayList<>();
    for (Figure figure : figures) {
      observations.add(figure.of(2001 + observations.size(), content.citations().get(0).key()));
    }
    return new EditionContent(
        content.series(),
        content.edition(),
        content.sections(),
        content.citations(),
        content.units(),
        content.metrics(),
        content.subjects(),
        content.participations(),
        content.events(),
        content.listings(),
        observations,
        List.of(),
        content.terms(),
        content.passages(),
        content.sha256());
  }

  private static Figure exact(int value) {
    return figure(value, Qualifier.EXACT);
  }

  private static Figure figure(int value, Qualifier qualifier) {
    return new Figure(value, qualifier, Bounds.of(qualifier, new BigDecimal(value)));
  }

  private static Figure bounded(int value, Bounds bounds) {
    return new Figure(value, Qualifier.APPROX, bounds);
  }

  private record Figure(int value, Qualifier qualifier, Bounds bounds) {
    Observation of(int year, String citation) {
      return new Observation(
          "figure." + year,
          "shanghai",
          Dimensions.NONE,
          null,
          "cns_papers",
          Integer.toString(value),
          new BigDecimal(value),
          "{paper}",
          qualifier,
          bounds,
          Aggregation.PERIOD_TOTAL,
          new Period(
              PeriodType.INTERVAL,
              LocalDate.of(year, 1, 1),
              LocalDate.of(year, 12, 31),
              null,
              Precision.YEAR,
              false),
          false,
          null,
          List.of(),
          Origin.STATED,
          AssertionStatus.PREFERRED,
          null,
          List.of(citation));
    }
  }
}
