/** Large synthetic catalogues for tests of scale, the same rows for the same sizes and seed. */
@NullMarked
package org.yearbook.bench.synthetic;

import org.jspecify.annotations.NullMarked;
