package org.earlyhelp.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.SignificantNotes;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.stepping.ReadingStepDown;
import org.earlyhelp.stepping.StepDownView;
import org.earlyhelp.timeliness.TermTime;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.TaskQuery;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a case: at first sight, and as it is printed to be taken along. */
@Service
@Transactional
class LookingAtCase {

	private static final int NOTES = 3;

	private final ReadingCase reading;

	private final CaseDoor door;

	private final ListingTasks tasks;

	private final SignificantNotes notes;

	private final FamilyMembers families;

	private final TermTime termTime;

	private final ReadingStepDown stepDowns;

	LookingAtCase(ReadingCase reading, CaseDoor door, ListingTasks tasks, SignificantNotes notes,
			FamilyMembers families, TermTime termTime, ReadingStepDown stepDowns) {
		this.reading = reading;
		this.door = door;
		this.tasks = tasks;
		this.notes = notes;
		this.families = families;
		this.termTime = termTime;
		this.stepDowns = stepDowns;
	}

	/** What paper holds: the case, and its family with how each may be reached. */
	record Printed(CaseDetail detail, Household household) {
	}

	/**
	 * In full, or in summary, as they may see it.
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them
	 */
	CaseOverview look(CaseId id) {
		CaseDetail detail = this.reading.read(id).detail();
		if (detail.stages() == null) {
			return new CaseOverview(detail, List.of(), List.of(), List.of(), List.of(), List.of(), null);
		}
		CaseFile file = this.door.open(id, Deed.SEE);
		StepDownView stepDown = stepDownOf(file);
		return new CaseOverview(detail,
				CaseOverview.stages(detail.stages(), CaseState.valueOf(detail.state()), stepDown),
				this.tasks.list(TaskQuery.of(id.value(), null), Map.of("caseId", id.toString())).items(),
				this.notes.latest(id, NOTES), besides(file), this.termTime.onCase(id, file.lead()), stepDown);
	}

	private StepDownView stepDownOf(CaseFile file) {
		return file.steppedDown() ? this.stepDowns.ofCase(file.id()).orElse(null) : null;
	}

	private static List<String> besides(CaseFile file) {
		return file.members()
			.stream()
			.filter((member) -> !member.equals(file.lead()) && !member.equals(file.assessor()))
			.sorted()
			.toList();
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them
	 * @throws org.earlyhelp.shared.NotPermitted where they may see the summary alone
	 */
	Printed print(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		return new Printed(this.reading.read(id).detail(), this.families.household(file.family()));
	}

}
