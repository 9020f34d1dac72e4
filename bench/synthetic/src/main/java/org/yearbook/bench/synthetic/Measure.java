package org.yearbook.bench.synthetic;

import java.util.Locale;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.MetricKind;
import org.yearbook.domain.measure.Theme;

/**
 * What is measured. The metrics of a catalogue go through these again and again. The first ten may
 * be added up over facilities. None is cumulative: an import compares all pairs of such figures in
 * the database.
 */
enum Measure {
  BEAM_HOURS("提供实验机时", "beam time provided", MeasuredUnit.HOUR, Theme.USAGE, 4_000),
  USER_PROJECTS("执行用户课题数", "user projects carried out", MeasuredUnit.PROJECT, Theme.USAGE, 120),
  USER_VISITS("接待用户人次", "visits by users", MeasuredUnit.VISIT, Theme.USAGE, 900),
  CORE_HOURS("提供核小时", "core-hours provided", MeasuredUnit.CORE_HOUR, Theme.USAGE, 3_000_000),
  PAPERS("发表论文数", "papers published", MeasuredUnit.PAPER, Theme.OUTPUT, 60),
  INDEXED_PAPERS("发表SCI论文数", "papers indexed in SCI", MeasuredUnit.PAPER, Theme.OUTPUT, 40),
  AWARDS("获省部级以上奖项数", "awards won", MeasuredUnit.AWARD, Theme.OUTCOME, 3),
  PROJECTS_UNDER_WAY("在研课题数", "projects under way", MeasuredUnit.PROJECT, Theme.FUNDING, 25),
  STAFF("在岗人员数", "staff", MeasuredUnit.PERSON, Theme.CAPACITY, 150),
  FUNDING("到账经费", "funding received", MeasuredUnit.YUAN, Theme.FUNDING, 20_000_000),
  PROCESSOR_USE("处理器月均使用率", "mean use of processors", MeasuredUnit.PERCENT, Theme.USAGE, 70),
  SHARE_FROM_ABROAD("境外用户占比", "share of users from abroad", MeasuredUnit.PERCENT, Theme.USAGE, 12);

  private final String zh;
  private final String en;
  private final MeasuredUnit unit;
  private final Theme theme;
  private final int typical;

  Measure(String zh, String en, MeasuredUnit unit, Theme theme, int typical) {
    this.zh = zh;
    this.en = en;
    this.unit = unit;
    this.theme = theme;
    this.typical = typical;
  }

  String code() {
    return Keys.METRIC_PREFIX + name().toLowerCase(Locale.ROOT);
  }

  Bilingual title() {
    return Invented.name(zh, en);
  }

  MeasuredUnit unit() {
    return unit;
  }

  Theme theme() {
    return theme;
  }

  /** What a facility of middling size comes to, in the unit. */
  int typical() {
    return typical;
  }

  boolean isShare() {
    return unit == MeasuredUnit.PERCENT;
  }

  MetricKind kind() {
    return switch (unit) {
      case HOUR -> MetricKind.DURATION;
      case CORE_HOUR, YUAN -> MetricKind.AMOUNT;
      case PERCENT -> MetricKind.RATE;
      case PROJECT, VISIT, PERSON, PAPER, AWARD -> MetricKind.COUNT;
    };
  }

  Aggregation aggregation() {
    return switch (this) {
      case PROJECTS_UNDER_WAY, STAFF -> Aggregation.STOCK;
      case PROCESSOR_USE -> Aggregation.PERIOD_AVERAGE;
      case SHARE_FROM_ABROAD -> Aggregation.SHARE;
      default -> Aggregation.PERIOD_TOTAL;
    };
  }
}
