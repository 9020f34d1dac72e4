package org.yearbook.bench.synthetic;

/** What was asked for is not done; the message is a sentence that says why. */
final class Refusal extends RuntimeException {
  Refusal(String sentence) {
    super(sentence);
  }
}
