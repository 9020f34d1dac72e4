/** Brings a database to the tables that this version of Yearbook needs. */
@NullMarked
package org.yearbook.persistence.migration;

import org.jspecify.annotations.NullMarked;
