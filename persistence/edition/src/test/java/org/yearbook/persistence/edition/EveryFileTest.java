package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.persistence.edition.Spoilt.spoil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.domain.check.Outcome;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/** Each file of an edition, by an invented one that has something in all of them. */
class EveryFileTest {
  @TempDir Path folder;

  private EditionCopy copy() {
    return EditionCopy.complete(folder);
  }

  private static List<String> codesAndPlaces(List<EditionProblem> problems) {
    return problems.stream()
        .map(each -> "%s:%s %s %s".formatted(each.file(), each.line(), each.place(), each.code()))
        .toList();
  }

  /** The metric counts in 万核小时, and 120万核小时 is printed in its base unit. */
  private EditionCopy countedInTenThousands(String printed, String figure) {
    String unit = "{10000}.{core}.h";
    return copy()
        .append("units.csv", unit + ",万核小时,万核小时,10k core-hours,COMPUTING,10000,{core}.h,")
        .replace("metrics.csv", "USAGE,{core}.h,AMOUNT", "USAGE," + unit + ",AMOUNT")
        .replace(
            "observations.csv",
            "640000,{core}.h,EXACT,640000,640000",
            "64," + unit + ",EXACT,64,64")
        .replace(
            "observations.csv",
            "1200000,{core}.h,EXACT,1200000,1200000,true,true",
            figure.replace("unit", unit))
        .replaceEverywhere("120万核小时", printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120万核小时   | 120,unit,EXACT,120,120,true,true             |",
        "近120万核小时 | 120,unit,NEARLY,,120,,false                 |",
        "100万—120万核小时 | ,unit,RANGE,100,120,true,true           |",
        "120万核小时   | 1200000,unit,EXACT,1200000,1200000,true,true | value FIGURE_DISAGREES",
        "近120万核小时 | 120,unit,NEARLY,1,2,true,true               | low FIGURE_DISAGREES",
        "100万—120万核小时 | ,unit,RANGE,1000000,1200000,true,true   | low FIGURE_DISAGREES"
      })
  void aFigurePrintedInTheBaseUnitIsComparedInIt(
      String printed, String figure, @Nullable String problem) {
    List<String> problems =
        countedInTenThousands(printed, figure).problems().stream()
            .filter(each -> each.code() == Code.FIGURE_DISAGREES)
            .map(each -> each.place() + " " + each.code())
            .toList();

    assertThat(problems).isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void aDerivedFigureThatIsAlsoStatedIsOneToPrefer() {
    EditionCopy copy =
        copy()
            .append(
                "derivations.csv",
                "alpha-city.approved_projects.derived,alpha-city,,,,,,approved_projects,SUM,"
                    + "alpha-city.alpha-general.approved_projects|alpha-city.alpha-key.approved_projects,,"
                    + "PERIOD_TOTAL,INTERVAL,2020-01-01,2020-12-31,YEAR,true,true,,");

    assertThat(codesAndPlaces(copy.problems())).containsExactly("derivations.csv:5 key DUPLICATE");
  }

  @Test
  void allFilesAreReadAndHoldAgainstTheSource() {
    Path edition = copy().folder();

    Validated validated = EditionFolder.at(edition).validate(edition.resolve("source.txt"));

    assertThat(validated.problems()).isEmpty();
    EditionContent content = Objects.requireNonNull(validated.content());
    Map<SubjectKind, Long> subjects =
        content.subjects().stream()
            .collect(Collectors.groupingBy(Subject::kind, Collectors.counting()));
    assertThat(subjects).containsOnlyKeys(SubjectKind.values());
    assertThat(content.participations()).hasSize(3);
    assertThat(content.events()).hasSize(3);
    assertThat(content.listings()).hasSize(2);
    assertThat(content.validations()).hasSize(4);
    assertThat(content.terms()).hasSize(3);
    assertThat(content.passages()).hasSize(2);
    assertThat(validated.quotes()).hasSameSizeAs(content.citations());
  }

  @Test
  void aPartComesRightBehindItsWhole() {
    assertThat(copy().content().subjects())
        .extracting(Subject::slug)
        .startsWith("alpha-ring", "alpha-ring-one", "alpha-ring-two", "alpha-programme")
        .containsSubsequence("alpha-experts", "alpha-experts-home", "alpha-experts-abroad");
  }

  @Test
  void derivedFiguresComeBehindTheStatedOnesWithTheCitationsOfTheirInputs() {
    List<Observation> derived =
        copy().content().observations().stream()
            .filter(each -> each.origin() == Origin.DERIVED)
            .toList();

    assertThat(derived)
        .extracting(each -> each.key() + " " + each.value() + " " + each.unit())
        .containsExactly(
            "alpha-ring.core_hours.derived 1840000 {core}.h",
            "alpha-ring.alpha-ring-one.core_hours_share.derived 65.2 %",
            "alpha-city.alpha-journal.journal_papers.previous 10 {paper}");
    assertThat(derived.get(2).citations()).containsExactly("L007-b", "L007-c");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"spoiltSubjects", "spoiltStatements", "spoiltFigures", "spoiltConclusions"})
  void whatIsWrongIsSaidWithItsPlace(Spoilt spoilt) {
    spoilt.assertFoundIn(copy());
  }

  static Stream<Spoilt> spoiltSubjects() {
    String facilities = "facilities.yaml";
    String programmes = "programmes.yaml";
    String grants = "grant-types.yaml";
    String platforms = "talent-platforms.yaml";
    String places = "places.yaml";
    return Stream.of(
        // Types of the kind, and of no kind
        spoil(programmes, "NATIONAL_MAJOR", "NATIONAL_MAYOR").gives(Code.NOT_A_CHOICE, "type"),
        spoil(programmes, "NATIONAL_MAJOR", "UNIVERSITY").gives(Code.NOT_A_CHOICE, "type"),
        spoil(programmes, "NATIONAL_MAJOR", "null").gives(Code.EMPTY, "type"),
        spoil("organizations.yaml", "GOVERNMENT", "COUNTRY").gives(Code.NOT_A_CHOICE, "type"),
        spoil("data-repositories.yaml", "type: REPOSITORY", "type: LIBRARY")
            .gives(Code.NOT_A_CHOICE, "type"),
        spoil("policies.yaml", "type: PLAN", "type: LAW").gives(Code.NOT_A_CHOICE, "type"),
        spoil(places, "type: COUNTRY", "type: LAND").gives(Code.NOT_A_CHOICE, "type"),
        spoil("people.yaml", "type: null", "type: UNIVERSITY").gives(Code.REFUSED, -1, null),
        spoil("industries.yaml", "type: null", "type: PARK").gives(Code.REFUSED, -1, null),
        // Parents of the kind, and of no kind
        spoil(programmes, "parent: alpha-programme", "parent: alpha-university")
            .gives(Code.LEADS_NOWHERE, "parent"),
        spoil(programmes, "parent: alpha-programme", "parent: alpha-programme-round-1")
            .gives(Code.CYCLE, "parent"),
        spoil("publications.yaml", "parent: alpha-journal", "parent: gamma-archive")
            .gives(Code.LEADS_NOWHERE, "parent"),
        spoil("policies.yaml", "parent: alpha-plan", "parent: alpha-programme")
            .gives(Code.LEADS_NOWHERE, "parent"),
        spoil(places, "parent: alpha-country", "parent: alpha-county")
            .gives(Code.LEADS_NOWHERE, "parent"),
        spoil(grants, "parent: alpha-fund", "parent: alpha-paper")
            .gives(Code.LEADS_NOWHERE, "parent"),
        spoil(grants, "parent: alpha-fund", "parent: null").gives(Code.REFUSED, -2, null),
        spoil("people.yaml", "parent: null", "parent: alpha-university")
            .gives(Code.REFUSED, -2, null),
        // What all subjects have
        spoil("journals.yaml", "slug: alpha-journal", "slug: alpha-ring")
            .gives(Code.DUPLICATE, "slug"),
        spoil(programmes, "ordinal: 1", "ordinal: 0").gives(Code.NOT_A_NUMBER, "ordinal"),
        spoil(programmes, "ordinal: 1", "ordinal: first").gives(Code.NOT_A_NUMBER, "ordinal"),
        spoil(programmes, "  ordinal: null\n", "").gives(Code.KEY_MISSING, -3, null),
        spoil("journals.yaml", "scheme: ISSN", "scheme: ISSM").gives(Code.NOT_A_CHOICE, "scheme"),
        spoil("journals.yaml", "value: 0000-0000", "value: null").gives(Code.EMPTY, "value"),
        spoil("industries.yaml", "status: STARTED", "status: BEGUN")
            .gives(Code.NOT_A_CHOICE, "status"),
        spoil("people.yaml", "language: EN", "language: ZH").gives(Code.REFUSED, -6, null),
        spoil(facilities, "key: alpha-ring.first-ring", "key: alpha-city.first-ring")
            .gives(Code.KEY_DISAGREES, "key"),
        // Parts
        spoil(programmes, "  statuses: []\n", "  statuses: []\n  systems: []\n")
            .gives(Code.KEY_UNKNOWN, "systems"),
        spoil(platforms, "  groups:", "  systems:").gives(Code.KEY_UNKNOWN, "systems"),
        spoil(platforms, "  groups:", "  systems:").gives(Code.KEY_MISSING, -8, null),
        spoil(platforms, "slug: alpha-experts-abroad", "slug: alpha-experts-home")
            .gives(Code.DUPLICATE, "slug"),
        spoil(platforms, "      citations: [L019-e]\n", "      citations: []\n")
            .gives(Code.EMPTY, "citations"));
  }

  static Stream<Spoilt> spoiltStatements() {
    String participations = "participations.csv";
    String events = "events.csv";
    String glossary = "glossary.csv";
    String passages = "passages.csv";
    return Stream.of(
        spoil(participations, "key,agent", "key,agents").gives(Code.COLUMN_UNKNOWN, null),
        spoil(participations, ",zhang-san,MEMBER", ",zhang-sam,MEMBER")
            .gives(Code.LEADS_NOWHERE, "agent"),
        spoil(participations, "MEMBER,alpha-university", "MEMBER,alpha-universities")
            .gives(Code.LEADS_NOWHERE, "target"),
        spoil(participations, "MEMBER,alpha-university", "MEMBER,zhang-san")
            .gives(Code.REFUSED, null),
        spoil(participations, ",MEMBER,", ",MEMBERS,").gives(Code.NOT_A_CHOICE, "role"),
        spoil(participations, "\nzhang-san.alpha-university.member", "\nzhang-san.alpha-university")
            .gives(Code.KEY_DISAGREES, "key"),
        spoil(
                participations,
                "\nalpha-university.alpha-paper.author-team",
                "\nzhang-san.alpha-university.member")
            .gives(Code.DUPLICATE, "key"),
        spoil(participations, "false,false,L009-a", "false,,L009-a")
            .gives(Code.EMPTY, "exhaustive"),
        spoil(participations, "false,false,L009-a", "false,false,L009-z")
            .gives(Code.LEADS_NOWHERE, "citations"),
        spoil(participations, "false,false,L009-a", "false,false,").gives(Code.REFUSED, null),
        spoil(participations, "2020-04-30,4月", "2020-04-30,5月")
            .gives(Code.PERIOD_DISAGREES, "period_label"),
        spoil(participations, "MONTH,2020-04-01,2020-04-30", "MONTH,,2020-04-30")
            .gives(Code.INCOMPLETE, "period_type"),
        spoil(events, ",alpha-paper,PREPRINT", ",alpha-papers,PREPRINT")
            .gives(Code.LEADS_NOWHERE, "subject"),
        spoil(events, "PREPRINT,beta-preprints", "PREPRINT,beta-preprint")
            .gives(Code.LEADS_NOWHERE, "venue"),
        spoil(events, ",PREPRINT,", ",PREPRINTED,").gives(Code.NOT_A_CHOICE, "kind"),
        spoil(events, "\nalpha-paper.preprint", "\nalpha-city.preprint")
            .gives(Code.KEY_DISAGREES, "key"),
        spoil(events, "甲规划印发。,", ",").gives(Code.EMPTY, "statement_zh"),
        spoil(events, "2020-05-31,5月", "2020-05-30,5月").gives(Code.REFUSED, null),
        spoil(glossary, "VERIFIED,alpha-ring", "VERIFIED,alpha-rings")
            .gives(Code.LEADS_NOWHERE, "subject"),
        spoil(glossary, ",VERIFIED,", ",CERTAIN,").gives(Code.NOT_A_CHOICE, "status"),
        spoil(glossary, "累计,", "甲环,").gives(Code.DUPLICATE, "term_zh"),
        spoil(glossary, "One core for one hour.", "").gives(Code.EMPTY, "definition_en"),
        spoil(passages, "PAGE_FURNITURE", "FURNITURE").gives(Code.NOT_A_CHOICE, "reason"),
        spoil(passages, "章的序号", "").gives(Code.EMPTY, "note_zh"),
        spoil(passages, "\n1,0,5,", "\n1,5,5,").gives(Code.REFUSED, null),
        spoil(passages, "\n1,0,5,", "\n1,0,194,").gives(Code.ORDER, 1, "start"),
        spoil(passages, "\n1,0,5,", "\n15,240,245,").gives(Code.ORDER, 1, "start"));
  }

  static Stream<Spoilt> spoiltFigures() {
    String observations = "observations.csv";
    String derivations = "derivations.csv";
    return Stream.of(
        // Dimensions
        spoil(observations, ",alpha-city,,alpha-journal", ",alpha-city,,alpha-jornal")
            .gives(Code.LEADS_NOWHERE, "journal"),
        spoil(observations, ",alpha-city,,alpha-journal", ",alpha-city,,alpha-fund")
            .gives(Code.LEADS_NOWHERE, "journal"),
        spoil(observations, ",alpha-city,,,alpha-general", ",alpha-city,,,alpha-generals")
            .gives(Code.LEADS_NOWHERE, "grant_type"),
        spoil(observations, ",,,,alpha-experts-home,", ",,,,alpha-experts-homes,")
            .gives(Code.LEADS_NOWHERE, "expert_group"),
        spoil(observations, ",FIRST_OR_CORRESPONDING,", ",FIRST,")
            .gives(Code.NOT_A_CHOICE, "authorship"),
        spoil(observations, ",alpha-city,,,,,,,projects_led", ",alpha-city,alpha-ring-one,,,,,,")
            .gives(Code.LEADS_NOWHERE, "system"),
        spoil(
                observations,
                ",alpha-ring,alpha-ring-one,,,,,,core_hours,120",
                ",alpha-ring,,,,alpha-ring-one,,,core_hours,120")
            .gives(Code.LEADS_NOWHERE, "expert_group"),
        spoil(
                observations,
                "\nalpha-city.alpha-key.approved_projects",
                "\nalpha-city.approved_projects.key")
            .gives(Code.KEY_DISAGREES, "key"),
        spoil(
                observations,
                "alpha-ring,alpha-ring-two,,,,,,core_hours",
                "alpha-city,,,,,,,core_hours")
            .gives(Code.NOT_APPLICABLE, "metric"),
        // Values of their own form
        spoil(observations, "4.0版,,1", "4.0版,4.0,1").gives(Code.REFUSED, null),
        spoil(observations, "platform_version,4.0版", "programme_rounds,4.0版")
            .gives(Code.FIGURE_DISAGREES, "metric"),
        spoil(observations, "RANGE,20,60", "RANGE,20,50").gives(Code.FIGURE_DISAGREES, "low"),
        spoil(observations, "100人,100,", "100人,10,").gives(Code.FIGURE_DISAGREES, "value"),
        // Derivations
        spoil(derivations, ",SUM,", ",ADD,").gives(Code.NOT_A_CHOICE, "method"),
        spoil(derivations, ",core_hours,SUM", ",core_hour,SUM").gives(Code.LEADS_NOWHERE, "metric"),
        spoil(derivations, ",alpha-ring,,,,,,", ",alpha-rink,,,,,,")
            .gives(Code.LEADS_NOWHERE, "subject"),
        spoil(derivations, ",alpha-ring,alpha-ring-one,", ",alpha-ring,alpha-experts-home,")
            .gives(Code.LEADS_NOWHERE, "system"),
        spoil(
                derivations,
                "SUM,alpha-ring.alpha-ring-one.core_hours|",
                "SUM,alpha-ring.alpha-ring-three.core_hours|")
            .gives(Code.LEADS_NOWHERE, "inputs"),
        spoil(
                derivations,
                "|alpha-ring.alpha-ring-two.core_hours",
                "|alpha-ring.alpha-ring-one.core_hours")
            .gives(Code.DUPLICATE, "inputs"),
        spoil(derivations, "one.core_hours|alpha-ring.alpha-ring-two.core_hours", "one.core_hours")
            .gives(Code.REFUSED, null),
        spoil(derivations, "\nalpha-ring.core_hours.derived", "\nalpha-ring.hours.derived")
            .gives(Code.KEY_DISAGREES, "key"),
        spoil(derivations, ",1,SHARE,", ",-1,SHARE,").gives(Code.NOT_A_NUMBER, "digits"),
        spoil(derivations, "There are no others.", "").gives(Code.EMPTY, "assumptions_en"));
  }

  /** What is found only when the rest is right: figures and checks that are worked out. */
  static Stream<Spoilt> spoiltConclusions() {
    String derivations = "derivations.csv";
    String lists = "lists.yaml";
    String validations = "validations.yaml";
    return Stream.of(
        spoil(derivations, ",1,SHARE,", ",,SHARE,").gives(Code.NOT_DERIVABLE, null),
        spoil(
                validations,
                "[alpha-city.alpha-general.approved_projects, alpha-city.alpha-key.approved_projects]",
                "[alpha-city.alpha-key.approved_projects, alpha-city.alpha-key.approved_projects]")
            .gives(Code.DUPLICATE, "inputs"),
        spoil(
                derivations,
                "SUM,alpha-ring.alpha-ring-one.core_hours|",
                "SUM,alpha-experts.experts|")
            .gives(Code.NOT_DERIVABLE, null),
        spoil(
                derivations,
                "SUM,alpha-ring.alpha-ring-one.core_hours|",
                "SUM,alpha-ring.core_hours.derived|")
            .gives(Code.NOT_DERIVABLE, null),
        spoil(
                derivations,
                "IMPLIED_PREVIOUS,alpha-city.alpha-journal.journal_papers|",
                "IMPLIED_PREVIOUS,alpha-experts.platform_version|")
            .gives(Code.NOT_DERIVABLE, null),
        spoil(lists, "[alpha-ring-one,", "[alpha-ring-three,").gives(Code.LEADS_NOWHERE, "members"),
        spoil(lists, "[alpha-ring-one, alpha-ring-two]", "[]").gives(Code.REFUSED, -5, null),
        spoil(lists, "[alpha-ring-one, alpha-ring-two]", "[alpha-ring-one, alpha-ring-one]")
            .gives(Code.DUPLICATE, "members"),
        spoil(lists, "subject: alpha-ring", "subject: alpha-rink")
            .gives(Code.LEADS_NOWHERE, "subject"),
        spoil(lists, "stated: alpha-programme.programme_rounds", "stated: alpha-programme.rounds")
            .gives(Code.LEADS_NOWHERE, "stated"),
        spoil(lists, "key: machines", "key: rounds").gives(Code.DUPLICATE, "key"),
        spoil(lists, "key: machines", "key: Machines").gives(Code.NOT_A_KEY, "key"),
        spoil(lists, "citations: [L005-e]", "citations: []").gives(Code.REFUSED, -6, null),
        spoil(validations, "rule: SUM_EQUALS", "rule: SUMS_EQUAL").gives(Code.NOT_A_CHOICE, "rule"),
        spoil(validations, "[alpha-city.alpha-general.", "[alpha-city.alpha-generals.")
            .gives(Code.LEADS_NOWHERE, "inputs"),
        spoil(validations, "whole: alpha-city.approved_projects", "whole: null")
            .gives(Code.REFUSED, -3, null),
        spoil(validations, "whole: alpha-city.approved_projects", "whole: alpha-city.projects")
            .gives(Code.LEADS_NOWHERE, "whole"),
        spoil(validations, "list: rounds", "list: round").gives(Code.LEADS_NOWHERE, "list"),
        spoil(validations, "subjects: [alpha-ring,", "subjects: [alpha-rink,")
            .gives(Code.LEADS_NOWHERE, "subjects"),
        spoil(validations, "citations: [L011-a]", "citations: [L011-z]")
            .gives(Code.LEADS_NOWHERE, "citations"),
        spoil(validations, "expected: 2.1版", "expected: null").gives(Code.REFUSED, -7, null),
        spoil(validations, "tolerance: \"0\"", "tolerance: \"none\"")
            .gives(Code.NOT_A_NUMBER, "tolerance"),
        spoil(validations, "tolerance: \"0\"", "tolerance: \"-1\"").gives(Code.REFUSED, -8, null),
        spoil(validations, "key: rounds-complete", "key: grants-sum").gives(Code.DUPLICATE, "key"),
        spoil(validations, "key: rounds-complete", "key: monotone-cumulative")
            .gives(Code.DUPLICATE, "key"),
        spoil(
                validations,
                "[alpha-city.alpha-general.approved_projects, ",
                "[alpha-city.projects_led, ")
            .gives(Code.CHECK_FAILED, -2, null),
        spoil(
                validations,
                "whole: alpha-city.approved_projects",
                "whole: alpha-ring.core_hours.derived")
            .gives(Code.NOT_CHECKABLE, -3, null),
        spoil(validations, "list: rounds", "list: machines").gives(Code.NOT_CHECKABLE, -4, null));
  }

  @Test
  void aFailedCheckIsToldWithWhatWasExpectedAndFound() {
    EditionCopy copy =
        copy().replace("observations.csv", "5,5,{project},EXACT,5,5", "6,6,{project},EXACT,6,6");
    copy.replace("citations.csv", ",5,2,2", ",6,2,2");

    assertThat(copy.problems())
        .singleElement()
        .asString()
        .isEqualTo(
            "validations.yaml:1: The check “grants-sum” fails: 30 expected, 31 found. Compare the"
                + " figures with the print once more. Where the print itself is at odds, say so by a"
                + " rule that warns.");
  }

  @Test
  void aCheckThatWarnsStopsNothing() {
    EditionContent content = copy().content();

    assertThat(content.validations())
        .extracting(each -> each.check().key() + " " + each.outcome())
        .containsExactly(
            "grants-sum " + Outcome.PASS,
            "rounds-complete " + Outcome.PASS,
            "ring-and-university " + Outcome.WARN,
            "version-suspect " + Outcome.WARN);
  }

  @Test
  void aTypeThatIsNoneOfItsKindComesWithTheNearOne() {
    EditionProblem problem =
        copy().replace("programmes.yaml", "NATIONAL_MAJOR", "NATIONAL_MAYOR").problems().get(0);

    assertThat(problem.message())
        .startsWith("“NATIONAL_MAYOR” is not one of NATIONAL_MAJOR, NATIONAL_KEY_RD,");
    assertThat(problem.remedy()).isEqualTo("Did you mean NATIONAL_MAJOR?");
  }

  @Test
  void aSlugThatIsThereInAnotherFileIsNamedWithThatFile() {
    EditionProblem problem =
        copy()
            .replace("journals.yaml", "slug: alpha-journal", "slug: alpha-ring")
            .problems()
            .stream()
            .filter(each -> each.code() == Code.DUPLICATE)
            .findFirst()
            .orElseThrow();

    assertThat(problem.message())
        .isEqualTo("The subject “alpha-ring” is there already, on line 1 of facilities.yaml.");
  }

  @Test
  void aReferenceToNoSubjectDoesNotSayInWhichFileItShouldBe() {
    assertThat(copy().replace("lists.yaml", "[alpha-ring-one,", "[alpha-ring-on,").problems())
        .singleElement()
        .asString()
        .isEqualTo(
            "lists.yaml:14 members: There is no subject “alpha-ring-on” in any of the files of"
                + " subjects. Did you mean alpha-ring-one?");
  }

  @Test
  void aFileWithAnUnknownNameComesWithTheNearOne() throws IOException {
    EditionCopy copy = copy();
    Files.move(copy.file("glossary.csv"), copy.file("glossery.csv"));
    Files.writeString(copy.file("notes.txt"), "may lie there");

    assertThat(copy.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.FILE_UNKNOWN))
        .satisfies(problem -> assertThat(problem.message()).contains("a file glossery.csv in"))
        .satisfies(problem -> assertThat(problem.remedy()).isEqualTo("Did you mean glossary.csv?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"glossary.csv", "passages.csv", "validations.yaml", "events.csv"})
  void aFileThatNothingRefersIntoMayBeMissing(String file) throws IOException {
    EditionCopy copy = copy();
    Files.delete(copy.file(file));

    assertThat(copy.problems()).isEmpty();
  }

  @Test
  void referencesIntoAFileThatMayBeMissingLeadNowhere() throws IOException {
    EditionCopy copy = copy();
    Files.delete(copy.file("people.yaml"));

    assertThat(codesAndPlaces(copy.problems()))
        .containsExactly(
            "citations.csv:21 key UNUSED",
            "participations.csv:2 agent LEADS_NOWHERE",
            "participations.csv:4 agent LEADS_NOWHERE");
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void referencesIntoAFileThatCanNotBeReadAreLeftAlone(String file) throws IOException {
    EditionCopy copy = copy();
    Files.write(copy.file(file), new byte[] {(byte) 0xff, '\n'});

    assertThat(codesAndPlaces(copy.problems())).containsExactly(file + ":1 null NOT_UTF8");
  }

  static List<String> otherFiles() {
    return Arrays.stream(EditionFile.values())
        .filter(file -> file != EditionFile.EDITION)
        .map(EditionFile::fileName)
        .toList();
  }

  @Test
  void passagesOutsideTheDocumentOrOfAnotherTextAreFoundWithTheSource() {
    EditionCopy copy =
        copy()
            .replace("passages.csv", "\n1,0,5,", "\n1,1,6,")
            .replace("passages.csv", "\n13,193,201,", "\n14,9193,9201,");

    Validated validated =
        EditionFolder.at(copy.folder()).validate(copy.folder().resolve("source.txt"));

    assertThat(codesAndPlaces(validated.problems()))
        .containsExactly("passages.csv:2 sha256 SPAN_DIFFERS", "passages.csv:3 end SPAN_OUTSIDE");
    assertThat(validated.problems().get(0).remedy())
        .isEqualTo("The text of that hash stands from 0 to 5.");
  }
}
