package org.earlyhelp.web;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the container refuses what never reaches a filter. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(ProblemValve.class.getName());
			}
		});
	}

	/** It stands in the security chain, behind the sign-in, and nowhere else. */
	@Bean
	FilterRegistrationBean<Idempotency> idempotencyOnlyBehindTheSignIn(Idempotency idempotency) {
		var registration = new FilterRegistrationBean<>(idempotency);
		registration.setEnabled(false);
		return registration;
	}

}
