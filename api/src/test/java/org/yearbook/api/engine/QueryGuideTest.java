package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The guide shows golden cases and nothing else, so that none of its queries can go out of date.
 */
final class QueryGuideTest {
  private static final Path GUIDE = Path.of("../docs/query-guide.md");
  private static final Pattern CASE =
      Pattern.compile(
          "```graphql\\n(.*?)```\\n\\n\\[[^]]+]\\(\\.\\./api/([^)]+)\\)", Pattern.DOTALL);

  @Test
  void everyQueryIsThatOfTheCaseBelowIt() throws IOException {
    String guide = Files.readString(GUIDE);
    List<String> shown = new ArrayList<>();
    for (MatchResult each : CASE.matcher(guide).results().toList()) {
      shown.add(each.group(1));
      assertThat(each.group(1))
          .isEqualTo(Files.readString(Path.of(each.group(2), "query.graphql")));
    }
    assertThat(shown)
        .hasSameSizeAs(Pattern.compile("```graphql").matcher(guide).results().toList());
  }
}
