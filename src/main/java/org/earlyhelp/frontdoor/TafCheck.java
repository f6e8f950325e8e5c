package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.earlyhelp.frontdoor.StartTaf.FamilySaid;
import org.earlyhelp.shared.InvalidInput;

/**
 * What a TAF that a partner starts must hold, beside what its record's annotations say:
 * codes of the locality, and a family that is either known or told.
 */
final class TafCheck {

	private final KnownCodes codes;

	private final List<InvalidInput.Field> found = new ArrayList<>();

	private TafCheck(KnownCodes codes) {
		this.codes = codes;
	}

	/** Everything that is wrong with it; empty is good. */
	static List<InvalidInput.Field> findings(StartTaf start, KnownCodes codes, Instant now) {
		var check = new TafCheck(codes);
		check.codes(start);
		if (start.family() != null) {
			check.family(start.family(), now);
		}
		return List.copyOf(check.found);
	}

	/** What is wrong with the family alone. */
	static List<InvalidInput.Field> ofFamily(FamilySaid family, KnownCodes codes, Instant now) {
		var check = new TafCheck(codes);
		check.family(family, now);
		return List.copyOf(check.found);
	}

	private void codes(StartTaf start) {
		known("level", start.level(), this.codes.levels());
		known("source", start.source(), this.codes.sources());
		for (int index = 0; index < start.needs().size(); index++) {
			String need = start.needs().get(index);
			unless(need != null, "needs[" + index + "]", "required");
			known("needs[" + index + "]", need, this.codes.needs());
		}
	}

	private void family(FamilySaid family, Instant now) {
		boolean told = !family.children().isEmpty() || !family.adults().isEmpty();
		if (family.isOnRecord()) {
			unless(!told, "family.id", "taf.family-known-and-told");
			return;
		}
		unless(!family.children().isEmpty(), "family.children", "taf.no-child");
		this.found.addAll(ContactCheck.family("family", family.children(), family.adults(), this.codes, now));
	}

	private void known(String path, String code, Set<String> list) {
		unless(code == null || list.contains(code), path, "contact.unknown-code");
	}

	private void unless(boolean good, String path, String key) {
		if (!good) {
			this.found.add(new InvalidInput.Field(path, key));
		}
	}

}
