package org.yearbook.domain.measure;

/** The finest part of a date that the print names: 3月28日 a day, 截至11月底 a month, 全年 a year. */
public enum Precision {
  DAY,
  MONTH,
  YEAR
}
