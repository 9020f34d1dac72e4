/** The archive in PostgreSQL: a question goes in, an answer comes back. */
@NullMarked
package org.yearbook.persistence.archive;

import org.jspecify.annotations.NullMarked;
