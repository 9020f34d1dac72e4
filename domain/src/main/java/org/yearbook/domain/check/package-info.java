/** Checks of what an edition says, and what they came to. */
@NullMarked
package org.yearbook.domain.check;

import org.jspecify.annotations.NullMarked;
