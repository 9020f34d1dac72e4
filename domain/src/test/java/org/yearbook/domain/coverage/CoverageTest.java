package org.yearbook.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yearbook.domain.document.Passage;
import org.yearbook.domain.document.PassageReason;

class CoverageTest {
  @Test
  void aClauseIsCitedWhenAssertionsCiteAllOfIt() {
    PieceCoverage clause =
        new SmallEdition("截至年底，甲装置发表论文30篇。")
            .name("a", "甲装置")
            .observation("a.papers", "30篇", "发表论文30篇")
            .piece(PieceKind.CLAUSE, "甲装置发表论文30篇");

    assertThat(clause.cover()).isEqualTo(Cover.CITED);
    assertThat(clause.assertions())
        .containsExactly(
            new Assertion(AssertionKind.OBSERVATION, "a.papers"),
            new Assertion(AssertionKind.NAME, "a"));
  }

  @Test
  void aClauseOfWhichAPartIsLeftIsUncitedAndStillSaysWhatCitesTheRest() {
    PieceCoverage clause =
        new SmallEdition("甲装置发表论文30篇").name("a", "甲装置").piece(PieceKind.CLAUSE, "甲装置发表论文30篇");

    assertThat(clause.cover()).isEqualTo(Cover.UNCITED);
    assertThat(clause.assertions()).containsExactly(new Assertion(AssertionKind.NAME, "a"));
  }

  @Test
  void marksBetweenCitationsNeedNone() {
    PieceCoverage clause =
        new SmallEdition("“甲”、**乙**")
            .name("a", "甲")
            .name("b", "乙")
            .piece(PieceKind.CLAUSE, "“甲”、**乙**");

    assertThat(clause.cover()).isEqualTo(Cover.CITED);
  }

  @Test
  void aPassageSaysWhyNothingIsAsserted() {
    PieceCoverage clause =
        new SmallEdition("为发展奠定基础，甲")
            .passage(PassageReason.VALUATION, "为发展奠定基础")
            .piece(PieceKind.CLAUSE, "为发展奠定基础");

    assertThat(clause.cover()).isEqualTo(Cover.PASSAGE);
    assertThat(clause.passages())
        .extracting(Passage::reason)
        .containsExactly(PassageReason.VALUATION);
  }

  @Test
  void aCitationAndAPassageCoverAClauseTogether() {
    SmallEdition edition =
        new SmallEdition("全年甲装置").passage(PassageReason.TIME, "全年").name("a", "甲装置");

    assertThat(edition.piece(PieceKind.CLAUSE, "全年甲装置").cover()).isEqualTo(Cover.CITED);
    assertThat(edition.coverage().uncited()).isEmpty();
  }

  @Test
  void aCitationThatNothingRefersToCoversNothing() {
    SmallEdition edition = new SmallEdition("甲装置");
    edition.cite("甲装置");

    assertThat(edition.piece(PieceKind.CLAUSE, "甲装置").cover()).isEqualTo(Cover.UNCITED);
  }

  @Test
  void aNumeralMustLieWhollyInOneCitation() {
    SmallEdition halves = new SmallEdition("二十亿个").event("e.first", "二十").event("e.second", "亿个");
    SmallEdition whole = new SmallEdition("二十亿个").event("e.whole", "二十亿");

    assertThat(halves.piece(PieceKind.CLAUSE, "二十亿个").cover()).isEqualTo(Cover.CITED);
    assertThat(halves.piece(PieceKind.NUMERAL, "二十亿").cover()).isEqualTo(Cover.UNCITED);
    assertThat(whole.piece(PieceKind.NUMERAL, "二十亿").cover()).isEqualTo(Cover.CITED);
  }

  @Test
  void aNumeralInAPassageNeedsNoCitation() {
    SmallEdition edition = new SmallEdition("1").passage(PassageReason.PAGE_FURNITURE, "1");

    assertThat(edition.piece(PieceKind.NUMERAL, "1").cover()).isEqualTo(Cover.PASSAGE);
  }

  @Test
  void aFigureThatOnlyANameCitesLacksAnObservation() {
    PieceCoverage numeral =
        new SmallEdition("3CL水解酶").name("protease", "3CL水解酶").piece(PieceKind.NUMERAL, "3");

    assertThat(numeral.cover()).isEqualTo(Cover.CITED);
    assertThat(numeral.lacksObservation()).isTrue();
  }

  @Test
  void aFigureBesideAnObservedOneLacksItsOwnObservation() {
    SmallEdition edition =
        new SmallEdition("论文**35**万篇和奖项6项").observation("a.papers", "35万篇", "论文**35**万篇和奖项6项");

    assertThat(edition.piece(PieceKind.NUMERAL, "35**万").lacksObservation()).isFalse();
    assertThat(edition.piece(PieceKind.NUMERAL, "6").lacksObservation()).isTrue();
  }

  @Test
  void anEmptyCellIsCoveredByThePassageThatItLiesIn() {
    String table = "| 甲 | 4 | | |";
    SmallEdition edition = new SmallEdition(table).name("a", "甲").observation("a.n", "4", "4");

    assertThat(edition.coverage().uncited()).hasSize(2);
    assertThat(edition.passage(PassageReason.EMPTY_CELL, "| | |").coverage().uncited()).isEmpty();
  }

  @Test
  void aHeadingNeedsCoverLikeAnyOtherLine() {
    SmallEdition edition = new SmallEdition("1.1 研究\n甲").section(1).name("a", "甲");

    assertThat(edition.coverage().uncited())
        .extracting(each -> each.piece().kind())
        .containsExactly(PieceKind.HEADING, PieceKind.CLAUSE, PieceKind.NUMERAL);
    assertThat(edition.passage(PassageReason.LEAD_IN, "1.1 研究").coverage().uncited()).isEmpty();
  }

  @Test
  void piecesAreCountedByKind() {
    Coverage coverage =
        new SmallEdition("甲，乙。丙").name("a", "甲").passage(PassageReason.TIME, "乙").coverage();

    assertThat(coverage.counts())
        .containsOnlyKeys(PieceKind.values())
        .containsEntry(PieceKind.PARAGRAPH, new PieceCount(1, 0, 0, 1))
        .containsEntry(PieceKind.CLAUSE, new PieceCount(3, 1, 1, 1))
        .containsEntry(PieceKind.CELL, new PieceCount(0, 0, 0, 0));
  }
}
