package org.earlyhelp.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.earlyhelp.access.SignedIn;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.RealTime;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session ends twelve hours after it began, however busy, and as soon as its person has
 * left; what they may do is looked up again every few seconds (S-16). Runs on real time.
 */
@Component
class SessionLimits extends OncePerRequestFilter {

	private static final long LONGEST_MILLIS = Duration.ofHours(12).toMillis();

	private static final long FRESH_NANOS = 5_000_000_000L;

	private final Staff staff;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

	SessionLimits(Staff staff) {
		this.staff = staff;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (session != null && signedIn != null && signedIn.getPrincipal() instanceof SignedIn principal) {
			Optional<User> user = called(principal.getName());
			boolean over = RealTime.now().toEpochMilli() - session.getCreationTime() > LONGEST_MILLIS;
			if (over || user.isEmpty()) {
				session.invalidate();
				SecurityContextHolder.clearContext();
			}
			else if (!user.get().equals(principal.user())) {
				SecurityContext now = SecurityContextHolder.createEmptyContext();
				now.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new SignedIn(user.get()), null,
						java.util.List.of()));
				SecurityContextHolder.setContext(now);
			}
		}
		chain.doFilter(request, response);
	}

	private Optional<User> called(String username) {
		long now = System.nanoTime();
		Known remembered = this.known.get(username);
		if (remembered != null && now - remembered.since() < FRESH_NANOS) {
			return remembered.user();
		}
		Optional<User> user = this.staff.called(username);
		this.known.put(username, new Known(user, now));
		return user;
	}

	private record Known(Optional<User> user, long since) {
	}

	/** They stand in the pages' security chain and nowhere else. */
	@Configuration(proxyBeanMethods = false)
	static class OnlyInTheChain {

		@Bean
		FilterRegistrationBean<SessionLimits> sessionLimitsOnlyInTheChain(SessionLimits filter) {
			var registration = new FilterRegistrationBean<>(filter);
			registration.setEnabled(false);
			return registration;
		}

		@Bean
		FilterRegistrationBean<FormOnce> formOnceOnlyInTheChain(FormOnce filter) {
			var registration = new FilterRegistrationBean<>(filter);
			registration.setEnabled(false);
			return registration;
		}

	}

}
