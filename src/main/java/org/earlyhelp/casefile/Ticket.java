package org.earlyhelp.casefile;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.access.WhyRead;

import org.springframework.stereotype.Component;

/**
 * A request to see records under which they are read, this moment and by this thread
 * alone: these cases and no others, to look and not to change. The ledger keeps the
 * request's reference with each view.
 *
 * @see "people-and-access, 6.1: the records officer reads under a ticket"
 */
@Component
public class Ticket implements WhyRead {

	private final ThreadLocal<Request> now = new ThreadLocal<>();

	private record Request(String reference, Set<UUID> cases) {
	}

	/**
	 * Reads what was asked for; whoever may not answer requests reads no more by it.
	 * @param reference of the request
	 */
	public <T> T reading(String reference, Collection<UUID> cases, Supplier<T> work) {
		this.now.set(new Request(reference, Set.copyOf(cases)));
		try {
			return work.get();
		}
		finally {
			this.now.remove();
		}
	}

	boolean lets(User asker, CaseFile file, Deed deed) {
		return (deed == Deed.SEE || deed == Deed.SEE_SUMMARY) && isAskedFor(file.id().value())
				&& Access.answersRequests(asker, file.facts());
	}

	@Override
	public Optional<String> why(User reader, UUID episode) {
		return isAskedFor(episode) ? Optional.of("SUBJECT_ACCESS " + this.now.get().reference()) : Optional.empty();
	}

	private boolean isAskedFor(UUID episode) {
		Request request = this.now.get();
		return request != null && request.cases().contains(episode);
	}

}
