package org.yearbook.bench.synthetic;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Quantity;

/** What the metrics are counted in. */
enum MeasuredUnit {
  HOUR("h", "小时", "hour", Quantity.TIME),
  CORE_HOUR("core·h", "核小时", "core-hour", Quantity.COMPUTING),
  PROJECT("project", "项", "project", Quantity.COUNT),
  VISIT("visit", "人次", "visit", Quantity.COUNT),
  PERSON("person", "人", "person", Quantity.COUNT),
  PAPER("paper", "篇", "paper", Quantity.COUNT),
  AWARD("award", "项", "award", Quantity.COUNT),
  YUAN("元", "元", "yuan", Quantity.MONEY),
  PERCENT("%", "%", "percent", Quantity.SHARE);

  private final String symbol;
  private final String printed;
  private final String english;
  private final Quantity quantity;

  MeasuredUnit(String symbol, String printed, String english, Quantity quantity) {
    this.symbol = symbol;
    this.printed = printed;
    this.english = english;
    this.quantity = quantity;
  }

  String code() {
    return Keys.UNIT_PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-') + "}";
  }

  String symbol() {
    return symbol;
  }

  /** The word behind a printed number. */
  String printed() {
    return printed;
  }

  Bilingual named() {
    return Invented.name(printed, english);
  }

  Quantity quantity() {
    return quantity;
  }

  @Nullable String currency() {
    return quantity == Quantity.MONEY ? "CNY" : null;
  }
}
