/** HTTP as clients see it, in front of a service that answers what a test wants. */
@NullMarked
package org.yearbook.api.http;

import org.jspecify.annotations.NullMarked;
