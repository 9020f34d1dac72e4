package org.yearbook.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.persistence.TestDatabase;

class SearchTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private static final int MANY = 20_000;
  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+");
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+");

  /** Subjects by their Chinese and their English name. */
  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of("上海光源", "Shanghai Synchrotron Radiation Facility (SSRF)"),
          List.of("上海光源一期", "SSRF Phase I"),
          List.of("上海光源线站工程(光源二期)", "SSRF Phase-II Beamline Project"),
          List.of("上海超级计算中心", "Shanghai Supercomputer Center (SSC)"),
          List.of("魔方Ⅱ", "Magic Cube II"),
          List.of("魔方Ⅲ", "Magic Cube III"),
          List.of("国家蛋白质科学中心·上海", "National Center for Protein Science Shanghai (NCPSS)"),
          List.of("神光II高功率激光装置", "Shenguang-II (SG-II) laser facility"),
          List.of("硬X射线自由电子激光装置", "X-ray free electron laser (SHINE)"),
          List.of("活细胞结构与功能成像等线站工程", "Shanghai-XFEL Beamline Project (SBP)"),
          List.of("转化医学国家重大科技基础设施(上海)", "National Research Center for Translational Medicine"),
          List.of("国家海底科学观测网", "National Seafloor Scientific Observation Network"),
          List.of("国家重点研发计划", "National Key R&D Program of China"),
          List.of("脑机接口", "Brain–computer interface"),
          List.of("科技部", "Ministry of Science and Technology (MOST)"),
          List.of("信息技术产业", "IT"),
          List.of("上海交通大学医学院附属瑞金医院", "Ruijin Hospital, SJTU School of Medicine"),
          List.of("张江事，张江办结", "“Zhangjiang matters settled in Zhangjiang”"),
          List.of("3CL水解酶(Mpro)", "3CL (main) protease, Mpro"),
          List.of("RdRp–nsp7–nsp8复合体", "RdRp–nsp7–nsp8 complex"),
          List.of("二维结构范德华半导体InSe", "2D van der Waals semiconductor InSe"),
          List.of("100Gbps硅光相干收发芯片", "100 Gbps silicon photonic chip"),
          List.of("新冠病毒SARS-CoV-2", "SARS-CoV-2"),
          List.of("20—60岁人群", "People from 20 to 60 years"),
          List.of("《科学》《自然》《细胞》", "Science, Nature, Cell"));

  @BeforeAll
  static void insertRows() throws SQLException {
    database.execute(
        """
        INSERT INTO report_series (key, title_zh, title_en, publisher_zh, publisher_en, cadence) VALUES ('s', 's', 's', 's', 's', 'ANNUAL');
        INSERT INTO edition (key, series_id, reference_year, title_zh, title_en, language, source_file_name, source_bytes, source_sha256, content_sha256)
          VALUES ('e', 1, 2020, 'e', 'e', 'ZH', 'e.txt', 1, repeat('0', 64), repeat('0', 64));
        INSERT INTO section (key, edition_id, path, kind, level, line, heading_zh, heading_en, heading_trail_zh, heading_trail_en)
          VALUES ('e/1', 1, '1', 'CHAPTER', 1, 1, '观测中性氢的望远镜', 'A telescope that observes neutral hydrogen', '{1}', '{1}');
        INSERT INTO citation (key, edition_id, section_id, line, start_offset, end_offset, sha256) VALUES ('c', 1, 1, 1, 0, 1, repeat('0', 64));
        INSERT INTO unit (key, symbol, name_zh, name_en, quantity, factor) VALUES ('1', '1', '个', 'one', 'COUNT', 1);
        INSERT INTO metric (key, name_zh, name_en, definition_zh, definition_en, folded, theme, kind, unit_id, additive_over, applies_to)
          VALUES ('telescope_hours', '望远镜机时', 'Telescope hours', '给予用户的小时', 'Hours that users were given', '', 'USAGE', 'COUNT', 1, '{}', '{}'),
                 ('user_hours', '用户机时', 'User hours', '观测用望远镜的小时', 'Hours of a telescope', '', 'USAGE', 'COUNT', 1, '{}', '{}');
        """);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (List<String> names : SUBJECTS) {
        insertSubject(connection, names);
      }
      connection.commit();
    }
    database.execute(
        """
        BEGIN;
        INSERT INTO term (key, edition_id, text_zh, text_en, folded, status) VALUES ('t', 1, '望远镜', 'Telescopes', '', 'VERIFIED');
        INSERT INTO listing (key, edition_id, subject_id, name_zh, name_en, exhaustive) VALUES ('l', 1, 1, '十台望远镜', 'Ten telescopes', true);
        INSERT INTO listing_citation VALUES (1, 1, 1);
        INSERT INTO achievement (key, subject_id, edition_id, kind, statement_zh, statement_en) VALUES ('a', 1, 1, 'COMPLETION', '建成最大的望远镜', 'Built the largest telescope');
        INSERT INTO achievement_citation VALUES (1, 1, 1);
        INSERT INTO event (key, edition_id, subject_id, kind, statement_zh, statement_en) VALUES ('v', 1, 1, 'OPENED', '开放了新望远镜', 'Opened a new telescope');
        INSERT INTO event_citation VALUES (1, 1, 1);
        COMMIT;
        """);
  }

  private static void insertSubject(Connection connection, List<String> names) throws SQLException {
    String subject =
        texts(
                connection,
                """
                INSERT INTO subject (key, kind, name_zh, name_en)
                VALUES ('s-' || nextval('subject_id_seq'), 'INDUSTRY', ?, ?) RETURNING id""",
                names.toArray(String[]::new))
            .get(0);
    for (int position = 1; position <= names.size(); position++) {
      texts(
          connection,
          """
          WITH inserted AS (
            INSERT INTO name (key, subject_id, position, language, text, folded, kind, status)
            VALUES (?, ?::bigint, ?::integer, ?, ?, '', 'OFFICIAL', 'VERIFIED') RETURNING id)
          INSERT INTO name_citation SELECT id, 1, 1 FROM inserted RETURNING name_id""",
          subject + "/" + position,
          subject,
          String.valueOf(position),
          position == 1 ? "ZH" : "EN",
          names.get(position - 1));
    }
  }

  static List<List<String>> subjects() {
    return SUBJECTS;
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aNameFindsItsSubjectByItselfAndByEveryPieceOfIt(List<String> names) throws SQLException {
    try (Connection connection = database.connect()) {
      for (String name : names) {
        for (String piece : pieces(name)) {
          assertThat(
                  texts(
                      connection,
                      "SELECT name_zh FROM search_hit(?) hit JOIN subject ON subject.id = subject_id",
                      piece))
              .as(piece)
              .contains(names.get(0));
        }
      }
    }
  }

  /** The whole, each Latin word, each Chinese character, and each run of two or more of these. */
  private static Set<String> pieces(String name) {
    Set<String> pieces = new LinkedHashSet<>(List.of(name, name.toUpperCase(Locale.ROOT)));
    WORD.matcher(name).results().map(MatchResult::group).forEach(pieces::add);
    for (String run : RUN.matcher(name).results().map(MatchResult::group).toList()) {
      for (int start = 0; start < run.length(); start++) {
        for (int end = start + 1; end <= run.length(); end++) {
          pieces.add(run.substring(start, end));
        }
      }
    }
    return pieces;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "魔方2",
        "魔方Ⅱ",
        "魔方ⅱ",
        "魔方II",
        "魔方 ii",
        "魔方-２",
        "ＭＡＧＩＣ cube ii",
        "magic cube 2",
        "Magic Cube Ⅱ"
      })
  void everyWritingOfANumeralMeetsTheSameName(String asked) {
    assertThat(
            texts(
                "SELECT match || ' ' || name_zh FROM search_hit(?) hit JOIN subject ON subject.id = subject_id ORDER BY hit.id",
                asked))
        .startsWith("EXACT 魔方Ⅱ")
        .doesNotContain("EXACT 魔方Ⅲ");
  }

  @Test
  void aNumeralIsAWordAndNoPartOfOne() {
    assertThat(texts("SELECT search_words('Xii 魔方Ⅻ魔方xi SGII x v i vivid ii ii')"))
        .containsExactly("12 魔 方 12 魔 方 11 sgii x v i vivid 2 2");
  }

  @ParameterizedTest
  @CsvSource({
    "X射线, 硬X射线自由电子激光装置",
    "硬X射线, 硬X射线自由电子激光装置",
    "x, 硬X射线自由电子激光装置",
    "100Gbps硅光, 100Gbps硅光相干收发芯片",
    "100g, 100Gbps硅光相干收发芯片",
    "gbps, 100Gbps硅光相干收发芯片",
    "硅光 100, 100Gbps硅光相干收发芯片",
    "3CL, 3CL水解酶(Mpro)",
    "水解酶, 3CL水解酶(Mpro)",
    "3CL水解酶, 3CL水解酶(Mpro)",
    "SARS-CoV-2, 新冠病毒SARS-CoV-2",
    "sars cov 2, 新冠病毒SARS-CoV-2",
    "CoV2, 新冠病毒SARS-CoV-2",
    "RdRp-nsp7-nsp8, RdRp–nsp7–nsp8复合体",
    "nsp8, RdRp–nsp7–nsp8复合体",
    "nsp, RdRp–nsp7–nsp8复合体",
    "20—60岁, 20—60岁人群",
    "20-60, 20—60岁人群",
    "岁 60, 20—60岁人群",
    "r&d, 国家重点研发计划",
    "蛋白质科学中心上海, 国家蛋白质科学中心·上海",
    "interfaces, 脑机接口",
    "brain-computer, 脑机接口"
  })
  void mixedTextIsFoundByItsPartsAndAsAWhole(String asked, String name) {
    assertThat(subjectsFor(asked)).contains(name);
  }

  @Test
  void everyPartMustBeThere() {
    assertThat(subjectsFor("魔方 光源")).isEmpty();
    assertThat(subjectsFor("海上")).isEmpty();
    assertThat(subjectsFor("cube laser")).isEmpty();
  }

  @Test
  void theLastWordMayBeUnfinishedButNoOtherAndNoNumber() {
    assertThat(subjectsFor("magic cu")).contains("魔方Ⅱ");
    assertThat(subjectsFor("mag cube")).isEmpty();
    assertThat(subjectsFor("Gbps 10")).isEmpty();
  }

  @Test
  void stopWordsAreNamesWhenNothingElseIsAskedFor() {
    assertThat(texts("SELECT match || ' ' || text FROM search_hit(?) ORDER BY id", "it"))
        .first()
        .isEqualTo("EXACT IT");
    assertThat(subjectsFor("MOST")).containsExactly("科技部");
    assertThat(subjectsFor("and of")).containsExactly("科技部");
    assertThat(subjectsFor("the hospital of medicine")).containsExactly("上海交通大学医学院附属瑞金医院");
  }

  @Test
  void whatIsMetBetterComesFirst() {
    assertThat(
            texts(
                "SELECT match || ' ' || text FROM search_hit(?) WHERE subject_id IS NOT NULL ORDER BY id",
                "上海光源"))
        .containsExactly("EXACT 上海光源", "PREFIX 上海光源一期", "PREFIX 上海光源线站工程(光源二期)");
    assertThat(
            texts(
                "SELECT match || ' ' || text FROM search_hit(?) WHERE subject_id IS NOT NULL ORDER BY id",
                "光源 上海"))
        .contains("WORDS 上海光源");
    assertThat(
            texts(
                "SELECT match || ' ' || text FROM search_hit(?) WHERE subject_id IS NOT NULL ORDER BY id",
                "beamline projects"))
        .containsExactly(
            "WORDS SSRF Phase-II Beamline Project", "WORDS Shanghai-XFEL Beamline Project (SBP)");
  }

  @Test
  void everyKindOfThingIsFoundOnceAndAmongEquallyMetInItsOrder() {
    assertThat(
            texts(
                """
                SELECT concat_ws(' ', match, language, text,
                         'metric ' || metric_id, 'section ' || section_id, 'listing ' || listing_id,
                         'term ' || term_id, 'achievement ' || achievement_id, 'event ' || event_id)
                  FROM search_hit(?) ORDER BY id""",
                "望远镜"))
        .containsExactly(
            "EXACT ZH 望远镜 term 1",
            "PREFIX ZH 望远镜机时 metric 1",
            "PHRASE ZH 观测用望远镜的小时 metric 2",
            "PHRASE ZH 观测中性氢的望远镜 section 1",
            "PHRASE ZH 十台望远镜 listing 1",
            "PHRASE ZH 建成最大的望远镜 achievement 1",
            "PHRASE ZH 开放了新望远镜 event 1");
  }

  @Test
  void theTextIsOfTheLanguageThatWasMet() {
    assertThat(
            texts(
                "SELECT language || ' ' || text FROM search_hit(?) WHERE term_id IS NOT NULL",
                "telescope"))
        .containsExactly("EN Telescopes");
    assertThat(
            texts(
                "SELECT match || ' ' || text FROM search_hit(?) WHERE term_id IS NOT NULL",
                "telescope 望远镜"))
        .containsExactly("WORDS 望远镜");
    assertThat(texts("SELECT asked FROM search_hit(?) WHERE term_id IS NOT NULL", " Telescope "))
        .containsExactly(" Telescope ");
  }

  @Test
  void identitiesAreUniqueAndHaveAtMost18Digits() {
    for (String asked : List.of("上", "s", "2", "望远镜", "project")) {
      assertThat(
              texts(
                  """
                  SELECT count(*) > 0 AND count(*) = count(DISTINCT id) AND max(id) < 1e18
                     AND bool_and(num_nonnulls(subject_id, metric_id, section_id, achievement_id, event_id, listing_id, term_id) = 1)
                    FROM search_hit(?)""",
                  asked))
          .as(asked)
          .containsExactly("t");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "!", "&|!():*<->'\"\\", "。，、", "😀"})
  void symbolsAloneFindNothing(String asked) {
    assertThat(texts("SELECT search_query(?)", asked)).containsExactly("null");
    assertThat(texts("SELECT id FROM search_hit(?)", asked)).isEmpty();
    assertThat(texts("SELECT id FROM suggest_hit(?)", asked)).isEmpty();
  }

  @Test
  void anyTextMayBeAskedForAndFindsItself() throws SQLException {
    List<String> signs =
        List.of(
            "a",
            "s",
            "the",
            "ii",
            "x",
            "2",
            "魔",
            "方",
            "Ⅱ",
            " ",
            "'",
            "\"",
            "\\",
            "&",
            "|",
            "!",
            "(",
            ")",
            ":",
            "*",
            "<",
            ">",
            "-",
            "·",
            "$",
            "{",
            "%",
            "\n",
            "\u00a0",
            "\u200b",
            "ﷺ",
            "é",
            "\u0301",
            "㎡",
            "½",
            "😀",
            "İ",
            "ß",
            "ς",
            "ｶ",
            "ﾞ",
            "한",
            "\uDBFF\uDFFF");
    Random random = new Random(2020);
    try (Connection connection = database.connect()) {
      for (int round = 0; round < 300; round++) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length >= 0; length--) {
          text.append(signs.get(random.nextInt(signs.size())));
        }
        String asked = text.toString();
        assertThat(
                texts(
                    connection,
                    "SELECT coalesce(search_vector(?) @@ search_query(?), true)",
                    asked,
                    asked))
            .as(asked)
            .containsExactly("t");
        texts(connection, "SELECT id FROM search_hit(?)", asked);
        texts(connection, "SELECT id FROM suggest_hit(?)", asked);
        assertThat(
                unmarked(texts(connection, "SELECT search_highlight(?, ?)", asked, asked).get(0)))
            .isEqualTo(asked);
      }
    }
  }

  private static String unmarked(String html) {
    return html.replace("<mark>", "")
        .replace("</mark>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @ParameterizedTest
  @ValueSource(strings = {"魔", "a", "a ", "a-", "魔a", "'", "(", "&", "ﷺ", "½"})
  void aThousandCharactersMayBeAskedFor(String repeated) {
    String asked = repeated.repeat(1000 / repeated.length());
    assertThatCode(() -> texts("SELECT id FROM search_hit(?)", asked)).doesNotThrowAnyException();
    assertThatCode(() -> texts("SELECT id FROM suggest_hit(?)", asked)).doesNotThrowAnyException();
  }

  @Test
  void aTextOfAnyLengthCanBeStored() {
    for (String repeated : List.of("魔方", "a", "a ", "ﷺ")) {
      assertThatCode(() -> texts("SELECT search_vector(repeat(?, 30000)) IS NOT NULL", repeated))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aSuggestionBeginsWithWhatWasTypedOrHasAWordThatDoes() {
    assertThat(suggestionsFor("上海光"))
        .containsExactly("PREFIX 上海光源", "PREFIX 上海光源一期", "PREFIX 上海光源线站工程(光源二期)");
    assertThat(suggestionsFor("上海光源一期")).containsExactly("EXACT 上海光源一期");
    assertThat(suggestionsFor("光源"))
        .containsExactly("WORD 上海光源", "WORD 上海光源一期", "WORD 上海光源线站工程(光源二期)");
    assertThat(suggestionsFor("telesc"))
        .containsExactly(
            "PREFIX Telescope hours", "WORD A telescope that observes neutral hydrogen");
    assertThat(suggestionsFor("lescope")).isEmpty();
  }

  @Test
  void suggestionsStayWhileANumeralIsTyped() {
    assertThat(suggestionsFor("魔方")).containsExactly("PREFIX 魔方Ⅱ", "PREFIX 魔方Ⅲ");
    assertThat(suggestionsFor("魔方I")).containsExactly("PREFIX 魔方Ⅱ", "PREFIX 魔方Ⅲ");
    assertThat(suggestionsFor("魔方II")).containsExactly("EXACT 魔方Ⅱ", "PREFIX 魔方Ⅲ");
    assertThat(suggestionsFor("魔方III")).containsExactly("EXACT 魔方Ⅲ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>魔方Ⅱ & \"魔方Ⅲ\" | 魔方2 | &lt;b&gt;<mark>魔方Ⅱ</mark> &amp; &quot;<mark>魔方</mark>Ⅲ&quot;",
        "Foreigner's permit | foreigners | <mark>Foreigner</mark>&#39;s permit",
        "ＭＡＧＩＣ ｃｕｂｅ ①㎡ | magic cu | <mark>ＭＡＧＩＣ ｃｕｂｅ</mark> ①㎡",
        "Institute of Optics, optical | optics institutes | <mark>Institute</mark> of <mark>Optics</mark>, <mark>optical</mark>",
        "用100Gbps硅光芯片 | 硅光 100g | 用<mark>100Gbps硅光</mark>芯片",
        "The SARS-CoV-2 virus | sars-cov-2 | The <mark>SARS-CoV-2</mark> virus",
        "国家中心·上海光源 | 中心上海 | 国家<mark>中心·上海</mark>光源",
        "上海的海上光源 | 上海 | <mark>上海</mark>的海上光源",
        "e\u0301 cafe\u0301 | café | e\u0301 <mark>cafe\u0301</mark>",
        "a < b | ! | a &lt; b"
      })
  void whatIsMetIsMarkedInTheTextAsItIs(String text, String asked, String html) {
    assertThat(texts("SELECT search_highlight(?, ?)", text, asked)).containsExactly(html);
  }

  @Test
  void allIndexesAreUsedByAPlanForAnyText() throws SQLException {
    try (Connection connection = database.connect()) {
      insertManyNames(connection);

      assertThat(planOf(connection, "search_hit"))
          .contains("Bitmap Index Scan on name_by_search")
          .doesNotContain("Seq Scan on name");
      assertThat(planOf(connection, "suggest_hit"))
          .contains("Bitmap Index Scan on name_by_search", "Bitmap Index Scan on name_by_beginning")
          .doesNotContain("Seq Scan on name");

      texts(connection, "SELECT set_config('enable_seqscan', 'off', false)");
      assertThat(planOf(connection, "search_hit"))
          .contains(
              "metric_by_search",
              "section_by_search",
              "listing_by_search",
              "term_by_search",
              "achievement_by_search",
              "event_by_search");
      assertThat(planOf(connection, "suggest_hit"))
          .contains(
              "metric_by_beginning_zh",
              "metric_by_beginning_en",
              "section_by_beginning_zh",
              "section_by_beginning_en");
    }
  }

  private static void insertManyNames(Connection connection) throws SQLException {
    texts(
        connection,
        """
        WITH inserted AS (
          INSERT INTO name (key, subject_id, position, language, text, folded, kind, status)
          SELECT 'many/' || number, 1, 100 + number, 'EN', 'Place ' || number, '', 'ALIAS', 'LITERAL' FROM generate_series(1, ?::integer) AS number
          RETURNING id)
        INSERT INTO name_citation SELECT id, 1, 1 FROM inserted RETURNING 1""",
        String.valueOf(MANY));
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE name");
    }
  }

  private static String planOf(Connection connection, String function) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = force_generic_plan");
      statement.execute(
          "PREPARE hits (text) AS SELECT * FROM " + function + "($1) hit ORDER BY id LIMIT 20");
      String plan = String.join("\n", texts(connection, "EXPLAIN EXECUTE hits('上海')"));
      statement.execute("DEALLOCATE hits");
      return plan;
    }
  }

  private static List<String> subjectsFor(String asked) {
    return texts(
        "SELECT name_zh FROM search_hit(?) hit JOIN subject ON subject.id = subject_id ORDER BY hit.id",
        asked);
  }

  private static List<String> suggestionsFor(String prefix) {
    return texts("SELECT match || ' ' || text FROM suggest_hit(?) ORDER BY id", prefix);
  }

  private static List<String> texts(String sql, String... values) {
    try (Connection connection = database.connect()) {
      return texts(connection, sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of all rows; null reads as {@code null}. */
  private static List<String> texts(Connection connection, String sql, String... values)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setString(index + 1, values[index]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(String.valueOf(rows.getString(1)));
        }
      }
    }
    return texts;
  }
}
