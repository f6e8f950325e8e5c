package org.earlyhelp.worklist;

import java.util.EnumSet;
import java.util.Set;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whatever happens to a case, contact or family, its open work shows it, and is seen by
 * those who may see it from then on. After the workflow, so that no ended work is read.
 */
@Component
class KeepingCardsFresh {

	private static final Set<Subject.Kind> SHOWN = EnumSet.of(Subject.Kind.CASE, Subject.Kind.CONTACT,
			Subject.Kind.FAMILY);

	private final Queue queue;

	KeepingCardsFresh(Queue queue) {
		this.queue = queue;
	}

	@EventListener
	@Order(30)
	void on(DomainEvent event) {
		if (event instanceof RecordViewed || event instanceof TaskEvent || !SHOWN.contains(event.subject().kind())) {
			return;
		}
		this.queue.refresh(event.subject());
	}

}
