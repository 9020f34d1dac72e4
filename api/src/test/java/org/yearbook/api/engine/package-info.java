/** The whole engine against a real database: golden cases, the README's query, errors. */
@NullMarked
package org.yearbook.api.engine;

import org.jspecify.annotations.NullMarked;
