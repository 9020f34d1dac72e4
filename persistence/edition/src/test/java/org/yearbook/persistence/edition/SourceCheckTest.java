package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;

class SourceCheckTest {
  @TempDir Path folder;

  private static List<String> codesAndPlaces(Validated validated) {
    return validated.problems().stream()
        .map(each -> "%s:%s %s %s".formatted(each.file(), each.line(), each.place(), each.code()))
        .toList();
  }

  @Test
  void theCitedTextsAreTheQuotes() {
    Validated validated = SmallEdition.in(folder).validate();

    assertThat(validated.problems()).isEmpty();
    assertThat(validated.quotes()).isEqualTo(SmallEdition.quotes());
  }

  @Test
  void anotherDocumentIsFoundByItsHashAndSpansThatMovedByTheirs() throws IOException {
    SmallEdition small = SmallEdition.in(folder);
    Files.writeString(small.source(), SmallEdition.DOCUMENT.replace("第1章", "第一章 "));

    Validated validated = small.validate();

    assertThat(codesAndPlaces(validated))
        .containsExactly(
            "edition.yaml:16 bytes SOURCE_DIFFERS",
            "edition.yaml:17 sha256 SOURCE_DIFFERS",
            "citations.csv:2 line LINE_DIFFERS",
            "citations.csv:2 sha256 SPAN_DIFFERS",
            "citations.csv:3 sha256 SPAN_DIFFERS",
            "citations.csv:4 sha256 SPAN_DIFFERS",
            "passages.csv:2 sha256 SPAN_DIFFERS");
    assertThat(validated.problems().get(3).remedy())
        .isEqualTo("The text of that hash stands from 13 to 17.");
    assertThat(validated.hasErrors()).isTrue();
    assertThat(validated.quotes()).isEmpty();
  }

  @Test
  void aWrongLineIsSaidWithTheRightOne() {
    SmallEdition small = SmallEdition.in(folder);
    small.files().replace("citations.csv", "L003-a,1.1,3", "L002-a,1.1,2");
    small.files().change("facilities.yaml", text -> text.replace("L003-a", "L002-a"));

    assertThat(small.validate().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.LINE_DIFFERS))
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo("Code point 12 stands on line 3 of the document, not 2."));
  }

  @Test
  void aSpanBeyondTheDocumentIsOutside() {
    SmallEdition small = SmallEdition.in(folder);
    small
        .files()
        .change(
            "citations.csv", text -> text.replaceFirst("(?m)(L005-b,1.1,5,\\d+),\\d+", "$1,99"));

    assertThat(codesAndPlaces(small.validate()))
        .containsExactly("citations.csv:4 end SPAN_OUTSIDE");
  }

  @Test
  void aFigureThatTheSpanDoesNotPrintIsReported() {
    SmallEdition small = SmallEdition.in(folder);
    small.files().replace("citations.csv", "66.6%、50.0%,,", "66.7%、50.0%,,");

    assertThat(codesAndPlaces(small.validate()))
        .containsExactly("citations.csv:4 printed NOT_IN_SPAN");
  }

  @Test
  void aDocumentThatCanNotBeReadIsReported() throws IOException {
    SmallEdition small = SmallEdition.in(folder);
    Files.write(small.source(), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(codesAndPlaces(small.validate()))
        .contains("edition.yaml:null null SOURCE_UNREADABLE");

    Files.delete(small.source());
    assertThat(codesAndPlaces(small.validate()))
        .containsExactly("edition.yaml:null null SOURCE_UNREADABLE");
  }

  @Test
  void quotesCanComeLaterAndThenStay() {
    try (TestDatabase database = TestDatabase.migrated()) {
      SmallEdition small = SmallEdition.in(folder);
      Rows rows = new Rows(database);
      ImportResult without = small.files().importInto(database.address());

      Validated validated = small.validate();
      EditionImport editionImport = new EditionImport(database.address());
      ImportResult with =
          editionImport.run(
              Objects.requireNonNull(validated.content()), validated.quotes(), line -> {});
      ImportResult again =
          editionImport.run(
              Objects.requireNonNull(validated.content()), validated.quotes(), line -> {});
      ImportResult changedWithout =
          small.files().replace("units.csv", "小时,hour", "小时,hours").importInto(database.address());

      assertThat(without.outcome()).isEqualTo(Outcome.NEW);
      assertThat(with)
          .isEqualTo(
              new ImportResult(
                  Outcome.CHANGED, "small-report-2020", 2, 0, 0, without.dataVersion() + 1));
      assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
      assertThat(changedWithout.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(rows.texts("SELECT quote FROM citation ORDER BY id"))
          .containsExactly("甲装置😀", "累计提供机时**35万**小时", "两个系统使用率分别为66.6%、50.0%");
    }
  }

  @Test
  void aCorrectedHashDropsTheQuoteOfTheOldOne() {
    try (TestDatabase database = TestDatabase.migrated()) {
      SmallEdition small = SmallEdition.in(folder);
      Validated validated = small.validate();
      new EditionImport(database.address())
          .run(Objects.requireNonNull(validated.content()), validated.quotes(), line -> {});

      small
          .files()
          .change(
              "citations.csv", text -> text.replaceFirst("[0-9a-f]{64},,", "0".repeat(64) + ",,"))
          .importInto(database.address());

      assertThat(new Rows(database).number("SELECT count(*) FROM citation WHERE quote IS NULL"))
          .isEqualTo(1);
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "YEARBOOK_TEST_SOURCE", matches = ".+")
  void theTrueReportHoldsWhatTheBundledEditionCites() {
    Validated validated =
        EditionFolder.bundled().validate(Path.of(System.getenv("YEARBOOK_TEST_SOURCE")));

    assertThat(validated.problems()).isEmpty();
    Map<String, String> quotes = validated.quotes();
    assertThat(quotes).hasSameSizeAs(Objects.requireNonNull(validated.content()).citations());
  }
}
