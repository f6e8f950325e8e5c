package org.earlyhelp.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.shared.page.KeptForms;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * What happens around the sign-in page: back to the page that was asked for, or to the
 * form that was sent after the session had ended, with all that was typed.
 */
final class SigningInByForm implements AuthenticationSuccessHandler, AuthenticationFailureHandler, AccessDeniedHandler {

	static final String PAGE = "/sign-in";

	private final Problems problems;

	private final KeptForms kept;

	private final RequestCache asked = new PageAskedFor();

	SigningInByForm(Problems problems, KeptForms kept) {
		this.problems = problems;
		this.kept = kept;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication by)
			throws IOException {
		SavedRequest page = this.asked.getRequest(request, response);
		this.asked.removeRequest(request, response);
		String form = this.kept.waitingFor(by.getName(), request).orElse(null);
		if (form == null) {
			this.kept.forget(request);
		}
		response.sendRedirect((form != null) ? form : (page != null) ? page.getRedirectUrl() : "/");
	}

	/** The same words, whatever was wrong (S-10). */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException {
		if (ex instanceof TooManyWrongSignIns) {
			this.problems.answer(Refusal.of(429, "sign-in.too-many").with(HttpHeaders.RETRY_AFTER, "300"), request,
					response);
			return;
		}
		response.sendRedirect(PAGE + "?wrong");
	}

	/**
	 * A form without its token. Where the session has ended under it, what was typed is
	 * kept and the person signs in again.
	 */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		boolean signedOut = request.getUserPrincipal() == null;
		if (PAGE.equals(request.getRequestURI())) {
			response.sendRedirect(PAGE);
			return;
		}
		if (!signedOut || !"POST".equals(request.getMethod()) || !ForPeople.fromOurPage(request)) {
			this.problems.answer(Refusing.byStatus(403), request, response);
			return;
		}
		if (request.getHeader("HX-Request") != null) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		boolean keeps = this.kept.keep(request);
		response.sendRedirect(keeps ? PAGE + "?kept" : PAGE + "?ended");
	}

}
