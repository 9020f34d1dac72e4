/** The way of one request from text to answer, whatever transport brought it. */
@NullMarked
package org.yearbook.api.graphql;

import org.jspecify.annotations.NullMarked;
