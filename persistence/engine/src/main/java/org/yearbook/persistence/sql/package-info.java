/** SQL as values: expressions and selects that know what they read, bind and need joined. */
@NullMarked
package org.yearbook.persistence.sql;

import org.jspecify.annotations.NullMarked;
