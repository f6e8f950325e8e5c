package org.earlyhelp.web;

import java.util.HashSet;
import java.util.Set;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.Subject;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Knows of which cases a request has told the ledger. */
@Component
class ToldOfCases {

	private static final String NAME = ToldOfCases.class.getName();

	/** What was rolled back was not told. */
	@TransactionalEventListener(fallbackExecution = true)
	void on(DomainEvent event) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null && event.subject().isCase()) {
			known(request).add(event.subject());
		}
	}

	boolean of(CaseId episode) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return request != null && known(request).contains(Subject.of(episode));
	}

	@SuppressWarnings("unchecked")
	private static Set<Subject> known(RequestAttributes request) {
		Object known = request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
		if (known == null) {
			known = new HashSet<Subject>();
			request.setAttribute(NAME, known, RequestAttributes.SCOPE_REQUEST);
		}
		return (Set<Subject>) known;
	}

}
