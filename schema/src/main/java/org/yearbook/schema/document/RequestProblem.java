package org.yearbook.schema.document;

import java.util.List;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.Place;

/**
 * Why a request is refused before anything is read.
 *
 * @param message for people: what was wrong and what would be right
 * @param places where in the document, possibly nowhere in particular
 */
public record RequestProblem(ErrorCode code, String message, List<Place> places) {
  public RequestProblem {
    places = List.copyOf(places);
  }
}
