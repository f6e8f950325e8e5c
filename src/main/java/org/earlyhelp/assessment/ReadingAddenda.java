package org.earlyhelp.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.Joining;
import org.earlyhelp.casefile.Joinings;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the assessments of those who joined a case later. */
@Service
@Transactional
public class ReadingAddenda {

	private final CaseDoor door;

	private final Joinings joinings;

	private final Addenda addenda;

	private final FamilyMembers families;

	private final Staff staff;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAddenda(CaseDoor door, Joinings joinings, Addenda addenda, FamilyMembers families, Staff staff,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.joinings = joinings;
		this.addenda = addenda;
		this.families = families;
		this.staff = staff;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * In the order in which the children joined; those that are only asked for too.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<AddendumView> read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "ADDENDA", this.clock.instant()));
		List<Joining> asked = this.joinings.of(id).stream().filter(Joining::addendumAsked).toList();
		if (asked.isEmpty()) {
			return List.of();
		}
		Map<UUID, Addendum> done = this.addenda.of(id)
			.stream()
			.collect(Collectors.toMap(Addendum::id, Function.identity()));
		Household household = this.families.household(file.family());
		Map<String, String> names = this.staff.names(done.values().stream().map(Addendum::completedBy).toList());
		return asked.stream().map((joining) -> view(joining, done.get(joining.id()), household, names)).toList();
	}

	private static AddendumView view(Joining joining, Addendum done, Household household, Map<String, String> names) {
		UUID person = joining.person().value();
		String name = household.nameOf(joining.person());
		if (done == null) {
			return new AddendumView(joining.id(), person, name, joining.joinedOn(), null, null, null, null, null, null,
					null, null, List.of());
		}
		CompleteAssessment said = done.content();
		return new AddendumView(joining.id(), person, name, joining.joinedOn(), done.completedAt(), done.completedBy(),
				names.get(done.completedBy()), said.strengths(), said.worries(), said.analysis(),
				said.recommendedLevel(), said.children().get(0), said.needs());
	}

}
