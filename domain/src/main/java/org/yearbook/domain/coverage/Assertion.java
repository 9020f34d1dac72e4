package org.yearbook.domain.coverage;

/**
 * Something that an edition asserts.
 *
 * @param key its key in the edition; for a name the slug of the subject, for a status that slug and
 *     the status, such as {@code sulf.expert-accepted}
 */
public record Assertion(AssertionKind kind, String key) {}
