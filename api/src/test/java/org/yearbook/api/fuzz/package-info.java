/** What strangers might send, made by chance, and what must never come of it. */
@NullMarked
package org.yearbook.api.fuzz;

import org.jspecify.annotations.NullMarked;
