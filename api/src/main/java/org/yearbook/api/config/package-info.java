/** What an operator can set: one typed record per concern, read from flags and the environment. */
@NullMarked
package org.yearbook.api.config;

import org.jspecify.annotations.NullMarked;
