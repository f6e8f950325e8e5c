package org.earlyhelp.audit;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.earlyhelp.access.User;
import org.earlyhelp.access.WhyRead;
import org.earlyhelp.shared.RecordViewed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps with a view why somebody was let in whose case it is not. */
@Component
class ReasonsToRead {

	private final ObjectProvider<WhyRead> reasons;

	ReasonsToRead(ObjectProvider<WhyRead> reasons) {
		this.reasons = reasons;
	}

	/**
	 * A view and its reason.
	 *
	 * @param reason null where there is none but the reader's own part in the case
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Reasoned(@JsonUnwrapped RecordViewed viewed, String reason) {
	}

	/** What the ledger keeps of it. */
	Object with(RecordViewed viewed, Links links) {
		if (links.episode() == null) {
			return viewed;
		}
		User reader = Actor.signedIn();
		return (reader == null) ? viewed
				: this.reasons.stream()
					.map((one) -> one.why(reader, links.episode()))
					.flatMap(Optional::stream)
					.findFirst()
					.map((reason) -> (Object) new Reasoned(viewed, reason))
					.orElse(viewed);
	}

}
