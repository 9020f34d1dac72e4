/** Large synthetic catalogues for tests of scale, the same rows for the same sizes and seed. */
@NullMarked
package org.yearbook.persistence.synthetic;

import org.jspecify.annotations.NullMarked;
