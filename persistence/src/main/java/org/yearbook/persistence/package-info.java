/** Placeholder. */
@NullMarked
package org.yearbook.persistence;

import org.jspecify.annotations.NullMarked;
