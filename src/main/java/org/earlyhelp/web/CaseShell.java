package org.earlyhelp.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts what every page of a case shows, {@code caseHead} and {@code caseNav}, into the
 * model of each page under {@code /cases/{id}}. So the modules' pages of a case bring
 * only what is their own. It looks after the page has done its work, and only where a
 * page is shown; a page with {@code withoutCase} in its model is for somebody who may not
 * see the case, and shows none of it.
 */
@Component
class CaseShell implements HandlerInterceptor {

	private static final Pattern PAGE = Pattern
		.compile("/cases/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/([^/]*).*)?");

	private final CaseHeads heads;

	private final Wording words;

	CaseShell(CaseHeads heads, Wording words) {
		this.heads = heads;
		this.words = words;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")
				|| page.getModel().containsKey("withoutCase")) {
			return;
		}
		Matcher path = PAGE.matcher(request.getRequestURI());
		if (path.matches()) {
			CaseHead head = this.heads.of(new CaseId(UUID.fromString(path.group(1))));
			page.addObject("caseHead", head);
			page.addObject("caseNav", parts(head, (path.group(2) != null) ? path.group(2) : ""));
		}
	}

	private List<CaseHead.Part> parts(CaseHead head, String here) {
		String root = "/cases/" + head.id();
		return CaseHead.parts(head.whole())
			.stream()
			.map((part) -> new CaseHead.Part(this.words.of("case.part." + (part.isEmpty() ? "overview" : part)),
					part.isEmpty() ? root : root + "/" + part, part.equals(here)))
			.toList();
	}

}
