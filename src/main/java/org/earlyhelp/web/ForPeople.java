package org.earlyhelp.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Tells the requests of people from those of callers. */
final class ForPeople {

	private ForPeople() {
	}

	/** Whether a page is asked for: not the API, and by something that shows pages. */
	static boolean asks(HttpServletRequest request) {
		String path = request.getRequestURI();
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return !path.equals("/api") && !path.startsWith("/api/") && !path.startsWith("/v3/") && accept != null
				&& accept.contains("text/html");
	}

	/** Whether the browser itself sent it from a page of ours: not from elsewhere. */
	static boolean fromOurPage(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return "same-origin".equals(site);
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && origin.equals(request.getRequestURL()
			.toString()
			.replaceFirst("(?<=[a-z0-9\\]])" + java.util.regex.Pattern.quote(request.getRequestURI()) + "$", ""));
	}

}
