/** How a place in a report is cited, in each style. */
@NullMarked
package org.yearbook.persistence.edition.reference;

import org.jspecify.annotations.NullMarked;
