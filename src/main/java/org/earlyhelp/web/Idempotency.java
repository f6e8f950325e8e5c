package org.earlyhelp.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does what a POST with an Idempotency-Key asks once, however often it is sent: the
 * answer of the first is given again.
 */
@Component
class Idempotency extends OncePerRequestFilter {

	private static final String KEY = "Idempotency-Key";

	private static final String REPLAYED = "Idempotent-Replayed";

	private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag", "Retry-After");

	/** What says nothing about the request itself is not kept: it may be sent again. */
	private static final Set<Integer> NOT_KEPT = Set.of(401, 408, 413, 415, 429);

	private final IdempotencyKeys keys;

	private final Problems problems;

	Idempotency(IdempotencyKeys keys, Problems problems) {
		this.keys = keys;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || request.getHeader(KEY) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<String> sent = Collections.list(request.getHeaders(KEY));
		if (sent.size() != 1 || !sent.get(0).matches("[\\x20-\\x7e]{1,255}")) {
			this.problems.answer(Refusal.of(KEY, "idempotency.key"), request, response);
			return;
		}
		boolean form = LimitedBody.isMultipart(request);
		byte[] body = form ? new byte[0] : request.getInputStream().readAllBytes();
		String hash = form ? hashOfParts(request) : hash(described(request), body);
		String user = request.getUserPrincipal().getName();
		String id = hash(user + "\n" + request.getRequestURI() + "\n" + sent.get(0), new byte[0]);
		Optional<IdempotencyKeys.Earlier> earlier = this.keys.take(id, hash);
		if (earlier.isPresent()) {
			replay(earlier.get(), hash, request, response);
			return;
		}
		doOnce(id, form ? request : new ReadAgain(request, body), response, chain);
	}

	private void doOnce(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var kept = new ContentCachingResponseWrapper(response);
		boolean answered = false;
		try {
			chain.doFilter(request, kept);
			if (kept.getStatus() < 500 && !NOT_KEPT.contains(kept.getStatus())) {
				answered = this.keys.answered(id, answer(kept));
			}
		}
		finally {
			this.keys.over(id, answered);
		}
		kept.copyBodyToResponse();
	}

	private static IdempotencyKeys.Answer answer(ContentCachingResponseWrapper kept) {
		var headers = new LinkedHashMap<String, String>();
		KEPT_HEADERS.stream()
			.filter((name) -> kept.getHeader(name) != null)
			.forEach((name) -> headers.put(name, kept.getHeader(name)));
		return new IdempotencyKeys.Answer(kept.getStatus(), headers, kept.getContentAsByteArray());
	}

	private void replay(IdempotencyKeys.Earlier earlier, String hash, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (!earlier.requestHash().equals(hash)) {
			this.problems.answer(Refusal.of(422, "idempotency.reused"), request, response);
			return;
		}
		if (earlier.answer() == null) {
			this.problems.answer(
					Refusal.of(409, earlier.isRunning() ? "idempotency.running" : "idempotency.answer-lost"), request,
					response);
			return;
		}
		IdempotencyKeys.Answer answer = earlier.answer();
		response.setStatus(answer.status());
		for (Map.Entry<String, String> header : answer.headers().entrySet()) {
			response.setHeader(header.getKey(), header.getValue());
		}
		response.setHeader(REPLAYED, "true");
		response.setContentLength(answer.body().length);
		response.getOutputStream().write(answer.body());
	}

	private static String described(HttpServletRequest request) {
		return request.getContentType() + "\n" + request.getQueryString() + "\n";
	}

	/** A form's boundary differs each time; its parts do not. */
	private static String hashOfParts(HttpServletRequest request) throws IOException, ServletException {
		var told = new StringBuilder(String.valueOf(request.getQueryString()));
		for (Part part : request.getParts()) {
			try (var content = part.getInputStream()) {
				told.append('\n').append(part.getName()).append('=').append(hash("", content.readAllBytes()));
			}
		}
		return hash(told.toString(), new byte[0]);
	}

	private static String hash(String text, byte[] body) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A request whose body has been read, and is read again. */
	private static final class ReadAgain extends HttpServletRequestWrapper {

		private final byte[] body;

		private ReadAgain(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			var stream = new ByteArrayInputStream(this.body);
			return new ServletInputStream() {
				@Override
				public int read() {
					return stream.read();
				}

				@Override
				public boolean isFinished() {
					return stream.available() == 0;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener listener) {
					throw new UnsupportedOperationException("The body has been read");
				}
			};
		}

	}

}
