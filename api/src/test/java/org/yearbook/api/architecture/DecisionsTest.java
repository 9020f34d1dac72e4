package org.yearbook.api.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of decisions are found by their titles, and whatever cites one cites one that is there.
 */
final class DecisionsTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path PAGES = PROJECT.resolve("docs/decisions");
  private static final Pattern TITLE = Pattern.compile("# (\\d+)\\. (.+)");
  private static final Pattern CITED = Pattern.compile("[Dd]ecisions? (\\d+)");

  @Test
  void theIndexHasEachPageWithItsTitle() throws IOException {
    List<String> lines = pages().map(DecisionsTest::line).toList();

    assertThat(Files.readAllLines(PAGES.resolve("README.md")))
        .filteredOn(line -> line.startsWith("- ["))
        .containsExactlyElementsOf(lines);
  }

  private static String line(Path page) {
    String name = String.valueOf(page.getFileName());
    var title = TITLE.matcher(text(page).lines().findFirst().orElseThrow());
    assertThat(title.matches()).as(name).isTrue();
    String number = "%04d".formatted(Integer.parseInt(title.group(1)));
    assertThat(name).startsWith(number + "-");
    return "- [%s](%s) %s".formatted(number, name, title.group(2));
  }

  @Test
  void whatIsCitedIsThereAndCitedByItsFourDigits() throws IOException {
    List<String> known =
        pages().map(page -> String.valueOf(page.getFileName()).substring(0, 4)).toList();
    try (Stream<Path> files =
        Files.find(PROJECT, 20, (path, attributes) -> attributes.isRegularFile() && cites(path))) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(CITED.matcher(text(file)).results().map(found -> found.group(1)))
                      .as(file.toString())
                      .isSubsetOf(known));
    }
  }

  private static boolean cites(Path path) {
    String name = path.toString();
    return (name.endsWith(".md") || (name.endsWith(".java") && name.contains("/src/main/")))
        && !name.contains("/target/")
        && !name.contains("/node_modules/");
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> all = Files.list(PAGES)) {
      return all.filter(page -> !page.endsWith("README.md")).sorted().toList().stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
