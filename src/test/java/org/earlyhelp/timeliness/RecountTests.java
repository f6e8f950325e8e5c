package org.earlyhelp.timeliness;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.Subject;

/**
 * Every clock can be counted again from the ledger alone: the entries of a case, unsealed
 * and told in their order to the timetable, give the clocks that the figures count.
 */
@ServiceTest
class RecountTests {

	@Autowired
	private Journeys journeys;

	@Autowired
	private ApplicationContext service;

	@ParameterizedTest
	@ValueSource(strings = { "CONTACT", "AWAITING", "ASSESSMENT", "PLANNING", "ACTIVE", "CLOSED" })
	void countsTheSameFromTheLedger(String until) {
		Journeys.Story story = switch (until) {
			case "CONTACT" -> this.journeys.aScreenedContact();
			case "AWAITING" -> this.journeys.aCaseAwaitingConsent();
			case "ASSESSMENT" -> this.journeys.aCaseInAssessment();
			case "PLANNING" -> this.journeys.aCaseToPlan();
			case "ACTIVE" -> this.journeys.anActiveCase();
			default -> this.journeys.aClosedCase();
		};

		var clocks = new LedgerClocks(this.service);
		clocks.agrees(Subject.of(new ContactId(UUID.fromString(story.contactId()))));
		if (!until.equals("CONTACT")) {
			clocks.agrees(Subject.of(new CaseId(UUID.fromString(story.caseId()))));
		}
	}

}
