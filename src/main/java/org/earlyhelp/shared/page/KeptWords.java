package org.earlyhelp.shared.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Words that a list is narrowed by and that no address may hold, since they name people.
 * They stay in the session; the address holds a token, so that Back finds the same list.
 */
@Component
public class KeptWords {

	private static final String KEPT = KeptWords.class.getName();

	private static final int MOST = 200;

	/** The token of these words; null for none. */
	public String keep(String words, HttpServletRequest request) {
		if (words == null || words.isBlank()) {
			return null;
		}
		HttpSession session = request.getSession();
		synchronized (session.getId().intern()) {
			Kept kept = (session.getAttribute(KEPT) instanceof Kept known) ? known : new Kept(new LinkedHashMap<>());
			String token = kept.words()
				.entrySet()
				.stream()
				.filter((one) -> one.getValue().equals(words))
				.map(Map.Entry::getKey)
				.findFirst()
				.orElseGet(() -> UUID.randomUUID().toString().substring(0, 8));
			kept.words().put(token, words);
			while (kept.words().size() > MOST) {
				kept.words().remove(kept.words().keySet().iterator().next());
			}
			session.setAttribute(KEPT, kept);
			return token;
		}
	}

	/** The words of this token; null where the session knows none. */
	public String of(String token, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (token == null || session == null) {
			return null;
		}
		synchronized (session.getId().intern()) {
			return (session.getAttribute(KEPT) instanceof Kept kept) ? kept.words().get(token) : null;
		}
	}

	private record Kept(LinkedHashMap<String, String> words) implements KeptInSession {
	}

}
