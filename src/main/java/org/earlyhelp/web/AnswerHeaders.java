package org.earlyhelp.web;

import java.util.Map;
import java.util.TreeMap;

/** What every answer says, whatever it answers. */
final class AnswerHeaders {

	static final Map<String, String> ALWAYS = new TreeMap<>(Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
					+ "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer",
			"Cache-Control", "no-store", "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
			"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin"));

	static final String HSTS = "Strict-Transport-Security";

	static final String HSTS_VALUE = "max-age=31536000; includeSubDomains";

	private AnswerHeaders() {
	}

}
