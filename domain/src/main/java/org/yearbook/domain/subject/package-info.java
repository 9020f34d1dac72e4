/** What figures and statements are about, and what is said of it without a figure. */
@NullMarked
package org.yearbook.domain.subject;

import org.jspecify.annotations.NullMarked;
