/** From an operation to the question that it asks. */
@NullMarked
package org.yearbook.schema.question;

import org.jspecify.annotations.NullMarked;
