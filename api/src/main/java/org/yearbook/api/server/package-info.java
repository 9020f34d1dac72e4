/** The server as it runs: its database, its listening, its start and its end. */
@NullMarked
package org.yearbook.api.server;

import org.jspecify.annotations.NullMarked;
