/** Everything that one edition says, in the order in which it says it. */
@NullMarked
package org.yearbook.domain.edition;

import org.jspecify.annotations.NullMarked;
