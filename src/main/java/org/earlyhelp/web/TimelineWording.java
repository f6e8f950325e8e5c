package org.earlyhelp.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.TimelineKind;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells entries of the ledger as sentences. */
@Component
class TimelineWording {

	private final MessageSource messages;

	private final Staff staff;

	TimelineWording(MessageSource messages, Staff staff) {
		this.messages = messages;
		this.staff = staff;
	}

	/** The names of all of them are looked up at once. */
	List<TimelineLine> lines(List<LedgerLine> entries, Map<UUID, TimelineMarks.Mark> marks) {
		Map<String, String> names = names(entries.stream().map(LedgerLine::actor).toList());
		return entries.stream().map((entry) -> line(entry, names, marks.get(entry.id()))).toList();
	}

	private TimelineLine line(LedgerLine entry, Map<String, String> names, TimelineMarks.Mark mark) {
		String name = names.getOrDefault(entry.actor(), entry.actor());
		return new TimelineLine(entry.id(), entry.occurredAt(), entry.action(), TimelineKind.of(entry.action()),
				sentence(entry.action(), name), entry.actor(), name, entry.role(), entry.agency(), mark,
				entry.payload());
	}

	/** As {@code Hugh Adeyemi wrote a note}. */
	String sentence(String action, String name) {
		return this.messages.getMessage("timeline." + action, new Object[] { name }, action, Locale.UK);
	}

	private Map<String, String> names(Collection<String> usernames) {
		Map<String, String> names = new HashMap<>(this.staff.names(usernames));
		names.put(User.SYSTEM.username(), User.SYSTEM.name());
		return names;
	}

}
