package org.earlyhelp.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.review.NeedOverTime;
import org.earlyhelp.review.NeedsOverTime;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a family's case against the locality's outcome frameworks, and says how far each
 * need has come. The facts that counted are partners' about every one of the family:
 * those who broker and manage see them, and whoever leads.
 *
 * @see "outcomes-and-kpis, 4"
 */
@Service
@Transactional
public class ReadingOutcomes {

	private final CaseDoor door;

	private final FamilyMembers families;

	private final NeedsOverTime needs;

	private final Judging judging;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingOutcomes(CaseDoor door, FamilyMembers families, NeedsOverTime needs, Judging judging, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.families = families;
		this.needs = needs;
		this.judging = judging;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public OutcomesView read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		Household household = this.families.household(file.family());
		LocalDate on = (file.closedOn() != null) ? file.closedOn() : ServiceTime.dayOf(this.clock.instant());
		List<NeedOverTime> ways = this.needs.of(id, household);
		boolean shown = mayBeShown(file);
		var frameworks = new ArrayList<FrameworkView>();
		for (FrameworkView framework : this.judging.judge(file, household, ways, on)) {
			frameworks.add((shown || !asksPartners(framework)) ? framework : framework.resultsAlone());
		}
		this.events
			.publishEvent(new RecordViewed(Subject.of(id), file.family(), "OUTCOME_FRAMEWORKS", this.clock.instant()));
		return new OutcomesView(id.value(), on, shown, List.copyOf(frameworks),
				ways.stream().filter((way) -> way.baseline() != null).map(ReadingOutcomes::distance).toList());
	}

	/** The other asks the case's own record alone, which its readers have. */
	private static boolean asksPartners(FrameworkView framework) {
		return framework.code().equals(FamiliesTogether.CODE);
	}

	private boolean mayBeShown(CaseFile file) {
		User reader = this.user.get();
		return reader.username().equals(file.lead())
				|| Access.decide(reader, file.facts(), Deed.BROKER) == Access.Verdict.PERMITTED;
	}

	/**
	 * To where the last review that scaled it saw it; where several outcomes answer one
	 * need, the one that stands lowest.
	 */
	private static OutcomesView.Distance distance(NeedOverTime way) {
		Integer now = way.outcomes()
			.stream()
			.filter((outcome) -> !outcome.points().isEmpty())
			.map((outcome) -> outcome.points().get(outcome.points().size() - 1).scale())
			.min(Integer::compare)
			.orElse(null);
		return new OutcomesView.Distance(way.code(), way.need(), way.personId(), way.name(), way.baseline(), now,
				(now != null) ? now - way.baseline() : null, way.sustained());
	}

}
