/** What comes back for a question, and the port that brings it. */
@NullMarked
package org.yearbook.domain.answer;

import org.jspecify.annotations.NullMarked;
