package org.yearbook.schema.document;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.schema.document.Situations.Situation;

/** What people are told of variables that make no sense: section 5.8 of the specification. */
record VariableSentences(Document document) {
  String unknownVariable(Situation found) {
    List<String> there = declared().map(VariableDefinition::getName).distinct().toList();
    return "The operation does not declare %s.%s"
        .formatted(
            Echo.of("$" + Sentences.name(found)), Suggestion.of(Sentences.name(found), there, "$"));
  }

  String unusedVariable(Situation found) {
    return "The variable " + Echo.of("$" + Sentences.name(found)) + " is never used. Leave it out.";
  }

  String repeatedVariable(Situation found) {
    return "Several variables are called " + Echo.of("$" + Sentences.name(found)) + ".";
  }

  String variableOfOutputType(Situation found) {
    return "%s can't be of type %s, which is for answers. Variables are scalars, enums, input objects or lists of them."
        .formatted(
            Echo.of("$" + Sentences.name(found)),
            GraphQLTypeUtil.simplePrint(Objects.requireNonNull(found.expected())));
  }

  String variableOfOtherType(Situation found) {
    String declared =
        declared()
            .filter(variable -> variable.getName().equals(Sentences.name(found)))
            .map(variable -> AstPrinter.printAstCompact(variable.getType()))
            .distinct()
            .limit(3)
            .collect(Collectors.joining(" or "));
    return "%s is declared as %s, but stands where %s is expected."
        .formatted(
            Echo.of("$" + Sentences.name(found)),
            declared,
            GraphQLTypeUtil.simplePrint(Objects.requireNonNull(found.expected())));
  }

  private Stream<VariableDefinition> declared() {
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .flatMap(operation -> operation.getVariableDefinitions().stream());
  }
}
