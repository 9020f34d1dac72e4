package org.yearbook.api.graphql;

import java.util.List;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.Place;

/** The one place that turns a problem into an error of a GraphQL response (section 7.1.2). */
public final class ErrorJson {
  private final JsonBytes out;
  private boolean isFirst = true;

  /** Begins the list of errors. */
  ErrorJson(JsonBytes out) {
    this.out = out.ascii("\"errors\":[");
  }

  /** A whole response of one error that is at no place of a document. */
  public static JsonBytes only(ErrorCode code, String message) {
    return only(code, message, List.of());
  }

  static JsonBytes only(ErrorCode code, String message, List<Place> places) {
    JsonBytes out = new JsonBytes(500).raw('{');
    return new ErrorJson(out).error(code, message, places, List.of()).end().raw('}');
  }

  /**
   * An error.
   *
   * @param places in the document; empty when there is none
   * @param path to the field in the response; empty when it is about the whole request
   */
  ErrorJson error(ErrorCode code, String message, List<Place> places, List<Object> path) {
    out.ascii(isFirst ? "{\"message\":" : ",{\"message\":").string(message);
    isFirst = false;
    places(places);
    path(path);
    out.ascii(",\"extensions\":{\"code\":").token(code.name());
    out.ascii("}}");
    return this;
  }

  private void places(List<Place> places) {
    if (places.isEmpty()) {
      return;
    }
    out.ascii(",\"locations\":[");
    for (int index = 0; index < places.size(); index++) {
      Place place = places.get(index);
      out.ascii(index > 0 ? ",{\"line\":" : "{\"line\":").number(place.line());
      out.ascii(",\"column\":").number(place.column()).raw('}');
    }
    out.raw(']');
  }

  private void path(List<Object> path) {
    if (path.isEmpty()) {
      return;
    }
    out.ascii(",\"path\":[");
    for (int step = 0; step < path.size(); step++) {
      if (step > 0) {
        out.raw(',');
      }
      if (path.get(step) instanceof Integer position) {
        out.number(position);
      } else {
        out.string(String.valueOf(path.get(step)));
      }
    }
    out.raw(']');
  }

  /** Ends the list. */
  JsonBytes end() {
    return out.raw(']');
  }
}
