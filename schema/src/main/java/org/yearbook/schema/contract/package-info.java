/** The GraphQL schema as it is written in the SDL files. */
@NullMarked
package org.yearbook.schema.contract;

import org.jspecify.annotations.NullMarked;
