package org.yearbook.domain.measure;

/** What sort of quantity a unit measures; only units of one quantity can be converted. */
public enum Quantity {
  COUNT,
  TIME,
  COMPUTING,
  MONEY,
  SHARE,
  POWER,
  LENGTH,
  DATA,
  OTHER
}
