package org.earlyhelp.web;

import java.util.List;

import org.earlyhelp.shared.page.KeptForms;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who may come in by which door. What no door is for is not there. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private final Problems problems;

	SecurityConfiguration(Problems problems) {
		this.problems = problems;
	}

	/** The API and its description: each call proves itself, no session. */
	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, SignInDoors doors, Idempotency idempotency) {
		http.securityMatcher("/api", "/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml");
		plain(http);
		http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
		AuthenticationEntryPoint unknown = askWho(doors.challenge());
		doors.ofApi(http, unknown);
		http.exceptionHandling((faults) -> faults.authenticationEntryPoint(unknown).accessDeniedHandler(denied()));
		http.addFilterAfter(idempotency, AuthorizationFilter.class);
		return http.build();
	}

	/** What anybody may ask: whether the service is up. */
	@Bean
	@Order(2)
	SecurityFilterChain open(HttpSecurity http) {
		http.securityMatcher("/actuator/health", "/livez", "/readyz");
		plain(http);
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		return http.build();
	}

	/** What is measured: on a port of its own or nowhere. */
	@Bean
	@Order(0)
	SecurityFilterChain measured(HttpSecurity http, Environment environment) {
		http.securityMatcher((request) -> request.getRequestURI().startsWith("/actuator/")
				&& Integer.toString(request.getLocalPort()).equals(environment.getProperty("local.management.port"))
				&& !Integer.toString(request.getLocalPort()).equals(environment.getProperty("local.server.port")));
		plain(http);
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		return http.build();
	}

	/** What every page is dressed in: nothing of it is anybody's. */
	@Bean
	@Order(3)
	SecurityFilterChain dress(HttpSecurity http) {
		http.securityMatcher("/assets/**");
		plain(http);
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		return http.build();
	}

	/** The pages: a session behind a sign-in, and a token on each form. */
	@Bean
	@Order(4)
	SecurityFilterChain pages(HttpSecurity http, SignInDoors doors, KeptForms kept, SessionLimits limits, FormOnce once,
			@Value("${server.servlet.session.cookie.name}") String cookie) {
		http.securityMatcher("/", "/sign-in", "/sign-in/**", "/sign-out", "/session/**", "/accessibility", "/tasks",
				"/tasks/**", "/contacts", "/contacts/**", "/plan-checks/**", "/cases", "/cases/**", "/absences",
				"/absences/**", "/step-downs/**", "/agency-challenges", "/agency-challenges/**", "/case-audits",
				"/break-glass/**", "/case-audits/**", "/search", "/search/**", "/messages", "/messages/**", "/exports",
				"/exports/**", "/facts/**", "/kpis", "/kpis/**", "/timeliness", "/timeliness/**", "/changes",
				"/changes/**", "/caseloads", "/caseloads/**", "/supervision", "/equality", "/equality/**", "/forecast",
				"/ledger", "/ledger/**", "/packs", "/packs/**", "/summaries", "/summaries/**", "/conformance",
				"/conformance/**", "/erasures", "/erasures/**", "/subject-access-requests",
				"/subject-access-requests/**", "/stopped-work", "/stopped-work/**");
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/sign-in", "/sign-in/with", "/sign-out", "/accessibility")
					.permitAll()
					.anyRequest()
					.authenticated());
		var signingIn = new SigningInByForm(this.problems, kept);
		doors.ofPages(http, signingIn);
		http.logout((out) -> out.logoutUrl("/sign-out")
			.logoutSuccessUrl("/sign-in?out")
			.invalidateHttpSession(true)
			.deleteCookies(cookie));
		http.headers(AbstractHttpConfigurer::disable);
		http.requestCache((cache) -> cache.requestCache(new PageAskedFor()));
		http.exceptionHandling((faults) -> faults.accessDeniedHandler(signingIn));
		http.addFilterBefore(limits, CsrfFilter.class);
		http.addFilterAfter(once, AuthorizationFilter.class);
		return http.build();
	}

	/** Everything else is not there. */
	@Bean
	@Order(5)
	SecurityFilterChain shut(HttpSecurity http) {
		plain(http);
		http.authorizeHttpRequests((requests) -> requests
			.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD)
			.permitAll()
			.anyRequest()
			.denyAll());
		http.exceptionHandling((faults) -> faults
			.authenticationEntryPoint(
					(request, response, ex) -> this.problems.answer(Refusing.byStatus(404), request, response))
			.accessDeniedHandler(
					(request, response, ex) -> this.problems.answer(Refusing.byStatus(404), request, response)));
		return http.build();
	}

	@Bean
	RequestRejectedHandler rejected() {
		return (request, response, ex) -> this.problems.answer(Refusing.byStatus(400), request, response);
	}

	/** Nobody comes in by a manager that the framework makes up. */
	@Bean
	AuthenticationManager nobody(List<AuthenticationProvider> providers) {
		return providers.isEmpty() ? (asked) -> null : new ProviderManager(providers);
	}

	private static void plain(HttpSecurity http) {
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable);
		http.headers(AbstractHttpConfigurer::disable);
		http.logout(AbstractHttpConfigurer::disable);
		http.requestCache(AbstractHttpConfigurer::disable);
	}

	private AuthenticationEntryPoint askWho(String challenge) {
		return (request, response, ex) -> this.problems
			.answer(unknown(ex).with(HttpHeaders.WWW_AUTHENTICATE, challenge), request, response);
	}

	/** The same words, whatever was wrong. */
	private static Refusal unknown(AuthenticationException ex) {
		if (ex instanceof TooManyWrongSignIns) {
			return Refusal.of(429, "not-signed-in").with(HttpHeaders.RETRY_AFTER, "300");
		}
		return (ex instanceof NotStaff notStaff) ? Refusal.of(403, notStaff.why().key())
				: Refusal.of(401, "not-signed-in");
	}

	private AccessDeniedHandler denied() {
		return (request, response, ex) -> this.problems.answer(Refusing.byStatus(403), request, response);
	}

}
