/** From the folder of an edition to rows: reading, validating, importing. */
@NullMarked
package org.yearbook.persistence.edition;

import org.jspecify.annotations.NullMarked;
