package org.yearbook.persistence.archive;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Set;
import org.yearbook.domain.question.Question;
import org.yearbook.persistence.answer.ReferenceTables;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.statement.Plan;
import org.yearbook.persistence.statement.Planner;

/**
 * How questions are answered while some tables are in memory. Plans live no longer than their
 * questions do, and those of questions that are gone make room no later than when it is needed.
 *
 * @param references the tables as they are in one version of the data
 * @param plans by question
 */
record Plans(Catalogue catalogue, ReferenceTables references, LoadingCache<Question, Plan> plans) {
  /** Of the statements of all plans that are kept. */
  private static final long MOST_CHARACTERS = 500_000;

  static Plans with(Catalogue catalogue, ReferenceTables references) {
    Set<String> kept = references.types();
    return new Plans(
        catalogue,
        references,
        Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Question question, Plan plan) -> plan.length())
            .build(question -> Planner.plan(question, catalogue, kept)));
  }

  Plan plan(Question question) {
    return plans.get(question);
  }

  /** The same plans with newer rows; new plans where other tables are kept. */
  Plans renewed(ReferenceTables newer) {
    return newer.types().equals(references.types())
        ? new Plans(catalogue, newer, plans)
        : with(catalogue, newer);
  }
}
