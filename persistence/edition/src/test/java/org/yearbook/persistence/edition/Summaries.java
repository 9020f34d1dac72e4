package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the summaries that are kept by the writes with what grouping the figures says. */
public final class Summaries {
  private static final String IN_COMMON =
      """
      subject_id, metric_id, unit_id, system_id, journal_id, grant_type_id, expert_group_id,
      authorship, aggregation, aggregate, origin, assertion""";

  private static final String KEPT =
      """
      SELECT row(%s, adds_over_subjects, adds_up, count, count_of_values, sum, min, max, low, high,
             low_inclusive, high_inclusive)::text
        FROM observation_summary ORDER BY 1"""
          .formatted(IN_COMMON);

  /** Put otherwise than where they are kept. */
  private static final String GROUPED =
      """
      SELECT row(%1$s,
             (SELECT additive_over @> '{ENTITY}' FROM metric WHERE id = metric_id),
             (SELECT additive_over @> '{TIME}' FROM metric WHERE id = metric_id)
               AND NOT aggregation IN ('CUMULATIVE', 'STOCK')
               AND (coalesce(system_id, journal_id, grant_type_id, expert_group_id) IS NULL AND authorship IS NULL
                    OR (SELECT additive_over @> '{DIMENSION}' FROM metric WHERE id = metric_id)),
             count(id), count(value), sum(value),
             trim_scale(min(value)), trim_scale(max(value)),
             CASE count(low) WHEN count(id) THEN sum(low) END,
             CASE count(high) WHEN count(id) THEN sum(high) END,
             every(low_inclusive), every(high_inclusive))::text
        FROM observation
       WHERE superseded_at IS NULL
       GROUP BY %1$s
       ORDER BY 1"""
          .formatted(IN_COMMON);

  private Summaries() {}

  /** Fails when they differ. */
  public static void areWhatGroupingSays(Rows rows) {
    assertThat(rows.texts(KEPT)).isEqualTo(rows.texts(GROUPED));
  }
}
