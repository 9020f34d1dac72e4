package org.yearbook.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {
  @Test
  void aLineOfASectionIsAHeadingAndAnyOtherPlainLineAParagraph() {
    assertThat(kindsAndTexts("甲装置\n\n乙装置", Set.of(1)))
        .containsSubsequence("HEADING 甲装置", "PARAGRAPH 乙装置");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# 甲装置", "► 甲装置", "▶甲装置", "● 甲装置 ●", "　## 甲装置"})
  void aMarkedLineIsAHeadingWithoutItsMarks(String document) {
    assertThat(kindsAndTexts(document)).containsExactly("HEADING 甲装置", "CLAUSE 甲装置");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- 甲装置", "* 甲装置", "  + 甲装置", "• 甲装置"})
  void aListedLineIsABulletWithoutItsMark(String document) {
    assertThat(kindsAndTexts(document)).containsExactly("BULLET 甲装置", "CLAUSE 甲装置");
  }

  @Test
  void aTableIsDividedIntoCellsAndItsRuleIsNone() {
    assertThat(kindsAndTexts("| 项目 | 数量 |\n|---|:-:|\n| 甲 | 4 |"))
        .containsExactly(
            "CELL 项目",
            "CLAUSE 项目",
            "CELL 数量",
            "CLAUSE 数量",
            "CELL 甲",
            "CLAUSE 甲",
            "CELL 4",
            "CLAUSE 4",
            "NUMERAL 4");
  }

  @Test
  void anEmptyCellIsACellToo() {
    List<Piece> pieces = Division.of("| 甲 | ||", Set.of());

    assertThat(pieces).extracting(Piece::kind).endsWith(PieceKind.CELL, PieceKind.CELL);
    assertThat(pieces).extracting(Piece::text).endsWith(" ", "");
  }

  @Test
  void emptyLinesAndDecorationAreNoPieces() {
    assertThat(Division.of("\n \n---\n● ●\n* * *\n", Set.of())).isEmpty();
  }

  @Test
  void aLineIsDividedIntoClauses() {
    assertThat(texts("甲，乙,丙。丁；戊;己、庚", PieceKind.CLAUSE))
        .containsExactly("甲", "乙", "丙", "丁", "戊", "己、庚");
  }

  @ParameterizedTest
  @ValueSource(strings = {"《甲，乙》", "“甲,乙”丙", "（甲；乙）", "(甲。乙)", "“甲（乙，丙），丁”", "1,000个"})
  void bracketsQuotationsAndGroupedDigitsAreNotDivided(String document) {
    assertThat(texts(document, PieceKind.CLAUSE)).containsExactly(document);
  }

  @Test
  void aBracketThatIsNeverOpenedDividesNothingAndOneNeverClosedEndsWithTheLine() {
    assertThat(texts("甲），乙（丙，丁\n戊，己", PieceKind.CLAUSE)).containsExactly("甲）", "乙（丙，丁", "戊", "己");
  }

  @ParameterizedTest
  @CsvSource({
    "执行课题**12887**个, 12887",
    "占32.0%, 32.0",
    "4.0版, 4.0",
    "提供**67.5**万小时, 67.5**万",
    "近5108万核小时, 5108万",
    "6000余万个, 6000余万",
    "80多个, 80",
    "'1,234项', '1,234'",
    "二十亿神经元, 二十亿",
    "近万个, 万",
    "数十家, 数十",
    "十几家, 十几",
    "几个, 几",
    "百纳弧度, 百",
    "面向“十四五”, 十四五",
    "二〇二〇年, 二〇二〇"
  })
  void aNumeralIsFound(String document, String numeral) {
    assertThat(texts(document, PieceKind.NUMERAL)).containsExactly(numeral);
  }

  @Test
  void severalNumeralsAreFoundOneByOne() {
    assertThat(texts("三省一市，两天一夜，20—60岁", PieceKind.NUMERAL))
        .containsExactly("三", "一", "两", "一", "20", "60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"长三角一体化", "国际一流", "统一数据", "百科全书", "进一步", "几何", "参数"})
  void aWordThatCountsNothingHasNoNumeral(String document) {
    assertThat(texts(document, PieceKind.NUMERAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "929项, true",
    "**929**项, true",
    "42.5%, true",
    "5 km, true",
    "35**万**小时, true",
    "| 929 |, true",
    "二十亿个, false",
    "第 929, false",
    "nsp7复合体, false",
    "CoV-2病毒, false"
  })
  void aFigureIsANumeralOfDigitsBeforeAUnitOrInACell(String document, boolean figure) {
    assertThat(Division.of(document, Set.of()))
        .filteredOn(piece -> piece.kind() == PieceKind.NUMERAL)
        .extracting(Piece::figure)
        .containsExactly(figure);
  }

  @Test
  void placesAreCountedInCodePoints() {
    assertThat(Division.of("😀甲，乙\n丙", Set.of()))
        .filteredOn(piece -> piece.kind() == PieceKind.CLAUSE)
        .extracting(piece -> piece.line() + ":" + piece.start() + "-" + piece.end())
        .containsExactly("1:0-2", "1:3-4", "2:5-6");
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void eachCharacterOfAWordOrNumberLiesInOneClause(@ForAll("documents") String document) {
    int[] codePoints = document.codePoints().toArray();
    int[] clauses = new int[codePoints.length];
    for (Piece piece : Division.of(document, Set.of(2))) {
      assertThat(new String(codePoints, piece.start(), piece.end() - piece.start()))
          .isEqualTo(piece.text());
      for (int place = piece.start(); place < piece.end(); place++) {
        clauses[place] += piece.kind() == PieceKind.CLAUSE ? 1 : 0;
      }
    }
    for (int place = 0; place < codePoints.length; place++) {
      if (Division.says(codePoints[place])) {
        assertThat(clauses[place]).as("%s at %d", document, place).isOne();
      }
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void eachNumeralLiesInOneClause(@ForAll("documents") String document) {
    List<Piece> pieces = Division.of(document, Set.of());
    for (Piece numeral : pieces) {
      if (numeral.kind() == PieceKind.NUMERAL) {
        assertThat(pieces)
            .filteredOn(piece -> piece.kind() == PieceKind.CLAUSE)
            .filteredOn(
                clause -> clause.start() <= numeral.start() && numeral.end() <= clause.end())
            .hasSize(1);
      }
    }
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> marks =
        Arbitraries.of(
            "\n ， , 。 ； ; 《 》 “ ” ( ) （ ） | |--| # - * ** ● ► ▶ 甲 一 万 亿 数 几 十 一流 余 12 3.5 7 a Ⅱ % ？ 😀 𠀀 、 :"
                .split(" "));
    return Arbitraries.oneOf(
            marks, Arbitraries.of(" ", "\t", "　"), Arbitraries.strings().ofLength(1))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static List<String> kindsAndTexts(String document) {
    return kindsAndTexts(document, Set.of());
  }

  private static List<String> kindsAndTexts(String document, Set<Integer> headings) {
    return Division.of(document, headings).stream()
        .map(piece -> piece.kind() + " " + piece.text())
        .toList();
  }

  private static List<String> texts(String document, PieceKind kind) {
    return Division.of(document, Set.of()).stream()
        .filter(piece -> piece.kind() == kind)
        .map(Piece::text)
        .toList();
  }
}
