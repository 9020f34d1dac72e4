package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object whose columns lie in the same row: joined, embedded, or the row itself as the
 * node of an edge.
 */
public final class OneWriter extends FieldWriter {
  private final List<Variant> variants;
  private final boolean nullable;

  /** A writer that takes the first variant that is present. */
  public OneWriter(String responseKey, List<Variant> variants, boolean nullable) {
    super(responseKey);
    this.variants = List.copyOf(variants);
    this.nullable = nullable;
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    Variant variant = present(row, variants);
    if (variant == null) {
      return writeMissing(writing);
    }
    int start = writing.out.mark();
    writing.enter(responseKey);
    boolean written = writeObject(writing, row, variant.fields());
    writing.leave();
    if (!written && nullable) {
      writing.out.backTo(start);
      writing.out.nothing();
    }
    return written || nullable;
  }

  boolean writeMissing(Writing writing) {
    if (nullable) {
      writing.out.nothing();
    } else {
      writing.missing(responseKey);
    }
    return nullable;
  }

  static @Nullable Variant present(Row row, List<Variant> variants) {
    for (Variant variant : variants) {
      if (variant.isPresent(row)) {
        return variant;
      }
    }
    return null;
  }
}
