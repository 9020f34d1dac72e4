package org.yearbook.api.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The questions of one section. */
record QuestionFile(Path path, List<Question> questions) {
  private static final Path FOLDER = Path.of("src/test/resources/questions");
  private static final Pattern DATA =
      Pattern.compile("^ {4}data:\\n(?: {6}.*\\n)+", Pattern.MULTILINE);
  private static final int DATA_INDENT = 6;

  QuestionFile {
    questions = List.copyOf(questions);
  }

  static List<QuestionFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(QuestionFile::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static QuestionFile read(Path path) {
    try {
      JsonNode file = new YAMLMapper().readTree(path.toFile());
      String section = file.required("section").textValue();
      List<Question> questions = new ArrayList<>();
      file.required("questions").forEach(entry -> questions.add(Question.read(section, entry)));
      return new QuestionFile(path, questions);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path.toString(), unreadable);
    }
  }

  /**
   * Puts new answers in the place of the old ones; the rest of the file stays as it was written.
   */
  void write(Function<Question, JsonNode> answers) {
    Iterator<Question> each = questions.iterator();
    Function<MatchResult, String> answer =
        old -> "    data:\n" + AnswerLayout.of(answers.apply(each.next()), DATA_INDENT);
    try {
      String text = Files.readString(path);
      Files.writeString(
          path, DATA.matcher(text).replaceAll(answer.andThen(Matcher::quoteReplacement)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(path.toString(), unwritable);
    }
  }
}
