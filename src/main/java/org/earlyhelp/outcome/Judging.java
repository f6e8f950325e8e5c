package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.earlyhelp.assessment.Assessment;
import org.earlyhelp.assessment.Assessments;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.closure.Lasting;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.review.NeedOverTime;
import org.earlyhelp.review.NeedsOverTime;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Holds a case against the locality's frameworks, whoever asks.
 *
 * @see "outcomes-and-kpis, 4"
 */
@Component
class Judging {

	private final FamilyMembers families;

	private final Facts facts;

	private final NeedsOverTime needs;

	private final Assessments assessments;

	private final PlanOutcomes outcomes;

	private final Lasting lasting;

	private final Profile profile;

	private final FamiliesTogether familiesTogether;

	private final SupportingFamilies supportingFamilies;

	Judging(FamilyMembers families, Facts facts, NeedsOverTime needs, Assessments assessments, PlanOutcomes outcomes,
			Lasting lasting, Profile profile, DecisionTables tables) {
		this.families = families;
		this.facts = facts;
		this.needs = needs;
		this.assessments = assessments;
		this.outcomes = outcomes;
		this.lasting = lasting;
		this.profile = profile;
		this.familiesTogether = new FamiliesTogether(tables, profile.outcomes(), profile.casework().schoolAgeFrom(),
				profile.casework().schoolAgeTo());
		this.supportingFamilies = new SupportingFamilies(tables);
	}

	/** As of this day. */
	List<FrameworkView> judge(CaseFile file, LocalDate on) {
		Household household = this.families.household(file.family());
		return judge(file, household, this.needs.of(file.id(), household), on);
	}

	List<FrameworkView> judge(CaseFile file, Household household, List<NeedOverTime> ways, LocalDate on) {
		List<Person> people = household.members().stream().map(Person::of).toList();
		var judged = new ArrayList<FrameworkView>();
		if (this.profile.outcomes().frameworks().contains(FamiliesTogether.CODE)) {
			Map<PersonId, PersonId> records = this.families
				.recordsOf(people.stream().map((person) -> new PersonId(person.id())).toList());
			var evidence = new Evidence(people, this.facts.findByPersonIdInAndReplacedByIsNullOrderByFromAscIdAsc(
					records.keySet().stream().map(PersonId::value).toList()), records);
			judged.add(this.familiesTogether.judge(people, evidence, on));
		}
		if (this.profile.outcomes().frameworks().contains(SupportingFamilies.CODE)) {
			judged.add(this.supportingFamilies.judge(episode(file, people, ways)));
		}
		return judged;
	}

	private SupportingFamilies.Episode episode(CaseFile file, List<Person> people, List<NeedOverTime> ways) {
		boolean assessed = this.assessments.latestOf(file.id())
			.filter((assessment) -> assessment.state() != Assessment.State.RETURNED)
			.isPresent();
		return new SupportingFamilies.Episode(ServiceTime.dayOf(file.startedAt()), people,
				ways.stream()
					.filter((way) -> way.baseline() != null)
					.map((way) -> new SupportingFamilies.NeedKept(way.code(), way.sustained()))
					.toList(),
				file.lead() != null && file.leadStatus() != LeadStatus.DECLINED, assessed,
				!this.outcomes.of(file.id()).isEmpty(), this.lasting.cameBack(file.id()));
	}

}
