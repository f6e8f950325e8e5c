package org.earlyhelp.worklist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.earlyhelp.shared.Refused;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Moves many pieces of work, each by itself: what is refused for one stops no other.
 */
@Service
public class DoingInBulk {

	private final MovingTask moving;

	private final ApplicationEventPublisher events;

	DoingInBulk(MovingTask moving, ApplicationEventPublisher events) {
		this.moving = moving;
		this.events = events;
	}

	/** What can be done with many at once. */
	public enum Action {

		/** Take them. */
		CLAIM,
		/** Put them back. */
		RELEASE,
		/** Give them to somebody. */
		ASSIGN

	}

	/**
	 * What became of one.
	 *
	 * @param task as it is now; null where it was refused
	 * @param refusal why; null where it was done
	 */
	public record Result(UUID id, TaskView task, RuleBroken refusal) {
	}

	/**
	 * @param assignee to whom; null unless they are assigned
	 * @param reason why; may be null Each refusal is in the ledger as if it had been
	 * asked alone.
	 * @return one per id, in the order given, repeated ids once
	 */
	public List<Result> move(Action action, List<UUID> ids, String assignee, String reason) {
		Function<TaskId, TaskView> move = switch (action) {
			case CLAIM -> (id) -> this.moving.claim(id, IfMatch.NONE);
			case RELEASE -> (id) -> this.moving.release(id, IfMatch.NONE);
			case ASSIGN -> (id) -> this.moving.assign(id, assignee, reason, IfMatch.NONE);
		};
		return new LinkedHashSet<>(ids).stream().map((id) -> result(id, move)).toList();
	}

	private Result result(UUID id, Function<TaskId, TaskView> move) {
		try {
			return new Result(id, move.apply(new TaskId(id)), null);
		}
		catch (RuleBroken ex) {
			Refused refused = new Refused(new Subject(Subject.Kind.TASK, id), ex);
			if (refused.isKept()) {
				this.events.publishEvent(refused);
			}
			return new Result(id, null, ex);
		}
	}

}
