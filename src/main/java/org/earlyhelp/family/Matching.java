package org.earlyhelp.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who on record may be the person told of. */
@Service
@Transactional(readOnly = true)
public class Matching {

	private static final int MOST = 5;

	private final Candidates candidates;

	Matching(Candidates candidates) {
		this.candidates = candidates;
	}

	/** At most five, the likeliest first. */
	public List<Match> find(PersonSaid said) {
		return find(said, null);
	}

	/**
	 * At most five, the likeliest first.
	 * @param apartFrom the household just made of what was told; null for none
	 */
	public List<Match> find(PersonSaid said, FamilyId apartFrom) {
		Candidate told = Candidate.of(said);
		var matches = new ArrayList<Match>();
		for (var found : this.candidates.alike(said, (apartFrom != null) ? apartFrom.value() : null)) {
			Likeness likeness = Likeness.between(told, found.person());
			if (likeness.score() >= Likeness.WORTH_A_LOOK) {
				matches.add(new Match(new PersonId(found.id()), new FamilyId(found.family()), likeness.score(),
						likeness.why()));
			}
		}
		matches.sort(Comparator.comparingInt(Match::score).reversed());
		return List.copyOf(matches.subList(0, Math.min(MOST, matches.size())));
	}

}
