package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.family.RecordingAgreement;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Records whether the family takes part, each person for themselves (R4.1, R4.2, R4.5).
 * It is an agreement, not the lawful basis for keeping records.
 */
@Service
class RecordingConsent implements TaskWork<RecordConsent> {

	private final CaseFiles cases;

	private final RecordingAgreement agreements;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordingConsent(CaseFiles cases, RecordingAgreement agreements, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.agreements = agreements;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "record-consent";
	}

	@Override
	public Class<RecordConsent> payload() {
		return RecordConsent.class;
	}

	/**
	 * R4.3: a refusal waits for its consideration before anything closes.
	 * @throws InvalidInput where a yes lacks who, how, what for and with whom, or a date
	 * lies ahead or before the case began
	 */
	@Override
	public void complete(WorkItem item, RecordConsent said) {
		CaseFile file = this.cases.called(item.episode());
		LocalDate today = LocalDate.now(this.clock);
		LocalDate decidedOn = (said.decidedOn() != null) ? said.decidedOn() : today;
		check(said, decidedOn, ServiceTime.dayOf(file.startedAt()), today);
		file.requireState(CaseState.CONSENT_PENDING);
		Consent decision = said.given() ? Consent.GIVEN : Consent.REFUSED;
		file.consented(decision, decidedOn, (said.excluded() != null) ? said.excluded() : List.of());
		if (said.firstContactOn() != null) {
			file.metFamilyOn(said.firstContactOn());
		}
		this.agreements.record(said.agreements(file.family(), decidedOn));
		if (said.given()) {
			file.metFamilyOn(decidedOn);
			goOn(file, decidedOn);
		}
		this.events.publishEvent(new ConsentRecorded(file.id(), decision, decidedOn, said.firstContactOn(),
				!file.reusesAssessment(), file.family(), this.clock.instant()));
	}

	/** R5.3: after a step-down, social care's assessment may count. */
	private void goOn(CaseFile file, LocalDate decidedOn) {
		if (file.reusesAssessment()) {
			file.become(CaseState.PLANNING, this.clock.instant());
			return;
		}
		file.assessedSince(decidedOn);
		file.become(CaseState.ASSESSMENT, this.clock.instant());
	}

	private static void check(RecordConsent said, LocalDate decidedOn, LocalDate startedOn, LocalDate today) {
		var findings = new InvalidInput.Findings();
		if (said.given()) {
			findings.unless(said.givenBy() != null, "givenBy", "required")
				.unless(said.method() != null, "method", "required")
				.unless(said.scope() != null && !said.scope().isEmpty(), "scope", "required")
				.unless(said.shareWith() != null, "shareWith", "required")
				.unless(said.privacyNotice() != null, "privacyNotice", "required");
		}
		findings.unless(!decidedOn.isAfter(today), "decidedOn", "date.in-future")
			.unless(!decidedOn.isBefore(startedOn), "decidedOn", "date.before-case", startedOn);
		if (said.firstContactOn() != null) {
			findings.unless(!said.firstContactOn().isAfter(today), "firstContactOn", "date.in-future")
				.unless(!said.firstContactOn().isBefore(startedOn), "firstContactOn", "date.before-case", startedOn);
		}
		findings.refuse();
	}

}
