/** Measures: what is measured, what was observed, and how a printed figure or period is read. */
@NullMarked
package org.yearbook.domain.measure;

import org.jspecify.annotations.NullMarked;
