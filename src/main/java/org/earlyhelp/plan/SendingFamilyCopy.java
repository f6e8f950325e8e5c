package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Gives the family its copy of the plan (R7.3, T14). */
@Service
class SendingFamilyCopy implements TaskWork<SendFamilyCopy> {

	private final CaseFiles cases;

	private final TafMeetings meetings;

	private final PlanDrafting drafting;

	private final RecordingCopy copies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SendingFamilyCopy(CaseFiles cases, TafMeetings meetings, PlanDrafting drafting, RecordingCopy copies,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.meetings = meetings;
		this.drafting = drafting;
		this.copies = copies;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "send-family-copy";
	}

	@Override
	public Class<SendFamilyCopy> payload() {
		return SendFamilyCopy.class;
	}

	/**
	 * @throws NoCopyForThem where somebody named has no copy
	 * @throws SectionWithheld where somebody named was to get what is withheld from them
	 */
	@Override
	public void complete(WorkItem item, SendFamilyCopy sent) {
		CaseFile file = this.cases.called(item.episode());
		LocalDate heldOn = this.meetings.latestPlanOf(file.id())
			.map(TafMeeting::heldOn)
			.orElse(ServiceTime.dayOf(file.startedAt()));
		this.copies.check(file, sent, heldOn);
		file.requireState(CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED);
		List<String> hashes = this.copies.record(file, sent, this.drafting.draft(file), item.user().username());
		this.events.publishEvent(new FamilyCopySent(file.id(), sent.sentOn(), sent.method().name(), hashes,
				file.family(), this.clock.instant()));
	}

}
