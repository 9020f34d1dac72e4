/**
 * A second, independent reading of the contract, and random operations that both must answer alike.
 */
@NullMarked
package org.yearbook.api.oracle;

import org.jspecify.annotations.NullMarked;
