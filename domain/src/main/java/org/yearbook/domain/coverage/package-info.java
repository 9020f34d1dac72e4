/** How much of a source document an edition answers for, piece by piece. */
@NullMarked
package org.yearbook.domain.coverage;

import org.jspecify.annotations.NullMarked;
