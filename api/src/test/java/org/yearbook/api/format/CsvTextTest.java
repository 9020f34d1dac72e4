package org.yearbook.api.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CsvTextTest {
  private static String record(@Nullable String... cells) {
    CsvText text = new CsvText();
    text.append(Arrays.asList(cells));
    return text.toString();
  }

  @Test
  void cellsStandBetweenCommasAndRecordsEndInCrLf() {
    CsvText text = new CsvText();
    text.append(List.of("a", "b c", "上海光源"));
    text.append(List.of("1", "-2", "=3"));
    assertThat(text).hasToString("a,b c,上海光源\r\n1,-2,=3\r\n");
  }

  @Test
  void onlyWhatNeedsQuotesHasThem() {
    assertThat(record("a,b", "a\"b", "a\rb", "a\nb", "a;b", " a "))
        .isEqualTo("\"a,b\",\"a\"\"b\",\"a\rb\",\"a\nb\",a;b, a \r\n");
  }

  @Test
  void nothingAndAnEmptyTextAreToldApart() {
    assertThat(record(null, "", null)).isEqualTo(",\"\",\r\n");
    assertThat(record("")).isEqualTo("\"\"\r\n");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    List<@Nullable String> cells =
        Arrays.asList("", null, "\"", "\"\"", ",", "\r\n", "a\"b,c\r\nd", "𝄞 中文", "'", "=1+1");
    CsvText text = new CsvText();
    text.append(cells);
    text.append(cells);
    assertThat(CsvRecords.of(text.toString())).containsExactly(cells, cells);
  }
}
