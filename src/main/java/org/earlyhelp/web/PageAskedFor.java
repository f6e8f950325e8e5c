package org.earlyhelp.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that somebody asked for before they had signed in; not what a page fetched for
 * itself. Of the request its address alone is kept.
 */
final class PageAskedFor implements RequestCache {

	private static final String KEPT = PageAskedFor.class.getName();

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		if ("GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null && ForPeople.asks(request)
				&& !"/".equals(request.getRequestURI()) && !request.getRequestURI().startsWith("//")) {
			String query = request.getQueryString();
			request.getSession().setAttribute(KEPT, request.getRequestURI() + ((query != null) ? "?" + query : ""));
		}
	}

	/** Null where none was asked for. */
	@Override
	public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(KEPT) instanceof String address)
				? new SimpleSavedRequest(address) : null;
	}

	/** Nobody is led back to what they sent, but to the page anew. */
	@Override
	public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(KEPT);
		}
	}

}
