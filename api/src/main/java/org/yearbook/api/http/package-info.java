/** HTTP: GraphQL over it, the explorer, the state of the server, and the server itself. */
@NullMarked
package org.yearbook.api.http;

import org.jspecify.annotations.NullMarked;
