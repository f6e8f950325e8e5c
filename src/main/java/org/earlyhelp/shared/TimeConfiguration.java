package org.earlyhelp.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	ServiceClock serviceClock() {
		return new ServiceClock();
	}

}
