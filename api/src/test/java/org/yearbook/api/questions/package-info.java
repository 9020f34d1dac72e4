/** Questions that people ask of the bundled edition, each answered by one operation. */
@NullMarked
package org.yearbook.api.questions;

import org.jspecify.annotations.NullMarked;
