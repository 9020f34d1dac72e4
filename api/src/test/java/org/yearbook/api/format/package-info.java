/** Answers in CSV, over HTTP and against a real database. */
@NullMarked
package org.yearbook.api.format;

import org.jspecify.annotations.NullMarked;
