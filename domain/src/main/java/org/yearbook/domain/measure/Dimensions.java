package org.yearbook.domain.measure;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is limited to beside its subject; null where it is not limited.
 *
 * @param system the slug of a system of the subject
 * @param journal the slug of a journal
 * @param grantType the slug of a type of grant
 * @param expertGroup the slug of a group of experts of the subject
 * @param authorship which share in the authorship of papers counts
 */
public record Dimensions(
    @Nullable String system,
    @Nullable String journal,
    @Nullable String grantType,
    @Nullable String expertGroup,
    @Nullable Authorship authorship) {
  /** No limits. */
  public static final Dimensions NONE = new Dimensions(null, null, null, null, null);
}
