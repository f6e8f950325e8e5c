package org.earlyhelp.casefile;

import java.util.List;

import org.earlyhelp.casefile.WhoCouldHelp.Candidate;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** Practitioners to choose from, each with their agency and how much they hold. */
@Component
public class CandidateOptions {

	private final Wording words;

	CandidateOptions(Wording words) {
		this.words = words;
	}

	public List<Option> of(List<Candidate> candidates) {
		return candidates.stream()
			.map((candidate) -> Option.of(candidate.username(), candidate.name(), hint(candidate)))
			.toList();
	}

	private String hint(Candidate candidate) {
		String holds = this.words.of("candidate.holds" + Math.min(candidate.cases(), 2), candidate.agency(),
				candidate.cases());
		if (candidate.leftOn() != null) {
			return this.words.of("candidate.left", candidate.leftOn(), holds);
		}
		return candidate.ledBefore() ? this.words.of("candidate.led-before", holds) : holds;
	}

}
