package org.yearbook.api.format;

import java.util.List;

/** All formats of rows. Clients are offered them in this order. */
public final class RowFormats {
  public static final List<RowFormat> ALL = List.of(new CsvFormat(), new NdjsonFormat());

  private RowFormats() {}
}
