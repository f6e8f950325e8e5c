package org.earlyhelp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Early help casework: one process that serves pages, API and timers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EarlyHelpApplication {

	/**
	 * After how many milliseconds at rest the pool asks a connection whether it lives.
	 */
	private static final String ASKED_AFTER = "com.zaxxer.hikari.aliveBypassWindowMs";

	public static void main(String[] arguments) {
		// One that the database has cut off is handed to nobody.
		System.setProperty(ASKED_AFTER, System.getProperty(ASKED_AFTER, "0"));
		SpringApplication.run(EarlyHelpApplication.class, arguments);
	}

}
