package org.yearbook.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.domain.check.ValidationRule;
import org.yearbook.domain.document.Cadence;
import org.yearbook.domain.document.PassageReason;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Additivity;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Authorship;
import org.yearbook.domain.measure.DerivationMethod;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.MetricKind;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Precision;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.Quantity;
import org.yearbook.domain.measure.Theme;
import org.yearbook.domain.subject.AchievementKind;
import org.yearbook.domain.subject.DataRepositoryKind;
import org.yearbook.domain.subject.EventKind;
import org.yearbook.domain.subject.FacilityKind;
import org.yearbook.domain.subject.IdentifierScheme;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.OrganizationKind;
import org.yearbook.domain.subject.ParticipationRole;
import org.yearbook.domain.subject.PlaceKind;
import org.yearbook.domain.subject.PolicyKind;
import org.yearbook.domain.subject.ProgrammeKind;
import org.yearbook.domain.subject.Status;
import org.yearbook.domain.subject.SuperlativeKind;
import org.yearbook.domain.subject.SuperlativeScope;

/** The page that describes the format and the words that the domain knows. */
class EditionFormatPageTest {
  private static final Path PAGE = Path.of("../docs/edition-format.md");

  /** Shorter ones are codes of units. */
  private static final Pattern WORD = Pattern.compile("`([A-Z][A-Z_]{2,})`");

  static Stream<Class<? extends Enum<?>>> choices() {
    return Stream.of(
        Cadence.class,
        PassageReason.class,
        SectionKind.class,
        Language.class,
        Additivity.class,
        Aggregation.class,
        AssertionStatus.class,
        Authorship.class,
        DerivationMethod.class,
        Flag.class,
        MetricKind.class,
        NullReason.class,
        PeriodType.class,
        Precision.class,
        Qualifier.class,
        Quantity.class,
        Theme.class,
        AchievementKind.class,
        DataRepositoryKind.class,
        EventKind.class,
        FacilityKind.class,
        IdentifierScheme.class,
        NameKind.class,
        NameStatus.class,
        OrganizationKind.class,
        ParticipationRole.class,
        PlaceKind.class,
        PolicyKind.class,
        ProgrammeKind.class,
        Status.class,
        SuperlativeKind.class,
        SuperlativeScope.class,
        ValidationRule.class);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void thePageListsTheWordsOfAChoiceInOneCellOrAsRows(Class<? extends Enum<?>> choice)
      throws IOException {
    String page = Files.readString(PAGE);
    List<String> words = words(choice);
    String cell = words.stream().map("`%s`"::formatted).collect(Collectors.joining(" ", " ", " "));

    assertThat(
            page.contains(cell)
                || words.stream().map("\n| `%s` |"::formatted).allMatch(page::contains))
        .as("all of %s", words)
        .isTrue();
  }

  @Test
  void thePageHasNoWordThatIsNoChoice() throws IOException {
    Set<String> known =
        Stream.concat(choices(), Stream.of(Origin.class))
            .flatMap(choice -> words(choice).stream())
            .collect(Collectors.toSet());

    assertThat(WORD.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
        .isSubsetOf(known);
  }

  private static List<String> words(Class<? extends Enum<?>> choice) {
    return Arrays.stream(choice.getEnumConstants()).map(Enum::name).toList();
  }
}
