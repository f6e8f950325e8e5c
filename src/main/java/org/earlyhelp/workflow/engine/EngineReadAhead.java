package org.earlyhelp.workflow.engine;

import org.apache.ibatis.mapping.Environment;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine's configuration, which takes over what {@link StatementsAhead} has read. */
final class EngineReadAhead extends SpringProcessEngineConfiguration {

	private final StatementsAhead statements;

	EngineReadAhead(StatementsAhead statements) {
		this.statements = statements;
	}

	@Override
	protected void initSqlSessionFactory() {
		this.statements.of(this.databaseType).ifPresent((read) -> {
			read.getConfiguration()
				.setEnvironment(new Environment("default", this.transactionFactory, this.dataSource));
			read.getConfiguration().setDefaultStatementTimeout(this.jdbcStatementTimeout);
			setSqlSessionFactory(read);
		});
		super.initSqlSessionFactory();
	}

}
