/**
 * From rows to bytes: writers that were planned with the question, and the tables that are kept in
 * memory.
 */
@NullMarked
package org.yearbook.persistence.answer;

import org.jspecify.annotations.NullMarked;
