package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jbibtex.ParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yearbook.domain.document.Cadence;
import org.yearbook.domain.document.CitationStyle;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Precision;
import org.yearbook.persistence.edition.reference.References;

class ReferencesTest {
  private static final Bilingual TITLE =
      new Bilingual(
          "2020年上海科技进步报告第1章", "Shanghai Science and Technology Progress Report 2020, chapter 1");
  private static final ReportSeries SERIES =
      series(
          new Bilingual(
              "上海市科学技术委员会", "Science and Technology Commission of Shanghai Municipality"));
  private static final Section SSRF = section(null, "上海光源一期", "SSRF Phase I");

  private static ReportSeries series(Bilingual publisher) {
    return new ReportSeries(
        "shanghai-sti-report",
        new Bilingual("上海科技进步报告", "Shanghai Science and Technology Progress Report"),
        publisher,
        Cadence.ANNUAL);
  }

  private static Edition edition(
      Bilingual title, Language language, @Nullable LocalDate date, @Nullable Precision precision) {
    return new Edition(
        "sti-report-2020-chapter-1",
        "shanghai-sti-report",
        2020,
        title,
        language,
        date,
        precision,
        new SourceDocument("sti-report-2020-chapter-1.txt", 16835, Sha256.of("")),
        null);
  }

  private static Section section(@Nullable String number, String zh, String en) {
    return new Section("1.1.4.1.1", number, SectionKind.ITEM, new Bilingual(zh, en), 95);
  }

  private static References undated() {
    return new References(SERIES, edition(TITLE, Language.ZH, null, null));
  }

  private static References dated(Precision precision) {
    return new References(
        SERIES, edition(TITLE, Language.ZH, LocalDate.of(2021, 3, 28), precision));
  }

  /** Each sign that means something in TeX, JSON, HTML or a CSL processor. */
  private static References awkward() {
    Bilingual text = new Bilingual("a & b", "A&B <c> {d \"e\" 50% $1 #2 f_g \\h ~i ^j | 'k'");
    return new References(series(text), edition(text, Language.EN, null, null));
  }

  private static Section awkwardSection() {
    return section(null, "甲 & 2-3 {\\}", "A&B <c> {d \"e\" 50% $1 #2 f_g \\h ~i ^j | 2-3");
  }

  private static String filled(
      References references, Section section, CitationStyle style, Language language) {
    return references.text(section, style, language).replace(References.LINE, "97");
  }

  private static CSLItemData readAsBibtex(String text) throws IOException, ParseException {
    BibTeXConverter bibtex = new BibTeXConverter();
    Map<String, CSLItemData> items =
        bibtex.toItemData(
            bibtex.loadDatabase(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    assertThat(items).hasSize(1);
    return items.values().iterator().next();
  }

  private static RISReference readAsRis(String text) throws IOException {
    RISReference[] read =
        new RISParser().parse(new StringReader(text)).getReferences().toArray(RISReference[]::new);
    assertThat(read).hasSize(1);
    return read[0];
  }

  private static JsonNode readAsJson(String text) throws IOException {
    JsonNode items = new ObjectMapper().readTree(text);
    assertThat(items.isArray()).isTrue();
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  @Test
  void gbT7714NamesThePlaceWhereTheCitedPagesStand() {
    assertThat(undated().text(SSRF, CitationStyle.GB_T_7714, Language.ZH))
        .isEqualTo("上海市科学技术委员会. 2020年上海科技进步报告第1章[R]. 上海市科学技术委员会: 第1.1.4.1.1节“上海光源一期”, 第{line}行.");
    assertThat(undated().text(SSRF, CitationStyle.GB_T_7714, Language.EN))
        .isEqualTo(
            "Science and Technology Commission of Shanghai Municipality."
                + " [Shanghai Science and Technology Progress Report 2020, chapter 1][R]."
                + " Science and Technology Commission of Shanghai Municipality:"
                + " Section 1.1.4.1.1 [SSRF Phase I], line {line}.");
  }

  @Test
  void apaListsTheWorkAndCitesThePlaceInTheText() {
    assertThat(undated().text(SSRF, CitationStyle.APA, Language.ZH))
        .isEqualTo(
            """
            上海市科学技术委员会. (不详). 2020年上海科技进步报告第1章.
            (上海市科学技术委员会, 不详, 第1.1.4.1.1节“上海光源一期”, 第{line}行)""");
    assertThat(undated().text(SSRF, CitationStyle.APA, Language.EN))
        .isEqualTo(
            "Science and Technology Commission of Shanghai Municipality. (n.d.). 2020年上海科技进步报告第1章"
                + " [Shanghai Science and Technology Progress Report 2020, chapter 1].\n"
                + "(Science and Technology Commission of Shanghai Municipality, n.d.,"
                + " Section 1.1.4.1.1 [SSRF Phase I], line {line})");
  }

  @Test
  void bibtexHasAReportWithAKeyForEachLine() {
    assertThat(undated().text(SSRF, CitationStyle.BIBTEX, Language.ZH))
        .isEqualTo(
            """
            @techreport{sti-report-2020-chapter-1-L{line},
            \tauthor = {{上海市科学技术委员会}},
            \ttitle = {{2020年上海科技进步报告第1章}},
            \tinstitution = {上海市科学技术委员会},
            \tyear = {n.d.},
            \tlanguage = {zh-CN},
            \tnote = {第1.1.4.1.1节“上海光源一期”, 第{line}行}
            }""");
    assertThat(undated().text(SSRF, CitationStyle.BIBTEX, Language.EN))
        .isEqualTo(
            """
            @techreport{sti-report-2020-chapter-1-L{line},
            \tauthor = {{Science and Technology Commission of Shanghai Municipality}},
            \ttitle = {{[Shanghai Science and Technology Progress Report 2020, chapter 1]}},
            \tinstitution = {Science and Technology Commission of Shanghai Municipality},
            \tyear = {n.d.},
            \tlanguage = {zh-CN},
            \tnote = {Section 1.1.4.1.1 [SSRF Phase I], line {line}}
            }""");
  }

  @Test
  void risHasAReportWithoutADate() {
    assertThat(undated().text(SSRF, CitationStyle.RIS, Language.ZH))
        .isEqualTo(
            """
            TY  - RPRT
            ID  - sti-report-2020-chapter-1-L{line}
            AU  - 上海市科学技术委员会
            TI  - 2020年上海科技进步报告第1章
            PB  - 上海市科学技术委员会
            SE  - 1.1.4.1.1
            LA  - zh-CN
            N1  - 第1.1.4.1.1节“上海光源一期”, 第{line}行
            ER  -\s
            """
                .replace("\n", "\r\n"));
    assertThat(undated().text(SSRF, CitationStyle.RIS, Language.EN))
        .isEqualTo(
            """
            TY  - RPRT
            ID  - sti-report-2020-chapter-1-L{line}
            AU  - Science and Technology Commission of Shanghai Municipality
            TI  - [Shanghai Science and Technology Progress Report 2020, chapter 1]
            PB  - Science and Technology Commission of Shanghai Municipality
            SE  - 1.1.4.1.1
            LA  - zh-CN
            N1  - Section 1.1.4.1.1 [SSRF Phase I], line {line}
            ER  -\s
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void cslJsonHasAnArrayOfOneReport() {
    assertThat(undated().text(SSRF, CitationStyle.CSL_JSON, Language.ZH))
        .isEqualTo(
            """
            [{"author":[{"literal":"上海市科学技术委员会"}],"id":"sti-report-2020-chapter-1-L{line}",\
            "language":"zh-CN","locator":"第1.1.4.1.1节“上海光源一期”, 第{line}行",\
            "publisher":"上海市科学技术委员会","section":"1.1.4.1.1",\
            "title":"2020年上海科技进步报告第1章","type":"report"}]""");
    assertThat(undated().text(SSRF, CitationStyle.CSL_JSON, Language.EN))
        .isEqualTo(
            """
            [{"author":[{"literal":"Science and Technology Commission of Shanghai Municipality"}],\
            "id":"sti-report-2020-chapter-1-L{line}","language":"zh-CN",\
            "locator":"Section 1.1.4.1.1 [SSRF Phase I], line {line}",\
            "publisher":"Science and Technology Commission of Shanghai Municipality","section":"1.1.4.1.1",\
            "title":"[Shanghai Science and Technology Progress Report 2020, chapter 1]","type":"report"}]""");
  }

  @Test
  void theStylesForReadersGiveTheYearOfAReport() {
    for (Precision precision : Precision.values()) {
      assertThat(dated(precision).text(SSRF, CitationStyle.GB_T_7714, Language.ZH))
          .contains("[R]. 上海市科学技术委员会, 2021: 第1.1.4.1.1节");
      assertThat(dated(precision).text(SSRF, CitationStyle.APA, Language.EN))
          .contains("Municipality. (2021). 2020年", "Municipality, 2021, Section 1.1.4.1.1");
    }
  }

  @Test
  void theFormsForProgramsGiveAsMuchOfTheDateAsIsKnown() throws IOException {
    assertThat(dated(Precision.YEAR).text(SSRF, CitationStyle.RIS, Language.ZH))
        .contains("PY  - 2021\r\nDA  - 2021///\r\n");
    assertThat(dated(Precision.MONTH).text(SSRF, CitationStyle.RIS, Language.ZH))
        .contains("PY  - 2021\r\nDA  - 2021/03//\r\n");
    assertThat(dated(Precision.DAY).text(SSRF, CitationStyle.RIS, Language.ZH))
        .contains("PY  - 2021\r\nDA  - 2021/03/28/\r\n");

    assertThat(dated(Precision.YEAR).text(SSRF, CitationStyle.BIBTEX, Language.ZH))
        .contains("\tyear = {2021},\n\tlanguage");
    assertThat(dated(Precision.MONTH).text(SSRF, CitationStyle.BIBTEX, Language.ZH))
        .contains("\tyear = {2021},\n\tmonth = mar,\n\tlanguage");
    assertThat(dated(Precision.DAY).text(SSRF, CitationStyle.BIBTEX, Language.ZH))
        .contains("\tyear = {2021},\n\tmonth = mar,\n\tdate = {2021-03-28},\n\tlanguage");

    assertThat(issued(Precision.YEAR)).isEqualTo("[[2021]]");
    assertThat(issued(Precision.MONTH)).isEqualTo("[[2021,3]]");
    assertThat(issued(Precision.DAY)).isEqualTo("[[2021,3,28]]");
  }

  private static String issued(Precision precision) throws IOException {
    String text = dated(precision).text(SSRF, CitationStyle.CSL_JSON, Language.ZH);
    return readAsJson(text).at("/issued/date-parts").toString();
  }

  @Test
  void aPrintedNumberIsTakenBeforeThePath() {
    Section printed = section("1.1", "题", "Heading");
    Section other = section("专栏一", "题", "Heading");
    Section chapter = new Section("1", "1", SectionKind.CHAPTER, new Bilingual("题", "Heading"), 9);

    assertThat(undated().text(printed, CitationStyle.GB_T_7714, Language.ZH))
        .endsWith(": 第1.1节“题”, 第{line}行.");
    assertThat(undated().text(printed, CitationStyle.GB_T_7714, Language.EN))
        .endsWith(": Section 1.1 [Heading], line {line}.");
    assertThat(undated().text(other, CitationStyle.GB_T_7714, Language.ZH))
        .endsWith(": 专栏一“题”, 第{line}行.");
    assertThat(undated().text(chapter, CitationStyle.GB_T_7714, Language.ZH))
        .endsWith(": 第1章“题”, 第{line}行.");
    assertThat(undated().text(chapter, CitationStyle.GB_T_7714, Language.EN))
        .endsWith(": Chapter 1 [Heading], line {line}.");
  }

  @Test
  void quotesInsideAQuotedHeadingBecomeInnerQuotes() {
    assertThat(
            undated()
                .text(
                    section(null, "积极推进“张江事,张江办结”", "Heading"),
                    CitationStyle.GB_T_7714,
                    Language.ZH))
        .endsWith("节“积极推进‘张江事,张江办结’”, 第{line}行.");
  }

  @Test
  void theWordsOfTheWorkItselfAreQuotedAndTranslationsBracketed() {
    References english = new References(SERIES, edition(TITLE, Language.EN, null, null));

    assertThat(english.text(SSRF, CitationStyle.GB_T_7714, Language.EN))
        .contains(". Shanghai Science and Technology Progress Report 2020, chapter 1[R]. ")
        .endsWith(": Section 1.1.4.1.1 “SSRF Phase I”, line {line}.");
    assertThat(english.text(SSRF, CitationStyle.APA, Language.EN))
        .contains("(n.d.). Shanghai Science and Technology Progress Report 2020, chapter 1.\n");
    assertThat(english.text(SSRF, CitationStyle.GB_T_7714, Language.ZH))
        .contains(". [2020年上海科技进步报告第1章][R]. ")
        .endsWith(": 第1.1.4.1.1节[上海光源一期], 第{line}行.");
  }

  @Test
  void specialCharactersReachReadersAsTheyAre() {
    assertThat(filled(awkward(), awkwardSection(), CitationStyle.GB_T_7714, Language.EN))
        .isEqualTo(
            "A&B <c> {d “e” 50% $1 #2 f_g \\h ~i ^j | ‘k’. A&B <c> {d “e” 50% $1 #2 f_g \\h ~i ^j | ‘k’[R]."
                + " A&B <c> {d “e” 50% $1 #2 f_g \\h ~i ^j | ‘k’:"
                + " Section 1.1.4.1.1 “A&B <c> {d \"e\" 50% $1 #2 f_g \\h ~i ^j | 2-3”, line 97.");
    assertThat(filled(awkward(), awkwardSection(), CitationStyle.APA, Language.ZH))
        .endsWith("(a & b, 不详, 第1.1.4.1.1节[甲 & 2-3 {\\}], 第97行)");
  }

  @Test
  void aLineBreakInATextIsASpace() {
    Section broken = section(null, "上海\r\n光源", "SSRF\nPhase I");

    assertThat(undated().text(broken, CitationStyle.RIS, Language.EN))
        .contains("N1  - Section 1.1.4.1.1 [SSRF Phase I], line {line}\r\nER");
    assertThat(undated().text(broken, CitationStyle.GB_T_7714, Language.ZH)).contains("“上海 光源”");
  }

  @Test
  void bibtexIsReadBackAsWritten() throws IOException, ParseException {
    CSLItemData report =
        readAsBibtex(filled(dated(Precision.MONTH), SSRF, CitationStyle.BIBTEX, Language.EN));

    assertThat(report.getType()).isEqualTo(CSLType.REPORT);
    assertThat(report.getId()).isEqualTo("sti-report-2020-chapter-1-L97");
    assertThat(report.getAuthor()).hasSize(1);
    assertThat(report.getAuthor()[0].getLiteral())
        .isEqualTo("Science and Technology Commission of Shanghai Municipality");
    assertThat(report.getTitle())
        .isEqualTo("[Shanghai Science and Technology Progress Report 2020, chapter 1]");
    assertThat(report.getIssued().getDateParts()).isDeepEqualTo(new int[][] {{2021, 3}});
    assertThat(report.getNote()).isEqualTo("Section 1.1.4.1.1 [SSRF Phase I], line 97");
  }

  @Test
  void specialCharactersInBibtexAreReadBack() throws IOException, ParseException {
    CSLItemData report =
        readAsBibtex(filled(awkward(), awkwardSection(), CitationStyle.BIBTEX, Language.EN));

    assertThat(report.getTitle()).isEqualTo("A&B <c> {d \"e\" 50% $1 #2 f_g \\h ~i ^j | ’k’");
    assertThat(report.getNote())
        .isEqualTo("Section 1.1.4.1.1 “A&B <c> {d \"e\" 50% $1 #2 f_g \\h ~i ^j | 2-3”, line 97");
  }

  @Test
  void risIsReadBackAsWritten() throws IOException {
    RISReference record =
        readAsRis(filled(dated(Precision.DAY), SSRF, CitationStyle.RIS, Language.EN));
    CSLItemData report = new RISConverter().toItemData(record);

    assertThat(record.getAuthors())
        .containsExactly("Science and Technology Commission of Shanghai Municipality");
    assertThat(report.getType()).isEqualTo(CSLType.REPORT);
    assertThat(report.getId()).isEqualTo("sti-report-2020-chapter-1-L97");
    assertThat(report.getTitle())
        .isEqualTo("[Shanghai Science and Technology Progress Report 2020, chapter 1]");
    assertThat(report.getIssued().getRaw()).isEqualTo("2021/03/28/");
    assertThat(report.getPublisher())
        .isEqualTo("Science and Technology Commission of Shanghai Municipality");
    assertThat(report.getSection()).isEqualTo("1.1.4.1.1");
    assertThat(report.getNote()).isEqualTo("Section 1.1.4.1.1 [SSRF Phase I], line 97");
  }

  @Test
  void cslJsonIsReadBackAsWritten() throws IOException {
    JsonNode item =
        readAsJson(filled(awkward(), awkwardSection(), CitationStyle.CSL_JSON, Language.EN));

    assertThat(item.get("title").textValue())
        .isEqualTo("A&B <c> {d \"e\" 50% $1 #2 f_g \\h ~i ^j | 'k'");
    assertThat(item.get("locator").textValue())
        .isEqualTo("Section 1.1.4.1.1 “A&B <c> {d \"e\" 50% $1 #2 f_g \\h ~i ^j | 2-3”, line 97");
    assertThat(item.get("id").textValue()).isEqualTo("sti-report-2020-chapter-1-L97");
  }

  @ParameterizedTest
  @EnumSource
  void everyFormHasTheLineToFillIn(CitationStyle style) {
    for (Language language : Language.values()) {
      assertThat(undated().text(SSRF, style, language)).contains(References.LINE);
      assertThat(awkward().text(awkwardSection(), style, language)).contains(References.LINE);
    }
  }
}
