package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;

/** Writes all related objects as an array. */
public final class ManyWriter extends FieldWriter {
  private final ListSource source;
  private final List<Variant> variants;

  public ManyWriter(String responseKey, ListSource source, List<Variant> variants) {
    super(responseKey);
    this.source = source;
    this.variants = List.copyOf(variants);
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    writing.enter(responseKey);
    boolean written =
        ListSource.writeArray(
            writing, writing.list(source.list()), source.span(writing, row), variants);
    writing.leave();
    return written;
  }
}
