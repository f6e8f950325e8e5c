package org.earlyhelp.shared.page;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

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
		request.getSession().setAttribute(KEPT, new Kept(by, from, FormJson.write(typed)));
		return true;
	}

	/** Where the person's kept form stands; empty where none is kept for them. */
	public Optional<String> waitingFor(String username, HttpServletRequest request) {
		return kept(request).filter((kept) -> kept.by().equals(username)).map(Kept::from);
	}

	/** Forgets it: somebody else has signed in. */
	public void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(KEPT);
		}
	}

	/** What is kept for the form that this request opens; the next time it is gone. */
	Optional<Typed> take(HttpServletRequest request) {
		Optional<Kept> kept = kept(request).filter((one) -> one.from().equals(request.getRequestURI()));
		kept.ifPresent((one) -> forget(request));
		return kept.map((one) -> FormJson.read(one.typed()));
	}

	/** The same for another page than the form's own. */
	public Optional<Map<String, java.util.List<String>>> takeFields(HttpServletRequest request) {
		return take(request).map(Typed::fields);
	}

	private static Optional<Kept> kept(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(KEPT) instanceof Kept kept) ? Optional.of(kept)
				: Optional.empty();
	}

	private record Kept(String by, String from, String typed) implements Serializable {
	}

}
