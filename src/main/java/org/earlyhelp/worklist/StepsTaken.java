package org.earlyhelp.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Tells the steps of a case as they went. Asks no right: whoever shows them opens the
 * case first, and publishes the view.
 */
@Component
public class StepsTaken {

	/** No case has more; what came later is left out. */
	public static final int MOST = 500;

	private final Tasks tasks;

	StepsTaken(Tasks tasks) {
		this.tasks = tasks;
	}

	/** The case's own steps, the earliest begun first. */
	public List<StepTaken> of(CaseId episode) {
		return this.tasks.findByCaseIdOrderByCreatedAtAscIdAsc(episode.value(), Limit.of(MOST))
			.stream()
			.filter((task) -> task.subject().isCase())
			.map(Task::asStep)
			.toList();
	}

	/**
	 * The same with the steps of the contact that began it.
	 * @param contact null where none did
	 */
	public List<StepTaken> of(CaseId episode, ContactId contact) {
		if (contact == null) {
			return of(episode);
		}
		Stream<StepTaken> before = this.tasks.findByContactIdOrderByCreatedAtAscIdAsc(contact.value(), Limit.of(MOST))
			.stream()
			.filter((task) -> task.subject().isContact())
			.map(Task::asStep);
		return Stream.concat(before, of(episode).stream())
			.sorted(Comparator.comparing(StepTaken::begunAt))
			.limit(MOST)
			.toList();
	}

}
