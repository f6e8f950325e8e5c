package org.earlyhelp.workflow.engine;

import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine's statements are read ahead for, and for what they are not. */
class StatementsAheadTests {

	private static final String EMBEDDED = "jdbc:h2:mem:not-asked";

	@Test
	void givesTheStatementsOfTheKindOfDatabaseOnce() {
		StatementsAhead ahead = reading(EMBEDDED);

		SqlSessionFactory read = ahead.of("h2").orElseThrow();

		assertThat(read.getConfiguration().hasStatement("insertExecution")).isTrue();
		assertThat(read.getConfiguration().getVariables()).containsEntry("bitand1", "BITAND(");
		assertThat(ahead.of("h2")).as("each engine sets its own database in them").isEmpty();
	}

	@Test
	void leavesTheEngineToReadForADatabaseOfAnotherKind() {
		assertThat(reading(EMBEDDED).of("postgres")).isEmpty();
	}

	@Test
	void readsNothingWhereTheAddressTellsNoKind() {
		assertThat(reading("jdbc:mysql://localhost/early_help").of("mysql")).isEmpty();
		assertThat(reading("").of("h2")).isEmpty();
	}

	private static StatementsAhead reading(String url) {
		var ahead = new StatementsAhead(new MockEnvironment().withProperty("spring.datasource.url", url));
		ahead.postProcessBeanFactory(new DefaultListableBeanFactory());
		return ahead;
	}

}
