/** Placeholder. */
@NullMarked
package org.yearbook.schema;

import org.jspecify.annotations.NullMarked;
