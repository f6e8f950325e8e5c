package org.earlyhelp.plan;

import java.time.Instant;
import java.util.Optional;

import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Component;

/** Knows whether a team has a meeting before it. */
@Component
public class MeetingsAhead {

	private final Meetings meetings;

	MeetingsAhead(Meetings meetings) {
		this.meetings = meetings;
	}

	/** When the latest meeting that was called takes place; empty where none was. */
	public Optional<Instant> of(CaseId episode) {
		return this.meetings.findByCaseIdOrderByMeetsAtDescIdDesc(episode.value())
			.stream()
			.map(Meeting::meetsAt)
			.findFirst();
	}

}
