/** The program: its parts in one list. */
@NullMarked
package org.yearbook.api;

import org.jspecify.annotations.NullMarked;
