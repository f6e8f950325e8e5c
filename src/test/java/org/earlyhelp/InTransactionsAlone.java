package org.earlyhelp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes a loud mistake of what is a silent one for the role that owns nothing: the
 * service’s SQL on a table that the database guards by row, outside a transaction, which
 * sees no rows (ADR 23). Tests that look at rows themselves may.
 */
class InTransactionsAlone implements BeanPostProcessor {

	private static final String GUARDED = """
			select '(?i)\\b(from|join|into|update)\\s+(' || string_agg(relname, '|') || ')\\b'
			from pg_class where relrowsecurity""";

	private volatile Pattern guarded;

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new DelegatingDataSource(source) {
			@Override
			public Connection getConnection() throws SQLException {
				return watched(super.getConnection(), source);
			}
		} : bean;
	}

	private Connection watched(Connection connection, DataSource source) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement")
							&& !TransactionSynchronizationManager.isActualTransactionActive()) {
						demandNothingGuarded((String) arguments[0], source);
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	private void demandNothingGuarded(String sql, DataSource source) {
		if (isOfATest()) {
			return;
		}
		if (this.guarded == null) {
			this.guarded = JdbcClient.create(source)
				.sql(GUARDED)
				.query(String.class)
				.optional()
				.map(Pattern::compile)
				.orElse(null);
		}
		if (this.guarded != null && this.guarded.matcher(sql).find()) {
			throw new IllegalStateException("Outside a transaction there are no such rows: " + sql);
		}
	}

	/** Whether what of ours asks is a test itself. */
	private static boolean isOfATest() {
		List<Class<?>> ours = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
			.walk((frames) -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
				.filter((one) -> one.getName().startsWith("org.earlyhelp.")
						&& !one.getName().startsWith(InTransactionsAlone.class.getName()))
				.limit(1)
				.toList());
		return ours.isEmpty()
				|| ours.get(0).getProtectionDomain().getCodeSource().getLocation().getPath().endsWith("/test-classes/");
	}

}
