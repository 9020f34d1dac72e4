/**
 * Formats in which the rows of one list are written, piece by piece: CSV (RFC 4180) and NDJSON. A
 * format is a {@link org.yearbook.api.format.RowFormat} and a line in {@link
 * org.yearbook.api.format.RowFormats}.
 */
@NullMarked
package org.yearbook.api.format;

import org.jspecify.annotations.NullMarked;
