package org.yearbook.domain.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/**
 * A unit of measure.
 *
 * @param code the UCUM code where there is one, otherwise an annotation in its style, such as
 *     {@code {paper}}
 * @param symbol how it is written behind a number
 * @param factor how many of {@code base} make one of this; greater than 0, and 1 for a base unit
 * @param base the code of the unit that the factor counts in, or null for a base unit
 * @param currency the ISO 4217 code, or null unless it is money
 */
public record Unit(
    String code,
    String symbol,
    Bilingual name,
    Quantity quantity,
    BigDecimal factor,
    @Nullable String base,
    @Nullable String currency) {
  public Unit {
    if (code.isBlank() || symbol.isBlank()) {
      throw new IllegalArgumentException("A unit needs a code and a symbol.");
    }
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException(
          "The factor of a unit is greater than 0, not " + factor + ".");
    }
    if (base == null && factor.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException(
          "The factor " + factor + " needs a base unit that it counts in.");
    }
    if ((quantity == Quantity.MONEY) != (currency != null)) {
      throw new IllegalArgumentException("A currency belongs to units of money, and to no others.");
    }
  }

  /** The code of the unit that the factor counts in: its own code for a base unit. */
  public String baseCode() {
    return base == null ? code : base;
  }

  /** Whether a value in this unit can be said in the other: both count in the same base unit. */
  public boolean convertsTo(Unit other) {
    return quantity == other.quantity && baseCode().equals(other.baseCode());
  }
}
