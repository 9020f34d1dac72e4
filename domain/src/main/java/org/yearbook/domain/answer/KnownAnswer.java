package org.yearbook.domain.answer;

import java.util.List;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Question;

/** The answer to a question that needs no data, such as one about the schema. */
public record KnownAnswer(Question question) implements Answer {
  /** Whether all that is asked is known without data. */
  public static boolean isKnown(Question question) {
    return question.root().fields().stream()
        .allMatch(field -> field instanceof Field.Known || field instanceof Field.TypeName);
  }

  /** Always 0: no version of the data was read. */
  @Override
  public long dataVersion() {
    return 0;
  }

  @Override
  public int statements() {
    return 0;
  }

  @Override
  public List<FieldProblem> writeTo(JsonBytes out) {
    char before = '{';
    for (Field field : question.root().fields()) {
      out.raw(before).string(field.responseKey()).raw(':');
      if (field instanceof Field.Known known) {
        out.raw(known.json());
      } else {
        out.string(question.root().type());
      }
      before = ',';
    }
    if (before == '{') {
      out.raw('{');
    }
    out.raw('}');
    return List.of();
  }
}
