package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Who had to do with a case, and when. Asks no right; tells no more than usernames.
 */
@Component
public class WhoWorkedOn {

	private final LeadAssignments assignments;

	WhoWorkedOn(LeadAssignments assignments) {
		this.assignments = assignments;
	}

	/** How somebody belongs to a case. */
	public enum Part {

		/** Leads it, or is asked to. */
		LEAD,
		/** Assesses the family; as it is now. */
		ASSESSOR,
		/** On the team around the family; as it is now. */
		TEAM

	}

	/**
	 * One part that somebody had.
	 *
	 * @param from null where nobody wrote down since when
	 * @param to null while they have it
	 */
	public record Worked(String username, Part part, Instant from, Instant to) {

		/** Whether they had it at this moment, as far as that is known. */
		public boolean at(Instant moment) {
			return (this.from == null || !moment.isBefore(this.from)) && (this.to == null || !moment.isAfter(this.to));
		}

	}

	public List<Worked> of(CaseFile file) {
		var all = new ArrayList<Worked>();
		this.assignments.findByCaseIdOrderByStartedAtDescIdDesc(file.id().value())
			.stream()
			.filter((assignment) -> assignment.username() != null)
			.map(LeadAssignment::view)
			.forEach((lead) -> all.add(new Worked(lead.username(), Part.LEAD, lead.startedAt(), lead.endedAt())));
		if (file.assessor() != null) {
			all.add(new Worked(file.assessor(), Part.ASSESSOR, null, null));
		}
		file.members().forEach((member) -> all.add(new Worked(member, Part.TEAM, null, null)));
		return List.copyOf(all);
	}

}
