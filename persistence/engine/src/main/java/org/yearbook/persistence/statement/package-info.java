/** From a question to its statements: one for each list, all of one round trip. */
@NullMarked
package org.yearbook.persistence.statement;

import org.jspecify.annotations.NullMarked;
