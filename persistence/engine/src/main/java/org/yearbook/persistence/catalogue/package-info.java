/** How the types of the contract lie in tables: the only place that names both. */
@NullMarked
package org.yearbook.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
