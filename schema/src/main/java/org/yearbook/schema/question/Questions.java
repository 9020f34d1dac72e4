package org.yearbook.schema.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.question.Question;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.RefusedException;
import org.yearbook.schema.document.ValidDocument;
import org.yearbook.schema.introspection.Introspection;
import org.yearbook.schema.introspection.SchemaAnswers;

/** Questions of operations, each read once for all requests that differ in nothing it looked at. */
public final class Questions {
  /** Of the documents whose questions are kept, each counted for each of its questions. */
  private static final long MOST_CHARACTERS = 500_000;

  private final Contract contract;
  private final DocumentLimits limits;
  private final Introspection introspection;
  private final VariableReader variables;
  private final Aspects aspects;
  private final Interner<Question> alike = Interner.newWeakInterner();
  private final Cache<Key, ReadQuestion> questions =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Key key, ReadQuestion question) -> key.weight())
          .build();

  /** A question, one and the same for all documents that differ in literals only, and these. */
  private record ReadQuestion(Question question, List<Object> literals) {
    Asked asked(Map<String, Object> variables) {
      return new Asked(question, Literals.beside(variables, literals));
    }
  }

  /**
   * What a question depends on. It must not hold a parsed document in memory, so it has the text.
   */
  private record Key(
      String document, String operation, Language language, Map<String, Object> aspects) {
    /** In characters; a filter that comes by a variable becomes a much longer statement. */
    int weight() {
      return document.length() + 100 + 10 * aspects.toString().length();
    }
  }

  public Questions(Contract contract, DocumentLimits limits) {
    this.contract = contract;
    this.limits = limits;
    this.introspection = new Introspection(contract);
    this.variables = new VariableReader(contract.schema());
    this.aspects = new Aspects(contract.schema());
  }

  /**
   * What an operation of a document asks. What the schema says of itself can be long and is asked
   * seldom, so it is not kept.
   *
   * @param raw the variables as they came, in the types of JSON
   * @param language of names where none is asked for
   * @throws RefusedException {@code INVALID_VARIABLE}, {@code INVALID_ARGUMENT}, {@code INVALID_ID}
   *     or {@code LIMIT_EXCEEDED}
   */
  public Asked ask(
      ValidDocument document,
      OperationDefinition operation,
      Map<String, Object> raw,
      Language language) {
    Map<String, Object> values = variables.read(operation, raw);
    Map<String, Object> known = aspects.of(document, operation, values);
    Key key = new Key(document.text(), String.valueOf(operation.getName()), language, known);
    ReadQuestion question = questions.getIfPresent(key);
    if (question == null) {
      QuestionContext context = context(document, known, language);
      Question read = reader(context, values).read(operation);
      question = new ReadQuestion(alike.intern(read), context.literals().values());
      if (!document.introspects()) {
        questions.put(key, question);
      }
    }
    return question.asked(values);
  }

  /**
   * What an operation asks whose only field is a list that is to be read whole, however long. The
   * limits hold for what is read for each of its rows. Such a question is read anew each time:
   * reading its rows takes much longer.
   *
   * @throws RefusedException as {@link #ask} does, and {@code INVALID_ARGUMENT} when the operation
   *     asks for anything else
   */
  public AskedList askWhole(
      ValidDocument document,
      OperationDefinition operation,
      Map<String, Object> raw,
      Language language) {
    Map<String, Object> values = variables.read(operation, raw);
    Map<String, Object> known = aspects.of(document, operation, values);
    QuestionContext context = context(document, known, language);
    Question question = reader(context, values).readWhole(operation);
    return new AskedList(
        question, Literals.beside(values, context.literals().values()), context.budget().rows());
  }

  private QuestionContext context(
      ValidDocument document, Map<String, Object> known, Language language) {
    return new QuestionContext(
        contract.schema(),
        new FieldCollector(contract.schema(), document.fragments(), known),
        known,
        new Literals(),
        language,
        new Budget(limits));
  }

  private QuestionReader reader(QuestionContext context, Map<String, Object> values) {
    SchemaAnswers answers =
        introspection.answers(
            (type, sets) ->
                context.collector().collect(type, sets).stream()
                    .map(CollectedField::occurrences)
                    .toList(),
            values);
    return new QuestionReader(
        context, contract.schema().getQueryType(), asked -> answers.to(asked.occurrences()));
  }
}
