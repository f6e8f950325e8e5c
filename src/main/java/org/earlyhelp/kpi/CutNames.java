package org.earlyhelp.kpi;

import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** What a figure is compared by, as people read it. */
@Component
class CutNames {

	/** Where the record does not say. */
	static final String NONE = "NONE";

	private final Labels labels;

	private final Profile profile;

	private final Wording words;

	CutNames(Labels labels, Profile profile, Wording words) {
		this.labels = labels;
		this.profile = profile;
		this.words = words;
	}

	String name(String cut, String code) {
		if (NONE.equals(code)) {
			return this.words.of("kpis.not-recorded");
		}
		return switch (cut) {
			case "AGENCY", "LEAD_AGENCY" ->
				KeepingKpiFacts.OTHER.equals(code) ? this.words.of("kpis.other-agency") : this.labels.agency(code);
			case "DISTRICT" -> this.labels.district(code);
			case "LEVEL" -> this.labels.level(code);
			case "SOURCE" -> this.labels.source(code);
			case "ETHNICITY" -> this.labels.ethnicity(code);
			case "CLOSURE_REASON" -> this.labels.closureReason(code);
			case "TOOL" -> this.labels.tool(code);
			case "TIMER" -> "%s: %s".formatted(code, this.profile.timescale(Timer.valueOf(code)).name());
			case "SERVICE" -> this.profile.codes()
				.services()
				.stream()
				.filter((service) -> service.code().equals(code))
				.findFirst()
				.map(CodeLists.Service::name)
				.orElse(code);
			default -> this.words.code(cut, code);
		};
	}

}
