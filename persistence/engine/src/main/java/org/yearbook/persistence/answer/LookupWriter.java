package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;

/** Writes the one object that was looked for at the top, or null. */
public final class LookupWriter extends FieldWriter {
  private final ListSource source;
  private final List<Variant> variants;

  public LookupWriter(String responseKey, ListSource source, List<Variant> variants) {
    super(responseKey);
    this.source = source;
    this.variants = List.copyOf(variants);
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    int start = writing.out.mark();
    ListRows.Span found = source.span(writing, row);
    writing.enter(responseKey);
    boolean written =
        found.size() > 0
            && ListSource.writeRow(
                writing, writing.list(source.list()).get(found.from()), variants);
    writing.leave();
    if (!written) {
      writing.out.backTo(start);
      writing.out.nothing();
    }
    return true;
  }
}
