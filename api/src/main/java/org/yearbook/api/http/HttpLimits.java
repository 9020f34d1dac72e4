package org.yearbook.api.http;

import java.time.Duration;

/**
 * What one connection may cost.
 *
 * @param urlBytes how long the first line of a request may be
 * @param headerBytes how long its headers may be together
 * @param compressedFromBytes from which length on a response is compressed for those who take it
 * @param arrival how long the first request of a connection may take to come, and after how long a
 *     body is looked at whether it comes fast enough
 * @param idle how long a connection may wait for its next request, and after how long an answer is
 *     looked at whether it is taken fast enough
 * @param drain how long requests that run may go on when the server is stopped
 */
public record HttpLimits(
    int urlBytes,
    int headerBytes,
    int compressedFromBytes,
    Duration arrival,
    Duration idle,
    Duration drain) {

  /** What suits GraphQL requests that people write. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          16 * 1024,
          16 * 1024,
          1_400,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10));

  public HttpLimits {
    if (urlBytes < 100 || headerBytes < 100 || compressedFromBytes < 0) {
      throw new IllegalArgumentException("A limit leaves no room for any request.");
    }
    if (arrival.toMillis() < 1 || idle.toMillis() < 1 || drain.isNegative()) {
      throw new IllegalArgumentException("A limit of time is no time.");
    }
  }
}
