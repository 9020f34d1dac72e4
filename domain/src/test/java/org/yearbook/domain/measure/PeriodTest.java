package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "截至年底,        INSTANT,      2020-12-31, 2020-12-31, YEAR,  true",
    "截至2019年底,    INSTANT,      2019-12-31, 2019-12-31, YEAR,  false",
    "全年,           INTERVAL,     2020-01-01, 2020-12-31, YEAR,  true",
    "年内,           INTERVAL,     2020-01-01, 2020-12-31, YEAR,  true",
    "2020年,         INTERVAL,     2020-01-01, 2020-12-31, YEAR,  false",
    "2019年全年,      INTERVAL,     2019-01-01, 2019-12-31, YEAR,  false",
    "截至11月底,      YEAR_TO_DATE, 2020-01-01, 2020-11-30, MONTH, true",
    "截至１１月底,     YEAR_TO_DATE, 2020-01-01, 2020-11-30, MONTH, true",
    "截至2月底,       YEAR_TO_DATE, 2020-01-01, 2020-02-29, MONTH, true",
    "截至2021年2月底,  YEAR_TO_DATE, 2021-01-01, 2021-02-28, MONTH, false",
    "3月,            MONTH,        2020-03-01, 2020-03-31, MONTH, true",
    "２月,           MONTH,        2020-02-01, 2020-02-29, MONTH, true",
    "2020年3月,      MONTH,        2020-03-01, 2020-03-31, MONTH, false",
    "2019年2月,      MONTH,        2019-02-01, 2019-02-28, MONTH, false",
    "3月28日,        DAY,          2020-03-28, 2020-03-28, DAY,   true",
    "1月26日,        DAY,          2020-01-26, 2020-01-26, DAY,   true",
    "2月29日,        DAY,          2020-02-29, 2020-02-29, DAY,   true",
    "2019年12月31日, DAY,          2019-12-31, 2019-12-31, DAY,   false",
    "“十四五”,       PLAN,         2021-01-01, 2025-12-31, YEAR,  false",
    "十四五,         PLAN,         2021-01-01, 2025-12-31, YEAR,  false",
    "十三五,         PLAN,         2016-01-01, 2020-12-31, YEAR,  false",
    "十五,           PLAN,         2001-01-01, 2005-12-31, YEAR,  false",
  })
  void aLabelIsReadAgainstTheReferenceYear(
      String label,
      PeriodType type,
      LocalDate start,
      LocalDate end,
      Precision precision,
      boolean yearInferred) {
    assertThat(Period.read(label, 2020))
        .isEqualTo(new Period(type, start, end, label, precision, yearInferred));
  }

  @Test
  void theLabelIsKeptWithoutMarks() {
    assertThat(Period.read(" **３月**28日 ", 2020).label()).isEqualTo("３月28日");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "年底前",
        "截至",
        "13月",
        "0月",
        "2月30日",
        "2021年2月29日",
        "4月31日",
        "春季",
        "3月 4月",
        "20年",
        "截至13月底",
        "五五"
      })
  void anythingElseIsRefused(String label) {
    assertThatThrownBy(() -> Period.read(label, 2020)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aRefusalSaysWhatWouldBeRight() {
    assertThatThrownBy(() -> Period.read("2月30日", 2020))
        .hasMessage(
            "Can't read \"2月30日\" at character 1: it names no date of the calendar;"
                + " name a month from 1 to 12 and one of its days.");
  }

  @Test
  void aReferenceYearOutsideTheCalendarOfReportsIsRefused() {
    assertThatThrownBy(() -> Period.read("全年", 20)).hasMessage("20 is no reference year.");
  }

  @ParameterizedTest(name = "{0} {1} to {2}, {3}")
  @CsvSource({
    "INTERVAL,     2020-02-01, 2020-01-01, DAY",
    "INSTANT,      2020-01-01, 2020-12-31, DAY",
    "DAY,          2020-01-01, 2020-01-02, DAY",
    "DAY,          2020-01-01, 2020-01-01, MONTH",
    "MONTH,        2020-02-01, 2020-02-28, MONTH",
    "MONTH,        2020-02-02, 2020-02-29, MONTH",
    "MONTH,        2020-01-01, 2020-02-29, MONTH",
    "MONTH,        2020-02-01, 2020-02-29, DAY",
    "YEAR_TO_DATE, 2020-02-01, 2020-11-30, MONTH",
    "YEAR_TO_DATE, 2019-01-01, 2020-11-30, MONTH",
  })
  void datesThatMakeNoSuchPeriodAreRefused(
      PeriodType type, LocalDate start, LocalDate end, Precision precision) {
    assertThatThrownBy(() -> new Period(type, start, end, null, precision, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBlankLabelIsRefused() {
    LocalDate day = LocalDate.of(2020, 1, 26);
    assertThatThrownBy(() -> new Period(PeriodType.DAY, day, day, " ", Precision.DAY, false))
        .hasMessage("The label is blank; without one, it is null.");
  }
}
