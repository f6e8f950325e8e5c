package org.earlyhelp.worklist;

import java.util.EnumSet;
import java.util.Set;

import org.earlyhelp.shared.BeforeCommit;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whatever happens to a case, contact or family, its open work shows it, and is seen by
 * those who may see it from then on. Once in a transaction, at its end: whatever is told
 * in it, no work is read that has ended since.
 */
@Component
class KeepingCardsFresh {

	private static final Set<Subject.Kind> SHOWN = EnumSet.of(Subject.Kind.CASE, Subject.Kind.CONTACT,
			Subject.Kind.FAMILY);

	private final BeforeCommit<Subject> changed;

	KeepingCardsFresh(Queue queue) {
		this.changed = new BeforeCommit<>((subjects) -> subjects.forEach(queue::refresh));
	}

	@EventListener
	void on(DomainEvent event) {
		if (event instanceof RecordViewed || event instanceof TaskEvent || event.begins()
				|| !SHOWN.contains(event.subject().kind())) {
			return;
		}
		this.changed.add(event.subject());
	}

}
