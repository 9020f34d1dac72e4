package org.yearbook.domain.check;

import org.jspecify.annotations.Nullable;

/**
 * What a check came to.
 *
 * @param expected what was expected, as a short text, or null where the rule expects nothing
 *     particular
 * @param actual what was found, as a short text
 */
public record Validation(
    ValidationCheck check, Outcome outcome, @Nullable String expected, String actual) {}
