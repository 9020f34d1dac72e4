/** What is written to the log, and how often. */
@NullMarked
package org.yearbook.api.log;

import org.jspecify.annotations.NullMarked;
