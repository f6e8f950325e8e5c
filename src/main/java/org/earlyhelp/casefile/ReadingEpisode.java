package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.access.Deed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody needs to know of a case beside the work that they do on it. */
@Service
@Transactional
public class ReadingEpisode {

	private final CaseDoor door;

	private final FamilyMembers families;

	private final ObjectProvider<Beginnings> beginnings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingEpisode(CaseDoor door, FamilyMembers families, ObjectProvider<Beginnings> beginnings,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.families = families;
		this.beginnings = beginnings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public EpisodeView read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		List<EpisodeView.Person> people = this.families.household(file.family())
			.members()
			.stream()
			.map((member) -> EpisodeView.Person.of(member, today))
			.toList();
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "EPISODE", this.clock.instant()));
		return new EpisodeView(id.value(), file.reference(), file.state(), file.level(), file.startedAt(),
				file.district(), file.presentingNeeds(), file.assessor(), file.agency(), file.initiatingAgency(),
				file.lead(), file.leadStatus(), file.members().stream().sorted().toList(), file.consent(),
				file.consentOn(), file.excludedAgencies(), file.lastFamilyContactOn(), file.reopenedFrom() != null,
				beginning(file), people);
	}

	private Beginning beginning(CaseFile file) {
		return (file.contact() == null) ? null
				: this.beginnings.stream()
					.findFirst()
					.flatMap((beginning) -> beginning.of(file.contact()))
					.orElse(null);
	}

}
