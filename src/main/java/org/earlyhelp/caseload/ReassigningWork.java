package org.earlyhelp.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.caseload.Reassigned.Kind;
import org.earlyhelp.caseload.Reassigned.Line;
import org.earlyhelp.caseload.WorkHeld.HeldCase;
import org.earlyhelp.caseload.WorkHeld.HeldTask;
import org.earlyhelp.casefile.ChangeAssessor;
import org.earlyhelp.casefile.ChangingAssessor;
import org.earlyhelp.casefile.LeaveLead;
import org.earlyhelp.casefile.LeavingLead;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.Refused;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TellingRaces;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.timeliness.figures.Caseload;
import org.earlyhelp.timeliness.figures.ReadingCaseloads;
import org.earlyhelp.worklist.MovingTask;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the work of one practitioner to others: each case and each piece of work in a
 * transaction of its own, by the use case that moves it alone, so that what is refused
 * for one stops no other and every rule holds. The preview does the same and takes each
 * back: what it says of who is told and what cannot move is what would happen.
 */
@Service
public class ReassigningWork {

	private final LookingAtWork looking;

	private final ReadingCaseloads loads;

	private final LeavingLead leaving;

	private final ChangingAssessor assessors;

	private final MovingTask tasks;

	private final WhoIsTold told;

	private final Wording words;

	private final Profile profile;

	private final TransactionTemplate transaction;

	private final TellingRaces races;

	private final ApplicationEventPublisher events;

	ReassigningWork(LookingAtWork looking, ReadingCaseloads loads, LeavingLead leaving, ChangingAssessor assessors,
			MovingTask tasks, WhoIsTold told, Wording words, Profile profile, PlatformTransactionManager transactions,
			TellingRaces races, ApplicationEventPublisher events) {
		this.looking = looking;
		this.loads = loads;
		this.leaving = leaving;
		this.assessors = assessors;
		this.tasks = tasks;
		this.told = told;
		this.words = words;
		this.profile = profile;
		this.transaction = new TransactionTemplate(transactions);
		this.races = races;
		this.events = events;
	}

	/**
	 * What would happen; nothing does.
	 * @throws org.earlyhelp.shared.NotPermitted for those who give no work
	 * @throws org.earlyhelp.shared.NotThere where nobody has or had this name
	 * @throws InvalidInput where nothing moves, or a case would move without its day,
	 * note or word to the family
	 */
	public Reassigned preview(String from, ReassignWork asked) {
		return each(from, asked, (work) -> this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			work.run();
		}), (refused) -> {
		});
	}

	/**
	 * The same in earnest. Each refusal is in the ledger as if it had been asked alone.
	 */
	public Reassigned move(String from, ReassignWork asked) {
		return each(from, asked, (work) -> this.transaction.executeWithoutResult((status) -> work.run()), (refused) -> {
			if (refused.isKept()) {
				this.events.publishEvent(refused);
			}
		});
	}

	private Reassigned each(String from, ReassignWork asked, Consumer<Runnable> attempt, Consumer<Refused> keep) {
		WorkHeld held = this.looking.read(from);
		asked.check();
		List<Caseload> before = this.loads.read(null).items();
		Map<UUID, HeldCase> cases = this.looking.cases(from, asked.cases())
			.stream()
			.collect(Collectors.toMap(HeldCase::id, Function.identity()));
		Map<UUID, HeldTask> work = held.tasks().stream().collect(Collectors.toMap(HeldTask::id, Function.identity()));
		String why = this.words.code(asked.reason());
		var shift = new Shift(from);
		var lines = new ArrayList<Line>();
		for (UUID id : asked.cases()) {
			String to = asked.takerOf(id);
			HeldCase one = cases.get(id);
			Outcome outcome = attempt(() -> moveCase(one, to, asked), attempt);
			lines.add(line(id, one, to, outcome.kept(Subject.of(new CaseId(id)), keep)));
			shift.names(to);
			if (outcome.refusal() == null) {
				shift.moves(to, one.weight());
			}
		}
		for (UUID id : asked.tasks()) {
			String to = asked.takerOf(id);
			HeldTask one = work.get(id);
			Outcome outcome = attempt(() -> moveTask(one, to, why), attempt);
			lines.add(line(id, one, to, outcome.kept(new Subject(Subject.Kind.TASK, id), keep)));
			shift.names(to);
		}
		return new Reassigned(lines, shift.of(before, this.profile.caseload().much()));
	}

	private static Line line(UUID id, HeldCase one, String to, Outcome outcome) {
		return (one != null)
				? new Line(Kind.CASE, id, one.reference(), one.family(), one.leads(), one.tasks(), one.actions(), to,
						outcome.told(), outcome.refusal())
				: new Line(Kind.CASE, id, null, null, false, 0, 0, to, List.of(), outcome.refusal());
	}

	private static Line line(UUID id, HeldTask one, String to, Outcome outcome) {
		return (one != null)
				? new Line(Kind.TASK, id, one.name() + ", " + one.reference(), one.family(), false, 1, 0, to,
						outcome.told(), outcome.refusal())
				: new Line(Kind.TASK, id, null, null, false, 0, 0, to, List.of(), outcome.refusal());
	}

	private Outcome attempt(Runnable move, Consumer<Runnable> attempt) {
		var heard = new ArrayList<String>();
		try {
			attempt.accept(() -> heard.addAll(this.told.during(move)));
			return new Outcome(List.copyOf(heard), null);
		}
		catch (RuleBroken ex) {
			return new Outcome(List.of(), ex);
		}
		catch (RuntimeException ex) {
			if (this.races.isRace(ex)) {
				return new Outcome(List.of(), new Overtaken());
			}
			throw ex;
		}
	}

	private void moveCase(HeldCase one, String to, ReassignWork asked) {
		if (one == null) {
			throw new NotTheirs();
		}
		if (one.leads()) {
			this.leaving.leave(new CaseId(one.id()),
					new LeaveLead(asked.reason(), asked.lastDay(), asked.handoverNote(), to, asked.familyInformedOn()),
					IfMatch.NONE);
			return;
		}
		if (to == null) {
			throw InvalidInput.of("assessor", "reassign.whom");
		}
		this.assessors.change(new CaseId(one.id()), new ChangeAssessor(to, asked.reason(), asked.handoverNote()),
				IfMatch.NONE);
	}

	private void moveTask(HeldTask one, String to, String why) {
		if (one == null) {
			throw new NotTheirs();
		}
		if (to == null) {
			throw InvalidInput.of("assignee", "reassign.whom");
		}
		this.tasks.assign(new TaskId(one.id()), to, why, IfMatch.NONE);
	}

	private record Outcome(List<String> told, RuleBroken refusal) {

		Outcome kept(Subject about, Consumer<Refused> keep) {
			if (this.refusal != null) {
				keep.accept(new Refused(about, this.refusal));
			}
			return this;
		}

	}

}
