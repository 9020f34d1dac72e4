/** Placeholder. */
@NullMarked
package org.yearbook.api;

import org.jspecify.annotations.NullMarked;
