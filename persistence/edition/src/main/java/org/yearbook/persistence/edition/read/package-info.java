/** From the files of an edition to what it says: a reader for each noun. */
@NullMarked
package org.yearbook.persistence.edition.read;

import org.jspecify.annotations.NullMarked;
