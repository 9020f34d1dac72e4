package org.yearbook.api.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.format.RowFormat;
import org.yearbook.api.format.RowFormats;

/**
 * As what a request can be answered. The two kinds of JSON differ in status codes, not in bytes.
 *
 * @param header the value of Content-Type
 * @param rows the format of rows that is meant; null for GraphQL responses
 */
record MediaType(String type, String subtype, String header, @Nullable RowFormat rows) {
  /** Made for GraphQL: the status code tells what became of the request. */
  static final MediaType GRAPHQL_RESPONSE = ofResponses("graphql-response+json");

  /** For older clients: 200 whenever the request was understood, whatever became of it. */
  static final MediaType JSON = ofResponses("json");

  /** Those that are offered: formats of rows tell problems as JSON. */
  static final List<MediaType> ALL =
      Stream.concat(Stream.of(GRAPHQL_RESPONSE, JSON), RowFormats.ALL.stream().map(MediaType::of))
          .toList();

  private static MediaType ofResponses(String subtype) {
    return new MediaType(
        "application", subtype, "application/" + subtype + "; charset=utf-8", null);
  }

  private static MediaType of(RowFormat format) {
    String[] parts = format.mediaType().split("/", 2);
    return new MediaType(parts[0], parts[1], format.contentType(), format);
  }

  /** What carries a GraphQL response to a client that wants this. */
  MediaType ofResponses() {
    return rows == null ? this : GRAPHQL_RESPONSE;
  }

  boolean isJson() {
    return equals(JSON);
  }

  private String name() {
    return type + "/" + subtype;
  }

  /**
   * The one that a client likes most. Among equals it is the one made for GraphQL, as it is for a
   * client that says nothing (GraphQL over HTTP, "Legacy watershed").
   *
   * @param accepted what the client takes; empty when it takes anything
   * @throws HttpProblem when it takes none
   */
  static MediaType preferred(List<MIMEHeader> accepted) {
    MediaType preferred = GRAPHQL_RESPONSE;
    for (MediaType each : ALL) {
      preferred = each.weight(accepted) > preferred.weight(accepted) ? each : preferred;
    }
    if (preferred.weight(accepted) <= 0) {
      throw HttpProblem.notAcceptable(
          streams(accepted)
              ? "Nothing is streamed here: there are no subscriptions and no parts of answers that"
                  + " come later. Accept application/graphql-response+json."
              : "This server answers in %s or %s; the Accept header takes none of them."
                  .formatted(
                      ALL.stream()
                          .limit(ALL.size() - 1L)
                          .map(MediaType::name)
                          .collect(Collectors.joining(", ")),
                      ALL.get(ALL.size() - 1).name()));
    }
    return preferred;
  }

  /** Whether a client names web pages, and likes them more than any of these. */
  static boolean prefersPages(List<MIMEHeader> accepted) {
    float pages = 0;
    for (MIMEHeader range : accepted) {
      if (range.component().equalsIgnoreCase("text")
          && range.subComponent().equalsIgnoreCase("html")) {
        pages = Math.max(pages, range.weight());
      }
    }
    return pages > 0 && pages > GRAPHQL_RESPONSE.weight(accepted) && pages > JSON.weight(accepted);
  }

  private static boolean streams(List<MIMEHeader> accepted) {
    return accepted.stream()
        .map(range -> range.component() + "/" + range.subComponent())
        .anyMatch(
            type ->
                type.equalsIgnoreCase("text/event-stream")
                    || type.equalsIgnoreCase("multipart/mixed"));
  }

  /** From 0, not wanted, to 1. What names the type most closely decides (RFC 9110, 12.5.1). */
  private float weight(List<MIMEHeader> accepted) {
    if (accepted.isEmpty()) {
      return 1;
    }
    int closest = 0;
    float weight = 0;
    for (MIMEHeader range : accepted) {
      int closeness = closeness(range);
      if (closeness > closest) {
        closest = closeness;
        weight = range.weight();
      }
    }
    return weight;
  }

  private int closeness(MIMEHeader range) {
    String rangeType = range.component();
    String rangeSubtype = range.subComponent();
    if (!takesUtf8(range)) {
      return 0;
    } else if (rangeType.equals("*") && rangeSubtype.equals("*")) {
      return 1;
    } else if (!rangeType.equalsIgnoreCase(type)) {
      return 0;
    } else if (rangeSubtype.equals("*")) {
      return 2;
    }
    return rangeSubtype.equalsIgnoreCase(subtype) ? 3 : 0;
  }

  /** Whether a header names no encoding or UTF-8. */
  static boolean takesUtf8(MIMEHeader header) {
    @Nullable String charset = header.parameter("charset");
    return charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
  }
}
