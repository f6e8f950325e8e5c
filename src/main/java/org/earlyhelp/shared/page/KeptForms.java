package org.earlyhelp.shared.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * What somebody sent after their session had ended, until they have signed in again: then
 * the form shows it. Only to the same person, at the same form, once.
 */
@Component
public class KeptForms {

	private static final String KEPT = KeptForms.class.getName();

	/** More than any form of ours sends. */
	private static final int MOST_CHARACTERS = 500_000;

	/** So many at once: who has not signed in must not fill the memory. */
	private static final int MOST_FORMS = 200;

	private final Map<String, Kept> forms = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
			return size() > MOST_FORMS;
		}
	};

	/**
	 * Keeps the form that this request sends, in the new session that has no user yet.
	 * @return whether there was one to keep
	 */
	public boolean keep(HttpServletRequest request) {
		String by = request.getParameter(Forms.BY);
		String from = request.getParameter("_from");
		Typed typed = Typed.sent(request.getParameterMap());
		int size = typed.fields().values().stream().flatMap(java.util.List::stream).mapToInt(String::length).sum();
		if (by == null || from == null || !from.matches("/[A-Za-z0-9/-]{0,200}") || from.startsWith("//")
				|| size > MOST_CHARACTERS) {
			return false;
		}
		String token = UUID.randomUUID().toString();
		synchronized (this.forms) {
			this.forms.put(token, new Kept(by, from, typed));
		}
		request.getSession().setAttribute(KEPT, token);
		return true;
	}

	/** Where the person's kept form stands; empty where none is kept for them. */
	public Optional<String> waitingFor(String username, HttpServletRequest request) {
		return kept(request).filter((kept) -> kept.by().equals(username)).map(Kept::from);
	}

	/** Forgets it: it is shown again, or somebody else has signed in. */
	public void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(KEPT) instanceof String token) {
			session.removeAttribute(KEPT);
			synchronized (this.forms) {
				this.forms.remove(token);
			}
		}
	}

	/** What is kept for the form that this request opens; the next time it is gone. */
	Optional<Typed> take(HttpServletRequest request) {
		Optional<Kept> kept = kept(request).filter((one) -> one.from().equals(request.getRequestURI()));
		kept.ifPresent((one) -> forget(request));
		return kept.map(Kept::typed);
	}

	private Optional<Kept> kept(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(KEPT) instanceof String token)) {
			return Optional.empty();
		}
		synchronized (this.forms) {
			return Optional.ofNullable(this.forms.get(token));
		}
	}

	private record Kept(String by, String from, Typed typed) {
	}

}
