/** From the text of a document to one that is parsed, valid and within limits. */
@NullMarked
package org.yearbook.schema.document;

import org.jspecify.annotations.NullMarked;
