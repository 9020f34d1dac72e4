package org.yearbook.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.problem.ErrorCode;

final class ErrorsPageTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  @Test
  void thePageOfErrorsListsEveryCodeInItsOrder() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "errors.md"));
    List<String> listed =
        ROW.matcher(page).results().map((MatchResult row) -> row.group(1)).toList();
    assertThat(listed)
        .containsExactlyElementsOf(Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
  }
}
