package org.earlyhelp.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The list that somebody came from: their session keeps its address, so that they find it
 * again as they left it, filtered, sorted and on the same page.
 */
@ControllerAdvice(assignableTypes = { TaskPages.class, TaskFormPages.class, TaskBulkPages.class })
class LastList {

	private static final String KEPT = LastList.class.getName();

	/** Where the pages of work lead back to. */
	@ModelAttribute("cameFrom")
	String address(HttpServletRequest request) {
		return of(request);
	}

	static void remember(String address, HttpServletRequest request) {
		request.getSession().setAttribute(KEPT, address);
	}

	/** The plain list where they came from none. */
	static String of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(KEPT) instanceof String address) ? address : "/tasks";
	}

}
