package org.earlyhelp.worklist.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.page.KeptInSession;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.DoingInBulk;
import org.earlyhelp.worklist.LookingAtTask;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;

/** Tells in words what became of each of several pieces of work. */
@Component
class BulkOutcome {

	private static final String KEPT = BulkOutcome.class.getName();

	private final LookingAtTask looking;

	private final Wording words;

	BulkOutcome(LookingAtTask looking, Wording words) {
		this.looking = looking;
		this.words = words;
	}

	/**
	 * All of it.
	 *
	 * @param heading how many were moved, in words
	 */
	record Told(String heading, List<Line> done, List<Line> refused) implements KeptInSession {
	}

	/**
	 * One piece of work.
	 *
	 * @param name what is to be done
	 * @param about the family and the reference; empty where it is not there for the
	 * reader
	 * @param why it was refused; null where it was done
	 */
	record Line(UUID id, String name, String about, String why) {
	}

	/** Keeps it for the page that tells, until the next. */
	void keep(DoingInBulk.Action action, List<DoingInBulk.Result> results, HttpServletRequest request) {
		List<Line> done = results.stream()
			.filter((result) -> result.refusal() == null)
			.map((result) -> line(result.task(), null))
			.toList();
		List<Line> refused = results.stream()
			.filter((result) -> result.refusal() != null)
			.map((result) -> refused(result.id(), result.refusal()))
			.toList();
		String heading = this.words.of("tasks.bulk." + action, done.size(), results.size());
		request.getSession().setAttribute(KEPT, new Told(heading, done, refused));
	}

	/** Null where there was none in this session. */
	static Told last(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(KEPT) instanceof Told told) ? told : null;
	}

	private Line refused(UUID id, RuleBroken refusal) {
		String why = (refusal instanceof InvalidInput invalid)
				? invalid.fields()
					.stream()
					.map((field) -> this.words.of(field.key(), field.values()))
					.collect(Collectors.joining(". "))
				: this.words.firstOf(refusal.values(), "tasks.bulk." + refusal.key(), refusal.key());
		try {
			return line(this.looking.look(new TaskId(id)), why);
		}
		catch (NotThere ex) {
			return new Line(id, this.words.of("tasks.bulk.gone"), "", why);
		}
	}

	private Line line(TaskView task, String why) {
		String family = (task.subject().family() != null) ? task.subject().family()
				: this.words.of("task.nobody-named");
		return new Line(task.id(), task.name(), family + ", " + task.subject().reference(), why);
	}

}
