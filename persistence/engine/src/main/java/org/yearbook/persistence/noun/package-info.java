/** The nouns of Yearbook, each with its tables and columns: the only place that names both. */
@NullMarked
package org.yearbook.persistence.noun;

import org.jspecify.annotations.NullMarked;
