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
  public List<FieldProblem> writeTo(AnswerSink out) {
    out.beginObject();
    List<Field> fields = question.root().fields();
    for (int index = 0; index < fields.size(); index++) {
      if (index > 0) {
        out.next();
      }
      out.key(new ResponseKey(fields.get(index).responseKey()));
      if (fields.get(index) instanceof Field.Known known) {
        out.json(known.json());
      } else {
        out.token(question.root().type());
      }
    }
    out.endObject();
    return List.of();
  }
}
