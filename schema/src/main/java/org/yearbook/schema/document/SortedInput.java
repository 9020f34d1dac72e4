package org.yearbook.schema.document;

import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.Comparator;
import java.util.List;

/**
 * Documents with the fields of input objects in the order of their names. Such fields have no order
 * (section 2.9.8 of the specification), but the library compares them as they are written when it
 * asks whether two fields have the same arguments.
 */
final class SortedInput {
  private SortedInput() {}

  static Document of(Document document) {
    return (Document) new AstTransformer().transform(document, new Sorting());
  }

  private static final class Sorting extends NodeVisitorStub {
    @Override
    @SuppressWarnings("rawtypes")
    public TraversalControl visitObjectValue(ObjectValue object, TraverserContext<Node> context) {
      List<ObjectField> sorted =
          object.getObjectFields().stream()
              .sorted(Comparator.comparing(ObjectField::getName))
              .toList();
      return TreeTransformerUtil.changeNode(
          context, object.transform(builder -> builder.objectFields(sorted)));
    }
  }
}
