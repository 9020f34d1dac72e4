package org.yearbook.schema.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.question.Filter;
import org.yearbook.domain.question.Operand;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.RefusedException;

final class BudgetTest {
  private static final Filter CONDITION =
      new Filter.Condition(
          "kind", Filter.Operator.EQUALS, List.of(new Operand.Constant("FACILITY")));

  private final Budget budget = new Budget(DocumentLimits.DEFAULT);

  @Test
  void rowsOfListsInsideListsAreMultiplied() {
    long outer = budget.list(1, 20);
    long inner = budget.list(outer, 5);

    assertThat(inner).isEqualTo(100);
    assertThat(budget.rows()).isEqualTo(120);
  }

  @Test
  void moreRowsThanPermittedAreRefusedWithWhatWouldHelp() {
    assertThatThrownBy(() -> budget.list(100_001, 1))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("more than 100000 rows")
        .hasMessageContaining("shorter pages");
  }

  @Test
  void listsAreCountedWhateverTheirSize() {
    for (int count = 0; count < Budget.MOST_LISTS; count++) {
      budget.list(1, 0);
    }
    assertThatThrownBy(() -> budget.list(1, 0)).hasMessageContaining("more than 100 lists");
  }

  @Test
  void conditionsAreCountedOverAllFilters() {
    Filter many = new Filter.Any(Collections.nCopies(Budget.MOST_CONDITIONS / 2, CONDITION));
    assertThat(budget.filter(many)).isSameAs(many);
    assertThatThrownBy(() -> budget.filter(many))
        .hasMessageContaining("more than 200 conditions in its filters");
  }

  @Test
  void aPageOfNoRowsIsPermittedAndANegativeOneIsNot() {
    assertThat(Budget.permitted(0, 100, null)).isZero();
    assertThat(Budget.permitted(100, 100, null)).isEqualTo(100);
    assertThatThrownBy(() -> Budget.permitted(-1, 100, null)).hasMessageContaining("-1 rows");
    assertThatThrownBy(() -> Budget.permitted(101, 100, null)).hasMessageContaining("by cursor");
  }
}
