/** From what an edition says to the tables, in one transaction. */
@NullMarked
package org.yearbook.persistence.edition.merge;

import org.jspecify.annotations.NullMarked;
