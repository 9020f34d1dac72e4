package org.yearbook.domain.measure;

/**
 * How a printed figure is meant: what the words around the number say about the true value {@code
 * x}.
 *
 * <p>{@link Bounds#of} gives the bounds that each constant implies for its value {@code v}.
 */
public enum Qualifier {
  /** No word, 5万: has a value; x = v. */
  EXACT(true),
  /** 余 or 多 after the number, 6000余: has a value, x is a little more; x &gt; v. */
  OVER(true),
  /** 超过, 逾, 超, 大于, 高于, 多于: has a value; x &gt; v. */
  GREATER_THAN(true),
  /** 至少, 不少于, 不低于, 上 (as in 上万), 以上: has a value; x &ge; v. */
  AT_LEAST(true),
  /** 近, 将近, 接近: has a value, x is a little less; x &lt; v. */
  NEARLY(true),
  /** 约, 大约, 左右, 上下: has a value; implies no bounds. */
  APPROX(true),
  /** Two numbers joined by — – - ~ 至 到: no single value; low &le; x &le; high. */
  RANGE(false),
  /**
   * A bare 百, 千, 万 or 亿 before a prefixed unit, 百纳弧度: has a value, only its size is meant; implies
   * no bounds.
   */
  ORDER_OF_MAGNITUDE(true),
  /** 数十, 几十: no value; implies no bounds. */
  SEVERAL_TENS(false),
  /** 一批, 一系列, 大批, 若干, 许多, 众多, 多 (as in 多项): no value; implies no bounds. */
  UNSPECIFIED_MANY(false);

  private final boolean hasValue;

  Qualifier(boolean hasValue) {
    this.hasValue = hasValue;
  }

  /** Whether a figure with this qualifier has a value: one number, however vague. */
  public boolean hasValue() {
    return hasValue;
  }
}
