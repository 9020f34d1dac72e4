/** The commands, what they print, and an orderly end. */
@NullMarked
package org.yearbook.api.cli;

import org.jspecify.annotations.NullMarked;
