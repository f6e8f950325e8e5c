package org.earlyhelp.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** What is known of the person themself, as the family's register has it. */
@Component
class PersonItems {

	private final Labels labels;

	private final Wording wording;

	private final When when;

	PersonItems(Labels labels, Wording wording, When when) {
		this.labels = labels;
		this.wording = wording;
		this.when = when;
	}

	/**
	 * @param today for what bears no date of its own
	 */
	HeldItem of(UUID family, Household.Member person, LocalDate today) {
		var words = new Words(this.wording, this.when).line("name", person.name())
			.line("born", person.dateOfBirth())
			.line("expected", person.expectedDate())
			.line("relationship", this.labels.relationship(person.relationship()))
			.line("responsibility", person.parentalResponsibility())
			.line("sex", this.labels.sex(person.sex()))
			.line("ethnicity", this.labels.ethnicity(person.ethnicity()))
			.line("school", person.school())
			.line("upn", person.upn())
			.line("nhs-number", person.nhsNumber())
			.line("disabilities",
					Stream.ofNullable(person.disabilities())
						.flatMap(List::stream)
						.map(this.labels::disability)
						.toList())
			.line("sen", this.labels.sen(person.sen()))
			.line("language", person.language());
		if (person.safeContact() != null) {
			words.line("safe-contact",
					Stream
						.of(person.safeContact().when(), person.safeContact().how(), person.safeContact().doNotSay(),
								person.safeContact().doNotMention(), person.safeContact().note())
						.filter(Objects::nonNull)
						.toList());
		}
		person.addresses()
			.forEach((address) -> words.line("address", address.isProtected() ? Proposals.ADDRESS_WITHHELD
					: Stream.of(address.line1(), address.postcode()).filter(Objects::nonNull).toList()));
		return HeldItem.of(family, "PERSON:" + family + ":" + person.id().value(), ItemKind.PERSON,
				(person.from() != null) ? person.from() : today, this.wording.of("subject-access.title.person"),
				words.text());
	}

}
