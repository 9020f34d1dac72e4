/** Pages as people see them, in the Chromium of the machine. */
@NullMarked
package org.yearbook.api.browser;

import org.jspecify.annotations.NullMarked;
