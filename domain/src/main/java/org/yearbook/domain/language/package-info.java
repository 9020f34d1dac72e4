/** The languages that Yearbook speaks, and texts in both. */
@NullMarked
package org.yearbook.domain.language;

import org.jspecify.annotations.NullMarked;
