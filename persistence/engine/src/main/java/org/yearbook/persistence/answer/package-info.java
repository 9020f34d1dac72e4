/** From rows to bytes, and the archive that goes the whole way. */
@NullMarked
package org.yearbook.persistence.answer;

import org.jspecify.annotations.NullMarked;
