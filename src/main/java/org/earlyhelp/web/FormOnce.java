package org.earlyhelp.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.apache.commons.codec.digest.DigestUtils;
import org.earlyhelp.shared.page.Forms;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes one record of a form that was sent twice, by a double click or a page sent again:
 * the second waits for the first and leads where that led. A form that was changed
 * in between is another; one that was refused may be sent again as it is.
 */
@Component
class FormOnce extends OncePerRequestFilter {

	private final IdempotencyKeys keys;

	private final Problems problems;

	FormOnce(IdempotencyKeys keys, Problems problems) {
		this.keys = keys;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || request.getHeader("HX-Request") != null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String once = request.getParameter(Forms.ONCE);
		if (once == null || !once.matches("[A-Za-z0-9-]{8,64}") || request.getUserPrincipal() == null) {
			chain.doFilter(request, response);
			return;
		}
		String hash = DigestUtils.sha256Hex(said(request));
		String id = DigestUtils.sha256Hex(
				request.getUserPrincipal().getName() + "\n" + request.getRequestURI() + "\n" + once + "\n" + hash);
		Optional<IdempotencyKeys.Earlier> earlier = this.keys.takeInTurn(id, hash);
		if (earlier.isPresent()) {
			lead(earlier.get(), request, response);
			return;
		}
		boolean done = false;
		try {
			chain.doFilter(request, response);
			String next = response.getHeader(HttpHeaders.LOCATION);
			if (response.getStatus() / 100 == 3 && next != null) {
				done = this.keys.answered(id, new IdempotencyKeys.Answer(response.getStatus(),
						Map.of(HttpHeaders.LOCATION, next), new byte[0]));
			}
		}
		finally {
			this.keys.over(id, done);
		}
	}

	private void lead(IdempotencyKeys.Earlier earlier, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (earlier.answer() == null) {
			this.problems.answer(Refusal.of(409, earlier.isRunning() ? "form.still-being-done" : "form.done-before"),
					request, response);
			return;
		}
		response.sendRedirect(earlier.answer().headers().get(HttpHeaders.LOCATION));
	}

	/** All that the form says, without its token. */
	private static byte[] said(HttpServletRequest request) throws IOException, ServletException {
		var said = new StringBuilder();
		new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
			if (!"_csrf".equals(name)) {
				said.append(name.length()).append(name).append(Arrays.toString(values));
			}
		});
		files(request).forEach((file) -> said.append(file.getSubmittedFileName()).append(file.getSize()));
		return said.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Another file makes another form. */
	private static Stream<Part> files(HttpServletRequest request) throws IOException, ServletException {
		return LimitedBody.isMultipart(request)
				? request.getParts().stream().filter((part) -> part.getSubmittedFileName() != null) : Stream.empty();
	}

}
