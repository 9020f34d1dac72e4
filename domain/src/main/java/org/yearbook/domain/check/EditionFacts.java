package org.yearbook.domain.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Subject;

/**
 * What of an edition can be checked.
 *
 * @param observations by key, stated and derived ones, in the order of the edition
 * @param subjects by slug
 * @param listings by key
 * @param citations by key
 * @param units by code
 */
public record EditionFacts(
    Map<String, Observation> observations,
    Map<String, Subject> subjects,
    Map<String, Listing> listings,
    Map<String, Citation> citations,
    List<Event> events,
    Map<String, Unit> units) {
  public EditionFacts {
    observations = inOrder(observations);
    subjects = inOrder(subjects);
    listings = inOrder(listings);
    citations = inOrder(citations);
    units = inOrder(units);
    events = List.copyOf(events);
  }

  /** The facts of lists of which no two members have the same key; the first one counts. */
  public static EditionFacts of(
      List<Observation> observations,
      List<Subject> subjects,
      List<Listing> listings,
      List<Citation> citations,
      List<Event> events,
      List<Unit> units) {
    return new EditionFacts(
        byKey(observations, Observation::key),
        byKey(subjects, Subject::slug),
        byKey(listings, Listing::key),
        byKey(citations, Citation::key),
        events,
        byKey(units, Unit::code));
  }

  private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
    return all.stream()
        .collect(
            Collectors.toMap(
                key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
  }

  private static <T> Map<String, T> inOrder(Map<String, T> all) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }

  List<Observation> observations(List<String> keys) {
    return keys.stream().map(this::observation).toList();
  }

  Observation observation(String key) {
    return find(observations, key, "observation");
  }

  List<Subject> subjects(List<String> slugs) {
    return slugs.stream().map(slug -> find(subjects, slug, "subject")).toList();
  }

  List<Citation> citations(List<String> keys) {
    return keys.stream().map(key -> find(citations, key, "citation")).toList();
  }

  Listing listing(String key) {
    return find(listings, key, "list");
  }

  Unit unit(Observation observation) {
    return find(units, observation.unit(), "unit");
  }

  private static <T> T find(Map<String, T> all, String key, String noun) {
    T found = all.get(key);
    if (found == null) {
      throw new IllegalArgumentException("There is no %s “%s”.".formatted(noun, key));
    }
    return found;
  }
}
