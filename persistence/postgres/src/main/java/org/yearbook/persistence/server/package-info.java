/** Where PostgreSQL comes from: a server's address, or a server of our own in a data folder. */
@NullMarked
package org.yearbook.persistence.server;

import org.jspecify.annotations.NullMarked;
