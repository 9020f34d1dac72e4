package org.yearbook.schema.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.yearbook.domain.problem.ErrorCode;

/**
 * The fields that operations ask for when each use of a fragment is written out. A few fragments
 * can stand for more fields than could ever be checked, so this is looked at before validation, and
 * no further than the limits go.
 */
final class FragmentsWrittenOut {
  /** Chains of fragments without fields between them are followed no further than this. */
  private static final int LONGEST_CHAIN = 100;

  private final Document document;
  private final DocumentLimits limits;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private int fields;
  private int fieldsAtTop;
  private int fieldsOfAllOperations;

  FragmentsWrittenOut(Document document, DocumentLimits limits) {
    this.document = document;
    this.limits = limits;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /**
   * Goes through all operations.
   *
   * @throws RefusedException {@code LIMIT_EXCEEDED} at the first field beyond a limit, {@code
   *     VALIDATION_FAILED} at a fragment that holds itself
   */
  void check() {
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      fields = 0;
      fieldsAtTop = 0;
      follow(operation.getSelectionSet(), 1);
    }
  }

  private void follow(SelectionSet set, int depth) {
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field) {
        follow(field, depth);
      } else if (selection instanceof InlineFragment fragment) {
        follow(fragment.getSelectionSet(), depth);
      } else if (selection instanceof FragmentSpread spread) {
        follow(spread, depth);
      }
    }
  }

  private void follow(Field field, int depth) {
    count(field);
    within(depth, limits.depth(), "levels of fields inside each other", field);
    if (depth == 1) {
      within(++fieldsAtTop, limits.rootFields(), "fields at the top", field);
    }
    if (field.getSelectionSet() != null) {
      follow(field.getSelectionSet(), depth + 1);
    }
  }

  private void follow(FragmentSpread spread, int depth) {
    FragmentDefinition fragment = fragments.get(spread.getName());
    if (fragment == null) {
      count(spread);
      return;
    } else if (!open.add(spread.getName())) {
      throw new RefusedException(
          ErrorCode.VALIDATION_FAILED,
          "The fragment "
              + Echo.of(spread.getName())
              + " holds itself, so there is no end to its fields.",
          spread.getSourceLocation());
    }
    within(open.size(), LONGEST_CHAIN, "fragments inside each other", spread);
    follow(fragment.getSelectionSet(), depth);
    open.remove(spread.getName());
  }

  /** Counts a field, or a fragment that is not there; every fragment comes to one or more. */
  private void count(Node<?> here) {
    within(++fields, limits.fields(), "fields, each use of a fragment counted", here);
    within(
        ++fieldsOfAllOperations,
        Math.max(limits.tokens(), limits.fields()),
        "fields in all operations, each use of a fragment counted",
        here);
  }

  private static void within(int found, int limit, String what, Node<?> here) {
    if (found > limit) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The document has more than %d %s. Ask in several requests.".formatted(limit, what),
          here.getSourceLocation());
    }
  }
}
