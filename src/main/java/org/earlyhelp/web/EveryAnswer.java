package org.earlyhelp.web;

import java.io.IOException;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else: gives each request its correlation id and each answer
 * its headers, refuses what is too large, and answers what nobody else caught.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EveryAnswer extends OncePerRequestFilter {

	static final String CORRELATION_ID = "X-Correlation-Id";

	private static final String IN_LOGS = "correlationId";

	private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

	private static final int LONGEST_URI = 8_000;

	private static final int LARGEST_HEADERS = 16_384;

	private final Problems problems;

	EveryAnswer(Problems problems) {
		this.problems = problems;
	}

	static String correlationId(String sent) {
		return (sent != null && SANE.matcher(sent).matches()) ? sent : UUID.randomUUID().toString();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = correlationId(request.getHeader(CORRELATION_ID));
		response.setHeader(CORRELATION_ID, id);
		AnswerHeaders.ALWAYS.forEach(response::setHeader);
		if (request.isSecure()) {
			response.setHeader(AnswerHeaders.HSTS, AnswerHeaders.HSTS_VALUE);
		}
		MDC.put(IN_LOGS, id);
		try {
			Refusal refusal = tooMuch(request);
			if (refusal != null) {
				this.problems.answer(refusal, request, response);
				return;
			}
			chain.doFilter(LimitedBody.of(request), response);
		}
		catch (RuntimeException | ServletException ex) {
			this.problems.answer((ex instanceof ServletException && ex.getCause() != null) ? ex.getCause() : ex,
					request, response);
		}
		finally {
			MDC.remove(IN_LOGS);
		}
	}

	private static Refusal tooMuch(HttpServletRequest request) {
		String query = request.getQueryString();
		if (request.getRequestURI().length() + ((query != null) ? query.length() : 0) > LONGEST_URI) {
			return Refusing.byStatus(414);
		}
		int size = 0;
		for (String name : Collections.list(request.getHeaderNames())) {
			for (String value : Collections.list(request.getHeaders(name))) {
				size += name.length() + value.length() + 4;
			}
		}
		if (size > LARGEST_HEADERS) {
			return Refusing.byStatus(431);
		}
		return LimitedBody.isTooLarge(request) ? Refusing.byStatus(413) : null;
	}

}
