package org.earlyhelp.timeliness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.earlyhelp.shared.PerTransaction;
import org.earlyhelp.shared.Subject;

import org.springframework.stereotype.Component;

/**
 * The clocks that the facts of one transaction move: read when the first of them is told,
 * and known from then on. Who moves one of them meanwhile loses, or is told that they
 * did.
 */
@Component
class ClocksInHand {

	private static final Comparator<Deadline> EARLIEST_FIRST = Comparator.comparing(Deadline::dueAt)
		.thenComparing((deadline) -> deadline.id().toString());

	private final KeptDeadlines kept;

	private final EntityManager entities;

	private final PerTransaction<Map<Subject, List<Deadline>>> taken = new PerTransaction<>(HashMap::new);

	ClocksInHand(KeptDeadlines kept, EntityManager entities) {
		this.kept = kept;
		this.entities = entities;
	}

	/**
	 * All clocks of a case or contact, the earliest due first, as the facts told so far
	 * left them.
	 */
	List<Deadline> of(Subject subject) {
		return this.taken.find()
			.map((all) -> all.get(subject))
			.filter((clocks) -> clocks.stream().allMatch(this.entities::contains))
			.map((clocks) -> clocks.stream().sorted(EARLIEST_FIRST).toList())
			.orElseGet(() -> this.kept.of(subject));
	}

	/** The same, for a fact that moves them: they are known from here on. */
	List<Deadline> take(Subject subject) {
		List<Deadline> clocks = of(subject);
		this.taken.get().put(subject, new ArrayList<>(clocks));
		return clocks;
	}

	/** These run from now on, beside those that were taken, where any were. */
	void start(Subject subject, List<Deadline> started) {
		this.kept.saveAll(started);
		this.taken.find().map((all) -> all.get(subject)).ifPresent((clocks) -> clocks.addAll(started));
	}

}
