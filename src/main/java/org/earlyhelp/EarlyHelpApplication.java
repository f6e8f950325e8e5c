package org.earlyhelp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Early help casework: one process that serves pages, API and timers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EarlyHelpApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(EarlyHelpApplication.class, arguments);
	}

}
