/** How types of a contract lie in tables: the words in which a noun is told. */
@NullMarked
package org.yearbook.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
