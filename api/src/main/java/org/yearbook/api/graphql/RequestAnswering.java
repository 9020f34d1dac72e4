package org.yearbook.api.graphql;

import graphql.language.OperationDefinition;
import io.vertx.core.Future;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.api.format.RowFormat;
import org.yearbook.api.format.RowStream;
import org.yearbook.domain.answer.Archive;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.Documents;
import org.yearbook.schema.document.RefusedException;
import org.yearbook.schema.document.ValidDocument;
import org.yearbook.schema.question.Asked;
import org.yearbook.schema.question.AskedList;
import org.yearbook.schema.question.Questions;

/** The way of one request, from its text to its answer. */
public final class RequestAnswering implements GraphQlService {
  private static final Logger LOG = LoggerFactory.getLogger(RequestAnswering.class);

  private final Documents documents;
  private final Questions questions;
  private final Archive archive;

  public RequestAnswering(Contract contract, DocumentLimits limits, Archive archive) {
    this.documents = new Documents(contract, limits);
    this.questions = new Questions(contract, limits);
    this.archive = archive;
  }

  @Override
  public Future<GraphQlAnswer> execute(GraphQlRequest request) {
    try {
      return answer(request).recover(failure -> Future.succeededFuture(failed(failure)));
    } catch (RuntimeException failure) {
      return Future.succeededFuture(failed(failure));
    }
  }

  private Future<GraphQlAnswer> answer(GraphQlRequest request) {
    ValidDocument document = documents.read(request.query());
    OperationDefinition operation = document.operation(request.operationName());
    if (request.rows() != null) {
      return rows(request, request.rows(), document, operation);
    } else if (operation.getOperation() == OperationDefinition.Operation.MUTATION
        && !request.mutationPermitted()) {
      return Future.succeededFuture(Responses.mutationNotPermitted());
    }
    Asked asked = questions.ask(document, operation, request.variables(), request.language());
    return archive
        .ask(asked.question(), asked.variables())
        .map(answer -> Responses.answered(answer, request.statementsCounted()));
  }

  private Future<GraphQlAnswer> rows(
      GraphQlRequest request,
      RowFormat format,
      ValidDocument document,
      OperationDefinition operation) {
    if (operation.getOperation() != OperationDefinition.Operation.QUERY) {
      throw new RefusedException(
          ErrorCode.INVALID_ARGUMENT,
          "Only a query is answered as %s. Accept application/json for anything else."
              .formatted(format.fileEnding().toUpperCase(Locale.ROOT)),
          operation.getSourceLocation());
    }
    AskedList asked =
        questions.askWhole(document, operation, request.variables(), request.language());
    String name = Objects.requireNonNullElse(operation.getName(), asked.responseKey());
    return RowStream.open(archive, asked, format)
        .map(stream -> new GraphQlAnswer.Rows(name, format, stream));
  }

  private static GraphQlResponse failed(Throwable failure) {
    if (failure instanceof RefusedException refused) {
      return Responses.refused(refused.problems());
    } else if (failure instanceof YearbookException known) {
      log(known);
      return Responses.failed(known);
    }
    LOG.error("A request failed for a reason that nobody thought of.", failure);
    return Responses.failed(Responses.unknown());
  }

  /** What the client did wrong is of no interest; what the server suffers is. */
  private static void log(YearbookException failure) {
    switch (failure.code()) {
      case INTERNAL -> LOG.error("A question failed.", failure);
      case OVERLOADED, TIMEOUT, UNAVAILABLE ->
          LOG.warn(
              "A question was not answered: {}, because {}",
              failure.code(),
              String.valueOf(failure.getCause()));
      default -> LOG.debug("A question was refused.", failure);
    }
  }
}
