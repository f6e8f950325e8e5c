package org.earlyhelp.caseload;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.earlyhelp.message.MessageWritten;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens to who is told something while work moves. */
@Component
class WhoIsTold {

	private final ThreadLocal<Set<String>> told = new ThreadLocal<>();

	/** Who was told something by this work, on this thread. */
	List<String> during(Runnable work) {
		this.told.set(new LinkedHashSet<>());
		try {
			work.run();
			return List.copyOf(this.told.get());
		}
		finally {
			this.told.remove();
		}
	}

	@EventListener
	void on(MessageWritten event) {
		Set<String> hearing = this.told.get();
		if (hearing != null) {
			hearing.add(event.recipient());
		}
	}

}
