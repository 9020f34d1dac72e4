/** The rules of the house, each with its reason. */
@NullMarked
package org.yearbook.api.architecture;

import org.jspecify.annotations.NullMarked;
