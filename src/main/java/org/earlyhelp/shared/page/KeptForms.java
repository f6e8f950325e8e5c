package org.earlyhelp.shared.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * What somebody sent after their session had ended, until they have signed in again: then
 * the form shows it. Only to the same person, at the same form, once.
 */
@Component
public class KeptForms {

	private static final String KIND = "form";

	private static final JsonMapper JSON = new JsonMapper();

	/** More than any form of ours sends. */
	private static final int MOST_CHARACTERS = 500_000;

	/** So many at once: who has not signed in must not fill the database. */
	private static final int MOST_FORMS = 200;

	private final PutAside aside;

	KeptForms(PutAside aside) {
		this.aside = aside;
	}

	/**
	 * Keeps the form that this request sends, for the new session that has no user yet.
	 * @return whether there was one to keep
	 */
	public boolean keep(HttpServletRequest request) {
		String by = request.getParameter(Forms.BY);
		String from = request.getParameter("_from");
		Typed typed = Typed.sent(request.getParameterMap());
		int size = typed.fields().values().stream().flatMap(List::stream).mapToInt(String::length).sum();
		if (by == null || from == null || !from.matches("/[A-Za-z0-9/-]{0,200}") || from.startsWith("//")
				|| size > MOST_CHARACTERS) {
			return false;
		}
		this.aside.put(KIND, JSON.writeValueAsBytes(new Kept(by, from, typed.fields())), request);
		this.aside.keepNewest(KIND, MOST_FORMS);
		return true;
	}

	/** Where the person's kept form stands; empty where none is kept for them. */
	public Optional<String> waitingFor(String username, HttpServletRequest request) {
		return kept(request).filter((kept) -> kept.by().equals(username)).map(Kept::from);
	}

	/** Forgets it: it is shown again, or somebody else has signed in. */
	public void forget(HttpServletRequest request) {
		this.aside.forget(KIND, request);
	}

	/** What is kept for the form that this request opens; the next time it is gone. */
	Optional<Typed> take(HttpServletRequest request) {
		Optional<Kept> kept = kept(request).filter((one) -> one.from().equals(request.getRequestURI()));
		kept.ifPresent((one) -> forget(request));
		return kept.map((one) -> new Typed(one.fields()));
	}

	private Optional<Kept> kept(HttpServletRequest request) {
		return this.aside.of(KIND, request).map((form) -> JSON.readValue(form, Kept.class));
	}

	private record Kept(String by, String from, Map<String, List<String>> fields) {
	}

}
