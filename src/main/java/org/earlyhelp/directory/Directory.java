package org.earlyhelp.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;

import org.springframework.stereotype.Component;

/** The locality's services: for whom, where, and how soon each answers. */
@Component
public class Directory {

	private final Profile profile;

	private final WorkingCalendar calendar;

	Directory(Profile profile, WorkingCalendar calendar) {
		this.profile = profile;
		this.calendar = calendar;
	}

	/** All of them, in the profile's order. */
	public List<CodeLists.Service> all() {
		return this.profile.codes().services();
	}

	/** By code or name, whatever its case; empty where the directory lacks it. */
	Optional<CodeLists.Service> called(String codeOrName) {
		return all().stream()
			.filter((service) -> service.code().equalsIgnoreCase(codeOrName)
					|| service.name().equalsIgnoreCase(codeOrName))
			.findFirst();
	}

	String nameOf(String code) {
		return called(code).map(CodeLists.Service::name).orElse(code);
	}

	/** By when a service that is asked now has to answer; null where nobody knows. */
	Instant answerDue(String codeOrName, Instant asked) {
		return called(codeOrName)
			.map((service) -> this.calendar.reckon(asked, Span.workingDays(service.answerDays())).due())
			.orElse(null);
	}

}
