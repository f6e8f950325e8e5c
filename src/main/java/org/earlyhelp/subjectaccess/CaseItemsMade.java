package org.earlyhelp.subjectaccess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;

/** The items of one case, as they are put together. */
final class CaseItemsMade {

	private final CaseFile file;

	private final Wording wording;

	private final When when;

	private final List<HeldItem> items = new ArrayList<>();

	CaseItemsMade(CaseFile file, Wording wording, When when) {
		this.file = file;
		this.wording = wording;
		this.when = when;
	}

	CaseFile file() {
		return this.file;
	}

	List<HeldItem> items() {
		return this.items;
	}

	/** What is not dated is of the day on which the case began. */
	LocalDate began(LocalDate known) {
		return (known != null) ? known : ServiceTime.dayOf(this.file.startedAt());
	}

	Words words() {
		return new Words(this.wording, this.when);
	}

	HeldItem item(String part, ItemKind kind, LocalDate on, String title, Words words) {
		return HeldItem.of(this.file.family().value(), "CASE:" + this.file.id().value() + ":" + part, kind, on,
				this.wording.of("subject-access.title." + title, this.file.reference()), words.text());
	}

	void add(String part, ItemKind kind, LocalDate on, String title, Words words) {
		if (!words.isEmpty()) {
			this.items.add(item(part, kind, on, title, words));
		}
	}

	void add(HeldItem item) {
		this.items.add(item);
	}

}
