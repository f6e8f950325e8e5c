package org.earlyhelp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Listens to what a thread asks of the database. Import it into the context of a test.
 */
public class Statements implements BeanPostProcessor {

	private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

	/** The statements that the work prepares on this thread, in order. */
	public static List<String> of(Runnable work) {
		var heard = new ArrayList<String>();
		HEARD.set(heard);
		try {
			work.run();
		}
		finally {
			HEARD.remove();
		}
		return heard;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database && !(bean instanceof Listening)) ? new Listening(database) : bean;
	}

	private static final class Listening extends DelegatingDataSource {

		private Listening(DataSource database) {
			super(database);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(Statements.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (method.getName().startsWith("prepare") && HEARD.get() != null) {
							HEARD.get().add((String) arguments[0]);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
