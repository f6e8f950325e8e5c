package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.DeadlinesOf;
import org.earlyhelp.worklist.Due;

/** What is due when, for whoever shows it. */
@Component
public class Deadlines implements DeadlinesOf {

	private static final Set<Timer> DECISION = EnumSet.of(Timer.T02, Timer.T03, Timer.T04);

	private final ClocksInHand clocks;

	Deadlines(ClocksInHand clocks) {
		this.clocks = clocks;
	}

	/** Every clock of a case or contact, the earliest due first; may be empty. */
	public List<DeadlineView> of(Subject subject) {
		return this.clocks.of(subject).stream().map(Deadline::view).toList();
	}

	/** The same, as whoever holds a case against its dates asks for it. */
	public List<ClockKept> keptOf(Subject subject) {
		return this.clocks.of(subject).stream().map(Deadline::kept).toList();
	}

	@Override
	public Due dueOf(Subject subject, String taskType) {
		if (Timer.of(taskType).isEmpty()) {
			return Due.NONE;
		}
		return SubjectClocks.dueOf(taskType, this.clocks.of(subject).stream());
	}

	@Override
	public Due dueOf(Subject subject, String taskType, UUID matter) {
		if (Timer.of(taskType).isEmpty()) {
			return Due.NONE;
		}
		return SubjectClocks.dueOf(taskType,
				this.clocks.of(subject).stream().filter((deadline) -> matter == null || deadline.isOf(matter)));
	}

	/**
	 * When the contact must be decided; after the decision, when it had to be. Empty
	 * before it is received, and where it never was to be decided.
	 */
	public Optional<Instant> decisionDueAt(ContactId contact) {
		List<Deadline> decisions = this.clocks.of(Subject.of(contact))
			.stream()
			.filter((deadline) -> DECISION.contains(deadline.timer()) && deadline.state() != DeadlineState.STOPPED)
			.toList();
		return decisions.stream()
			.filter(Deadline::isOpen)
			.findFirst()
			.or(() -> decisions.stream().max(Comparator.comparing(Deadline::stoppedAt)))
			.map(Deadline::dueAt);
	}

}
