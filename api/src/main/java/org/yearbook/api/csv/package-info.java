/** Answers as tables: a question becomes columns, and its rows a stream of CSV (RFC 4180). */
@NullMarked
package org.yearbook.api.csv;

import org.jspecify.annotations.NullMarked;
