/** Whether what an edition says holds together, and with its source. */
@NullMarked
package org.yearbook.persistence.edition.check;

import org.jspecify.annotations.NullMarked;
