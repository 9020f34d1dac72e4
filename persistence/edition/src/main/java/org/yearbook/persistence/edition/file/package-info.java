/**
 * The files of an edition as they are written: rows, mappings and cells, and what is wrong in them,
 * with file and line.
 */
@NullMarked
package org.yearbook.persistence.edition.file;

import org.jspecify.annotations.NullMarked;
