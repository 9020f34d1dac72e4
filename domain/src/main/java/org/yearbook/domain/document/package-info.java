/** What is cited: series, editions, their sections, and the exact places in them. */
@NullMarked
package org.yearbook.domain.document;

import org.jspecify.annotations.NullMarked;
