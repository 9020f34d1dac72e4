/** What the container files promise, read without a container engine. */
@NullMarked
package org.yearbook.api.containers;

import org.jspecify.annotations.NullMarked;
