package org.earlyhelp.shared;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PerTransactionTests {

	private final TransactionsOfNothing nothing = new TransactionsOfNothing();

	private final TransactionTemplate transaction = new TransactionTemplate(this.nothing);

	private final TransactionTemplate another = new TransactionTemplate(this.nothing);

	private final PerTransaction<List<String>> told = new PerTransaction<>(ArrayList::new);

	{
		this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Test
	void isTheSameWithinATransactionAndForgottenWithIt() {
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.told.find()).isEmpty();
			this.told.get().add("first");
			assertThat(this.told.get()).containsExactly("first");
			assertThat(this.told.find()).contains(List.of("first"));
		});
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.told.find()).isEmpty();
			this.told.get().add("second");
			status.setRollbackOnly();
		});

		assertThat(this.told.find()).isEmpty();
	}

	@Test
	void isAnotherInATransactionWithin() {
		this.transaction.executeWithoutResult((status) -> {
			this.told.get().add("outer");
			this.another.executeWithoutResult((inner) -> {
				assertThat(this.told.find()).isEmpty();
				this.told.get().add("inner");
			});
			assertThat(this.told.get()).containsExactly("outer");
		});
	}

	@Test
	void isNothingOutsideATransaction() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this.told::get);
		assertThat(this.told.find()).isEmpty();
	}

}
