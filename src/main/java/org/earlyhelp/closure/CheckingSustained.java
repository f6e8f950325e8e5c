package org.earlyhelp.closure;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Six months on: does what was achieved last? Every need is asked. */
@Service
class CheckingSustained implements TaskWork<CheckSustained> {

	private final CaseFiles cases;

	private final Needs needs;

	private final Aftercare aftercare;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CheckingSustained(CaseFiles cases, Needs needs, Aftercare aftercare, ApplicationEventPublisher events,
			Clock clock) {
		this.cases = cases;
		this.needs = needs;
		this.aftercare = aftercare;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "check-sustained";
	}

	@Override
	public Class<CheckSustained> payload() {
		return CheckSustained.class;
	}

	/**
	 * @throws InvalidInput where a need is not this case's
	 * @throws NeedNotChecked where one is left out
	 */
	@Override
	public void complete(WorkItem item, CheckSustained checked) {
		CaseFile file = this.cases.called(item.episode());
		List<Need> known = this.needs.of(file.id());
		var findings = new InvalidInput.Findings();
		findings.unless(known.isEmpty() || !checked.needs().isEmpty(), "needs", "required");
		for (int index = 0; index < checked.needs().size(); index++) {
			CheckSustained.NeedSustained one = checked.needs().get(index);
			findings.unless(known.stream().anyMatch((need) -> matches(need, one)), "needs[%d]".formatted(index),
					"need.not-of-case", one.code());
		}
		findings.refuse();
		file.requireState(CaseState.CLOSED);
		String missing = known.stream()
			.filter((need) -> checked.needs().stream().noneMatch((one) -> matches(need, one)))
			.map(Need::code)
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			throw new NeedNotChecked(missing);
		}
		known.forEach((need) -> need.sustained(answer(need, checked)));
		boolean all = !known.isEmpty() && known.stream().allMatch((need) -> Boolean.TRUE.equals(need.sustained()));
		file.become(CaseState.FOLLOW_UP_DONE, this.clock.instant());
		file.changed();
		this.events.publishEvent(new SustainedChecked(file.id(), all, null, file.family(), this.clock.instant()));
	}

	private static boolean matches(Need need, CheckSustained.NeedSustained one) {
		return need.is(one.code(), one.personId()) || (one.personId() == null && need.code().equals(one.code()));
	}

	private static Boolean answer(Need need, CheckSustained checked) {
		return checked.needs()
			.stream()
			.filter((one) -> matches(need, one))
			.findFirst()
			.map((one) -> one.sustained().known())
			.orElse(null);
	}

}
