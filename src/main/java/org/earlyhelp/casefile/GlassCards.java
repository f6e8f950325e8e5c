package org.earlyhelp.casefile;

import java.util.Set;

import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.SubjectCard;
import org.earlyhelp.worklist.SubjectSource;

import org.springframework.stereotype.Component;

/**
 * What queues show of a broken glass: its own reference and the team, and nothing of the
 * case, which may be restricted to fewer than those who look at the glass.
 */
@Component
class GlassCards implements SubjectSource {

	/** Shown to those who answer for the district, and to nobody else. */
	private static final int LIMITED = 1;

	private final BrokenGlasses glasses;

	private final CaseFiles cases;

	GlassCards(BrokenGlasses glasses, CaseFiles cases) {
		this.glasses = glasses;
		this.cases = cases;
	}

	@Override
	public boolean knows(Subject.Kind kind) {
		return kind == Subject.Kind.GLASS;
	}

	@Override
	public void hold(Subject subject) {
		this.glasses.findWithLockById(subject.id());
	}

	@Override
	public SubjectCard card(Subject subject) {
		BrokenGlass glass = this.glasses.called(new GlassId(subject.id()));
		var ofDistrict = new CaseFacts(glass.district(), null, null, Set.of(), Set.of(), LIMITED, Set.of(), false,
				false, true);
		return new SubjectCard(glass.reference(), this.cases.called(glass.episode()).family(), null, null,
				glass.district(), null, null, null, null, false, ofDistrict, null);
	}

}
