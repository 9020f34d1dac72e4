package org.yearbook.domain.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Cited;
import org.yearbook.domain.measure.Period;

/**
 * That somebody takes part in something.
 *
 * @param key stable key inside the edition
 * @param agent the slug of who takes part
 * @param target the slug of what it takes part in
 * @param period the time that it speaks of, or null when none is said
 * @param exhaustive whether the print names all who take part in that role
 * @param citations the keys of the places that print it, at least one
 */
public record Participation(
    String key,
    String agent,
    ParticipationRole role,
    String target,
    @Nullable Period period,
    boolean exhaustive,
    List<String> citations) {
  public Participation {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A participation needs a key.");
    }
    if (agent.equals(target)) {
      throw new IllegalArgumentException("Nothing takes part in itself, nor does " + agent + ".");
    }
    citations = Cited.atLeastOnce(citations);
  }
}
