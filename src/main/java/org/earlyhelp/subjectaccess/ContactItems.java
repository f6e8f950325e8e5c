package org.earlyhelp.subjectaccess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.Names;
import org.earlyhelp.frontdoor.Contact;
import org.earlyhelp.frontdoor.Decision;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** What a contact says: what was told, screened, decided and answered. */
@Component
class ContactItems {

	private final Profile profile;

	private final Names names;

	private final Wording wording;

	private final When when;

	ContactItems(Profile profile, Names names, Wording wording, When when) {
		this.profile = profile;
		this.names = names;
		this.wording = wording;
		this.when = when;
	}

	List<HeldItem> of(Contact contact) {
		List<HeldItem> items = new ArrayList<>();
		items.add(told(contact));
		screened(contact, items);
		contact.decisions().forEach((decision) -> items.add(decided(contact, decision)));
		answered(contact, items);
		return items;
	}

	private HeldItem told(Contact contact) {
		ReceiveContact given = contact.given();
		String who = who(given.referrer());
		var words = words()
			.line("source",
					this.profile.codes().source(given.source()).map(CodeLists.Source::name).orElse(given.source()))
			.line("channel", given.channel())
			.line("who-asked", who)
			.line("children",
					given.children().stream().map((child) -> name(child.firstName(), child.lastName())).toList())
			.line("adults", given.adults().stream().map((adult) -> name(adult.firstName(), adult.lastName())).toList())
			.line("needs", contact.needs().stream().map(this.profile.codes()::needName).toList())
			.line("narrative", given.narrative())
			.line("tried", given.tried())
			.line("not-sought", given.reasonNotSought())
			.line("danger", given.immediateDanger());
		HeldItem item = item(contact, "TOLD", ItemKind.CONTACT, ServiceTime.dayOf(contact.receivedAt()), "contact",
				words);
		return given.hidesReferrer(this.profile.codes()) && !who.isBlank() ? item.hiding(List.of(who)) : item;
	}

	private static String who(ReceiveContact.Referrer referrer) {
		return (referrer == null) ? "" : String.join(", ",
				Stream.of(referrer.name(), referrer.role(), referrer.agency(), referrer.phone(), referrer.email())
					.filter(Objects::nonNull)
					.toList());
	}

	private void screened(Contact contact, List<HeldItem> items) {
		if (contact.screening() == null) {
			return;
		}
		var found = contact.screening().finding();
		var words = words().line("rag", found.rag())
			.line("needs", found.unmetNeeds().stream().map(this.profile.codes()::needName).toList())
			.line("significant-harm", found.significantHarm())
			.line("note", found.note());
		if (found.checks() != null) {
			found.checks()
				.forEach((check) -> words.line("check",
						Stream.of(check.source(), check.result(), check.note()).filter(Objects::nonNull).toList()));
		}
		words.line("by", this.names.of(contact.screening().by()));
		HeldItem item = item(contact, "SCREENING", ItemKind.SCREENING, ServiceTime.dayOf(contact.screening().at()),
				"screening", words);
		items.add(Boolean.TRUE.equals(found.significantHarm()) ? item.aboutHarm() : item);
	}

	private HeldItem decided(Contact contact, Decision decision) {
		return item(contact, "DECISION:" + decision.number(), ItemKind.DECISION,
				ServiceTime.dayOf(decision.decidedAt()), "decision",
				words().line("outcome", name(decision.outcome()))
					.line("level", level(decision.level()))
					.line("rationale", decision.rationale())
					.line("override", decision.overrideReason())
					.line("agency", decision.receivingAgency())
					.line("services", decision.services())
					.line("by", this.names.of(decision.decidedBy())));
	}

	private void answered(Contact contact, List<HeldItem> items) {
		int number = 0;
		for (var feedback : contact.feedback()) {
			items.add(item(contact, "FEEDBACK:" + ++number, ItemKind.ANSWER, ServiceTime.dayOf(feedback.at()),
					"feedback", words().plain(feedback.text()).line("by", this.names.of(feedback.by()))));
		}
		number = 0;
		for (var returned : contact.returns()) {
			items.add(item(contact, "RETURN:" + ++number, ItemKind.ANSWER, ServiceTime.dayOf(returned.at()), "return",
					words().line("outcome", returned.result())
						.plain(returned.decision())
						.line("by", this.names.of(returned.by()))));
		}
		if (contact.answer() != null) {
			items.add(item(contact, "ANSWER", ItemKind.ANSWER, ServiceTime.dayOf(contact.answer().at()), "answer",
					words().plain(contact.answer().response()).line("by", this.names.of(contact.answer().by()))));
		}
		if (contact.consultation() != null) {
			items.add(item(contact, "CONSULTATION", ItemKind.ANSWER, ServiceTime.dayOf(contact.consultation().at()),
					"consultation", words().plain(contact.consultation().advice())
						.line("by", this.names.of(contact.consultation().by()))));
		}
	}

	private HeldItem item(Contact contact, String part, ItemKind kind, LocalDate on, String title, Words words) {
		UUID id = contact.id().value();
		return HeldItem.of(contact.family().value(), "CONTACT:" + id + ":" + part, kind, on,
				this.wording.of("subject-access.title." + title, contact.reference()), words.text());
	}

	private String name(org.earlyhelp.frontdoor.Outcome outcome) {
		return this.profile.codes()
			.outcomes()
			.stream()
			.filter((code) -> code.code().equals(outcome.name()))
			.findFirst()
			.map(CodeLists.Code::name)
			.orElse(outcome.name());
	}

	private String level(String code) {
		return this.profile.find(code).map(Profile.Level::name).orElse(code);
	}

	private static String name(String first, String last) {
		return Stream.of(first, last).filter(Objects::nonNull).reduce((one, other) -> one + " " + other).orElse("");
	}

	private Words words() {
		return new Words(this.wording, this.when);
	}

}
