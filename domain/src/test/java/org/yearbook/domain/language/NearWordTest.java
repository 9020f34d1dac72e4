package org.yearbook.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NearWordTest {
  @Test
  void namesAWordThatIsFewEditsAway() {
    assertThat(NearWord.meant("slgu", List.of("slug", "name"))).isEqualTo("Did you mean slug?");
    assertThat(NearWord.meant("quantity", List.of("slug", "name")))
        .isEqualTo("Choose one that is there.");
  }

  @Test
  void aLongWordIsComparedByItsBeginning() {
    String endless = "x".repeat(10_000_000);
    List<String> words = Collections.nCopies(100, "observations");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(NearWord.meant(endless, words)).isEqualTo("Choose one that is there."));
  }
}
