/** What the schema says of itself. */
@NullMarked
package org.yearbook.schema.introspection;

import org.jspecify.annotations.NullMarked;
