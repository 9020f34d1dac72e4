/** What can go wrong, in a handful of codes. */
@NullMarked
package org.yearbook.domain.problem;

import org.jspecify.annotations.NullMarked;
