/** What an operation asks, in the words of the domain. */
@NullMarked
package org.yearbook.domain.question;

import org.jspecify.annotations.NullMarked;
