package org.earlyhelp.stepping;

import java.util.List;
import java.util.Set;

import org.earlyhelp.plan.HiddenWords;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Component;

/** Tells whoever makes copies what children told, and from whom it is kept. */
@Component
class UnreleasedWords implements HiddenWords {

	private final Disclosures disclosures;

	UnreleasedWords(Disclosures disclosures) {
		this.disclosures = disclosures;
	}

	@Override
	public List<Told> of(CaseId episode) {
		return this.disclosures.findByCaseIdOrderByRecordedAtAscIdAsc(episode.value())
			.stream()
			.map((one) -> new Told(one.child(), one.words(), Set.copyOf(one.hiddenFrom()), one.isReleased()))
			.toList();
	}

}
