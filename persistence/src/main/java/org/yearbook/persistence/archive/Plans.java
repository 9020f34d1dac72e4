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
 * How questions are answered while some tables are in memory. Plans live as long as their questions
 * do.
 *
 * @param references the tables as they are in one version of the data
 */
record Plans(ReferenceTables references, LoadingCache<Question, Plan> byQuestion) {
  static Plans with(ReferenceTables references) {
    Set<String> kept = references.types();
    return new Plans(
        references,
        Caffeine.newBuilder()
            .weakKeys()
            .build(question -> Planner.plan(question, Catalogue.yearbook(), kept)));
  }

  /** The same plans with newer rows; new plans where other tables are kept. */
  Plans renewed(ReferenceTables newer) {
    return newer.types().equals(references.types()) ? new Plans(newer, byQuestion) : with(newer);
  }

  Plan of(Question question) {
    return byQuestion.get(question);
  }
}
