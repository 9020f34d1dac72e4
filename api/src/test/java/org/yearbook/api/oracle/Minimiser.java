package org.yearbook.api.oracle;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes out of an operation whatever a fault does not need. */
final class Minimiser {
  private static final int TRIALS = 1_000;

  private Minimiser() {}

  /**
   * The smallest operation that was found.
   *
   * @param isFaulty whether an operation is valid and still shows the fault
   */
  static Operation minimise(Operation faulty, Predicate<Operation> isFaulty) {
    Operation smallest = faulty;
    int trials = 0;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      Document document = Parser.parse(smallest.document());
      List<Node<?>> parts = parts(document);
      for (int index = 0; index < parts.size() && trials < TRIALS; trials++) {
        Operation candidate = with(smallest, tidied(without(document, parts.get(index))));
        if (isFaulty.test(candidate)) {
          smallest = candidate;
          smaller = true;
          document = Parser.parse(smallest.document());
          parts = parts(document);
        } else {
          index++;
        }
      }
    }
    return smallest;
  }

  private static Operation with(Operation operation, Document document) {
    Map<String, Object> variables = new LinkedHashMap<>(operation.variables());
    variables
        .keySet()
        .retainAll(names(document, VariableDefinition.class, VariableDefinition::getName));
    return new Operation(
        AstPrinter.printAst(document), operation.name(), variables, operation.language());
  }

  /** What can be taken out, the largest first. */
  private static List<Node<?>> parts(Document document) {
    List<Node<?>> parts = new ArrayList<>();
    for (Node<?> node : all(document)) {
      if (canGo(node)) {
        parts.add(node);
      } else if (node instanceof ArrayValue list) {
        list.getValues().forEach(parts::add);
      }
    }
    return parts;
  }

  private static boolean canGo(Node<?> node) {
    return node instanceof OperationDefinition
        || node instanceof Selection
        || node instanceof Argument
        || node instanceof Directive
        || node instanceof ObjectField;
  }

  private static List<Node<?>> all(Node<?> top) {
    List<Node<?>> all = new ArrayList<>(List.of(top));
    top.getChildren().forEach(child -> all.addAll(all(child)));
    return all;
  }

  private static Document without(Document document, Node<?> part) {
    return (Document)
        new AstTransformer()
            .transform(
                document,
                new NodeVisitorStub() {
                  @Override
                  @SuppressWarnings("rawtypes")
                  protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
                    return node == part
                        ? TreeTransformerUtil.deleteNode(context)
                        : TraversalControl.CONTINUE;
                  }
                });
  }

  /** Without the fragments and variables that are no longer used. */
  private static Document tidied(Document document) {
    Set<String> spread = names(document, FragmentSpread.class, FragmentSpread::getName);
    Set<String> used = names(document, VariableReference.class, VariableReference::getName);
    for (Node<?> node : all(document)) {
      boolean unused =
          (node instanceof FragmentDefinition fragment && !spread.contains(fragment.getName()))
              || (node instanceof VariableDefinition variable
                  && !used.contains(variable.getName()));
      if (unused) {
        return tidied(without(document, node));
      }
    }
    return document;
  }

  private static <T> Set<String> names(Document document, Class<T> type, Function<T, String> name) {
    return all(document).stream()
        .filter(type::isInstance)
        .map(node -> name.apply(type.cast(node)))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
