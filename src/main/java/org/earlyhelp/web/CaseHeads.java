package org.earlyhelp.web;

import java.time.Clock;

import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.Glass;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what stands above a page of a case. A page that shows more of the case tells the
 * ledger itself; of one that does not, as a form that names whom it may be about, this
 * tells.
 */
@Component
class CaseHeads {

	private final CaseDoor door;

	private final FamilyMembers families;

	private final Glass glass;

	private final ToldOfCases told;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseHeads(CaseDoor door, FamilyMembers families, Glass glass, ToldOfCases told, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.families = families;
		this.glass = glass;
		this.told = told;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them
	 */
	@Transactional
	CaseHead of(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE_SUMMARY);
		if (!this.told.of(id)) {
			this.events
				.publishEvent(new RecordViewed(Subject.of(id), file.family(), "CASE_HEAD", this.clock.instant()));
		}
		boolean whole = may(file, Deed.SEE);
		return new CaseHead(id.value(), file.reference(), this.families.familyName(file.family()), file.state(),
				file.level(), file.lead(), file.leadStatus(), whole ? file.assessor() : null,
				whole ? file.consent() : null, file.restriction(), file.stepUpPending(), whole,
				whole && may(file, Deed.CONTRIBUTE), file.state().isOpen(), file.accountable(), file.suspendedUntil(),
				whole && may(file, Deed.MANAGE), may(file, Deed.RESTRICT), this.glass.openUntil(file).orElse(null));
	}

	private boolean may(CaseFile file, Deed deed) {
		return this.door.may(file, deed);
	}

}
