package org.yearbook.bench.synthetic;

import java.util.List;
import org.yearbook.domain.language.Bilingual;

/** Where institutions are: a hundred of them in one town, then a hundred in the next. */
enum Town {
  ZHANGJIANG("张江", "Zhangjiang"),
  LINGANG("临港", "Lingang"),
  JIADING("嘉定", "Jiading"),
  FENGXIAN("奉贤", "Fengxian"),
  SONGJIANG("松江", "Songjiang"),
  QINGPU("青浦", "Qingpu"),
  BAOSHAN("宝山", "Baoshan");

  private static final List<Town> ALL = List.of(values());

  private final String zh;
  private final String en;

  Town(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The town of a part of the report, which are counted from 1. */
  static Town ofPart(int part) {
    return ALL.get((part - 1) % ALL.size());
  }

  Bilingual named(String zhAfter, String enAfter) {
    return Invented.name(zh + zhAfter, en + " " + enAfter);
  }
}
