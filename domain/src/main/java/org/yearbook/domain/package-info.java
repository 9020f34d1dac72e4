/** Placeholder. */
@NullMarked
package org.yearbook.domain;

import org.jspecify.annotations.NullMarked;
