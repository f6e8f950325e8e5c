package org.earlyhelp.closure;

import java.time.Clock;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.plan.RecordingCopy;
import org.earlyhelp.plan.SendFamilyCopy;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Tells the family in writing that the episode is closed (T24). */
@Service
class SendingClosureLetter implements TaskWork<SendFamilyCopy> {

	private final CaseFiles cases;

	private final LetterDrafting drafting;

	private final RecordingCopy copies;

	private final Aftercare aftercare;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SendingClosureLetter(CaseFiles cases, LetterDrafting drafting, RecordingCopy copies, Aftercare aftercare,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.drafting = drafting;
		this.copies = copies;
		this.aftercare = aftercare;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "send-closure-letter";
	}

	@Override
	public Class<SendFamilyCopy> payload() {
		return SendFamilyCopy.class;
	}

	@Override
	public void complete(WorkItem item, SendFamilyCopy sent) {
		CaseFile file = this.cases.called(item.episode());
		if (file.closedOn() != null) {
			this.copies.check(file, sent, file.closedOn());
		}
		file.requireState(CaseState.CLOSED, CaseState.FOLLOW_UP_DONE);
		List<String> hashes = this.copies.record(file, sent, this.drafting.draft(file), item.user().username());
		this.aftercare.letterSent(file);
		this.events.publishEvent(new ClosureLetterSent(file.id(), sent.sentOn(), sent.method().name(), hashes,
				file.family(), this.clock.instant()));
	}

}
