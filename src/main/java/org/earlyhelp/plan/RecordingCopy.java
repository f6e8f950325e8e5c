package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps that a copy or a letter went to a family, and what each person got, byte for byte
 * with its hash: the plan's copy (R7.3), the closure letter.
 */
@Service
@Transactional
public class RecordingCopy {

	private final FamilyCopies copies;

	private final SentCopies sent;

	private final ComposingCopy composing;

	private final FamilyMembers families;

	private final CopyWords words;

	private final Clock clock;

	RecordingCopy(FamilyCopies copies, SentCopies sent, ComposingCopy composing, FamilyMembers families,
			CopyWords words, Clock clock) {
		this.copies = copies;
		this.sent = sent;
		this.composing = composing;
		this.families = families;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Finds what is wrong with what was said, before anything else is asked.
	 * @param notBefore the day of what it is a copy of
	 * @throws InvalidInput where it was sent before there was anything to send, or in the
	 * future, or to somebody outside the family, or twice to one person
	 */
	public void check(CaseFile file, SendFamilyCopy said, LocalDate notBefore) {
		List<PersonId> named = recipients(said).stream().map(SendFamilyCopy.Recipient::personId).toList();
		List<PersonId> strangers = this.families.strangers(file.family(), named);
		new InvalidInput.Findings()
			.unless(!said.sentOn().isAfter(LocalDate.now(this.clock)), "sentOn", "date.in-future")
			.unless(!said.sentOn().isBefore(notBefore), "sentOn", "date.before-meeting", notBefore)
			.unless(strangers.isEmpty(), "recipients", "person.not-of-family", strangers)
			.unless(Set.copyOf(named).size() == named.size(), "recipients", "copy.recipient-twice")
			.refuse();
	}

	/**
	 * @param draft all that there is to tell
	 * @return the hash of what each person got, in hexadecimal
	 * @throws NoCopyForThem where somebody named has none
	 * @throws SectionWithheld where somebody named was to get what is withheld from them
	 */
	public List<String> record(CaseFile file, SendFamilyCopy said, CopyDraft draft, String by) {
		List<CopyPreview> previews = this.composing.previews(file, draft);
		FamilyCopy copy = FamilyCopy.sent(file.id(), draft.kind(), said, by, this.clock.instant());
		List<SentCopy> each = new ArrayList<>();
		if (said.recipients() == null) {
			previews.stream()
				.filter((preview) -> preview.mayHave() && !preview.child() && preview.livesInHousehold())
				.forEach((preview) -> each.add(compose(copy, file, preview, draft, whole(preview))));
		}
		Map<UUID, CopyPreview> byPerson = previews.stream()
			.collect(Collectors.toMap(CopyPreview::personId, Function.identity()));
		List<SendFamilyCopy.Recipient> recipients = recipients(said);
		for (int index = 0; index < recipients.size(); index++) {
			SendFamilyCopy.Recipient recipient = recipients.get(index);
			CopyPreview preview = byPerson.get(recipient.personId().value());
			if (!preview.mayHave()) {
				throw new NoCopyForThem(index, preview.name(), preview.why());
			}
			each.add(compose(copy, file, preview, draft, asked(index, recipient, preview)));
		}
		this.copies.save(copy);
		this.sent.saveAll(each);
		return each.stream().map(SentCopy::sha256).toList();
	}

	/** All that they may have, but what goes only to who is named for it. */
	private static Set<CopySection> whole(CopyPreview preview) {
		return preview.sections()
			.stream()
			.filter((section) -> section.included() && !section.onlyIfAsked())
			.map(CopyPreview.Section::section)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(CopySection.class)));
	}

	/** What was asked for; what there is nothing to tell of is left out. */
	private static Set<CopySection> asked(int index, SendFamilyCopy.Recipient recipient, CopyPreview preview) {
		if (recipient.sections() == null) {
			return whole(preview);
		}
		Set<CopySection> asked = EnumSet.noneOf(CopySection.class);
		recipient.sections().forEach((section) -> asked.addAll(section.meant()));
		String withheld = preview.sections()
			.stream()
			.filter((section) -> asked.contains(section.section()) && !section.included())
			.map((section) -> section.heading() + " (" + section.withheld().get(0).why() + ")")
			.collect(Collectors.joining("; "));
		if (!withheld.isEmpty()) {
			throw new SectionWithheld(index, preview.name(), withheld);
		}
		return asked;
	}

	private SentCopy compose(FamilyCopy copy, CaseFile file, CopyPreview preview, CopyDraft draft,
			Set<CopySection> which) {
		List<CopyContent.Section> sections = preview.sections()
			.stream()
			.filter((section) -> which.contains(section.section()))
			.map((section) -> new CopyContent.Section(section.heading(), section.entries()))
			.toList();
		List<String> withheld = preview.sections()
			.stream()
			.filter((section) -> !section.withheld().isEmpty())
			.map(CopyPreview.Section::heading)
			.toList();
		var content = new CopyContent(draft.title(), preview.name(), this.words.day(LocalDate.now(this.clock)),
				sections);
		return SentCopy.of(copy, file.id().value(), preview, content, withheld);
	}

	private static List<SendFamilyCopy.Recipient> recipients(SendFamilyCopy said) {
		return (said.recipients() != null) ? said.recipients() : List.of();
	}

}
