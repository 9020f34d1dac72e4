package org.yearbook.api.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CsvPageTest {
  private static final Path PAGE = Path.of("..", "docs", "csv.md");

  @Test
  void theAnswerOnThePageIsHowTheTrueOneBegins() throws IOException {
    String page = Files.readString(PAGE);
    String query = found(page, "--data-urlencode 'query=(.*?)'\n");
    String shown = found(page, "```csv\n(.*?)```").replace("\n", "\r\n");
    try (ServedRows csv = ServedRows.start()) {
      HttpRequest.Builder get = HttpRequest.newBuilder(csv.uri(query)).header("Accept", "text/csv");
      assertThat(csv.send(get).body()).startsWith(shown);
      assertThat(shown.lines().count()).isGreaterThan(3);
    }
  }

  private static String found(String page, String pattern) {
    Matcher match = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(match.find()).as(pattern).isTrue();
    return match.group(1);
  }
}
