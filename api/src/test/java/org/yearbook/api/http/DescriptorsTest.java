package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorsTest {

  @ParameterizedTest
  @CsvSource({
    ",      300,     150",
    ",      1024,    512",
    ",      1048576, 10000",
    ",      9223372036854775807, 10000",
    ",      3,       1",
    "100,   300,     100",
    "1000,  300,     150",
    "50000, 1048576, 50000"
  })
  void clientsGetHalfOfTheFreeDescriptorsAtMost(Integer wanted, long free, int given) {
    assertThat(Descriptors.connections(wanted, free)).isEqualTo(given);
  }
}
