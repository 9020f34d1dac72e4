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
      SELECT row(%s, alone, adds_over_subjects, adds_up, count, count_of_values, sum, avg, min, max, low, high,
             low_inclusive, high_inclusive)::text
        FROM observation_summary ORDER BY 1"""
          .formatted(IN_COMMON);

  /** Put otherwise than where they are kept. */
  private static final String GROUPED =
      """
      SELECT row(%1$s,
             (SELECT count(DISTINCT row(%1$s)) = 1 FROM observation other
               WHERE superseded_at IS NULL AND (other.subject_id, other.metric_id, other.aggregation)
                     = (observation.subject_id, observation.metric_id, observation.aggregation)),
             (SELECT additive_over @> '{ENTITY}' FROM metric WHERE id = metric_id),
             (SELECT additive_over @> '{TIME}' FROM metric WHERE id = metric_id)
               AND NOT aggregation IN ('CUMULATIVE', 'STOCK')
               AND (coalesce(system_id, journal_id, grant_type_id, expert_group_id) IS NULL AND authorship IS NULL
                    OR (SELECT additive_over @> '{DIMENSION}' FROM metric WHERE id = metric_id)),
             count(id), count(value), sum(value),
             CASE count(value) WHEN 0 THEN NULL ELSE trim_scale(round(sum(value) * 1.0000000000 / count(value), 10)) END,
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
