package org.earlyhelp.workflow.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Reads the engine's own SQL, sixty-nine files of XML, on a thread of its own while the
 * rest of the service starts: it was a fifth of the start. Needs no database, only its
 * kind, which the address tells. Whatever goes wrong here, the engine reads them itself.
 */
final class StatementsAhead implements BeanFactoryPostProcessor {

	private static final Logger log = LoggerFactory.getLogger(StatementsAhead.class);

	private final String kind;

	private CompletableFuture<SqlSessionFactory> reading;

	StatementsAhead(Environment settings) {
		this.kind = kindOf(settings.getProperty("spring.datasource.url", ""));
	}

	/** As the engine calls it; null where the address tells nothing that we know. */
	private static String kindOf(String url) {
		if (url.startsWith("jdbc:h2:")) {
			return "h2";
		}
		return url.startsWith("jdbc:postgresql:") ? "postgres" : null;
	}

	/** Begins: the first that a context does once it knows its beans. */
	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		if (this.kind != null) {
			this.reading = CompletableFuture.supplyAsync(() -> new Reader().read(this.kind), StatementsAhead::begin);
		}
	}

	/** No pool: nothing else is waiting for, and it ends with its work. */
	private static void begin(Runnable reading) {
		var thread = new Thread(reading, "engine-statements");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Waits until all are read, and gives them once.
	 * @param kind of the database, as it said itself
	 * @return empty where they are of another kind, or were not read
	 */
	Optional<SqlSessionFactory> of(String kind) {
		CompletableFuture<SqlSessionFactory> read = this.reading;
		this.reading = null;
		if (read == null || !kind.equals(this.kind)) {
			return Optional.empty();
		}
		try {
			return Optional.of(read.join());
		}
		catch (CompletionException ex) {
			log.warn("engine statements not read ahead: the engine reads them itself", ex);
			return Optional.empty();
		}
	}

	/** The engine's own way of reading them, and nothing else of it. */
	private static final class Reader extends SpringProcessEngineConfiguration {

		SqlSessionFactory read(String kind) {
			setDatabaseType(kind);
			setDataSource(new SimpleDriverDataSource());
			setTransactionFactory(new ManagedTransactionFactory());
			initSqlSessionFactory();
			return getSqlSessionFactory();
		}

	}

}
