package org.earlyhelp.conformance;

import java.util.List;
import java.util.Set;

import org.earlyhelp.audit.History;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.Story;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.conformance.Facts.Waived;
import org.springframework.stereotype.Component;

/**
 * Reads from the ledger where somebody let the journey go on without a step.
 */
@Component
class Waivers {

	/** R10.2: social care closed its side though the handover was not complete. */
	static final String OVERRIDDEN = "SOCIAL_CARE_CLOSURE_OVERRIDDEN";

	private static final int MOST = 20;

	private final History history;

	Waivers(History history) {
		this.history = history;
	}

	/** Cases that came from social care alone have any. */
	List<Waived> of(CaseFile file) {
		if (!file.steppedDown()) {
			return List.of();
		}
		Story story = Story.of(file.id(), null, Set.of()).ofActions(Set.of(OVERRIDDEN));
		return this.history.of(story, null, MOST).stream().map(Waivers::waived).toList();
	}

	private static Waived waived(LedgerLine line) {
		List<String> missing = (line.payload() != null && line.payload().path("missing").isArray())
				? line.payload().path("missing").valueStream().map((one) -> one.asString()).toList() : List.of();
		return new Waived(missing, line.actor(), line.occurredAt(), line.id());
	}

}
