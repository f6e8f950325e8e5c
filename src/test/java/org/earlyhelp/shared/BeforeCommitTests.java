package org.earlyhelp.shared;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BeforeCommitTests {

	private final TransactionTemplate transaction = new TransactionTemplate(new TransactionsOfNothing());

	private final List<List<String>> done = new ArrayList<>();

	private final BeforeCommit<String> first = new BeforeCommit<>(this.done::add);

	@Test
	void dealsWithEachOnceAtTheEnd() {
		this.transaction.executeWithoutResult((status) -> {
			this.first.add("one");
			this.first.add("two");
			this.first.add("one");
			assertThat(this.done).isEmpty();
		});
		this.transaction.executeWithoutResult((status) -> this.first.add("three"));

		assertThat(this.done).containsExactly(List.of("one", "two"), List.of("three"));
	}

	@Test
	void losesNothingThatComesWhileAnotherIsDealtWith() {
		BeforeCommit<String> second = new BeforeCommit<>((all) -> this.first.add("of " + all));

		this.transaction.executeWithoutResult((status) -> {
			this.first.add("one");
			second.add("two");
		});

		assertThat(this.done).containsExactly(List.of("one"), List.of("of [two]"));
	}

	@Test
	void forgetsWhatIsRolledBack() {
		this.transaction.executeWithoutResult((status) -> {
			this.first.add("one");
			status.setRollbackOnly();
		});

		assertThat(this.done).isEmpty();
	}

	@Test
	void needsATransaction() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.first.add("one"));
	}

}
