package org.earlyhelp.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.earlyhelp.family.Household;
import org.earlyhelp.family.SearchText;
import org.earlyhelp.plan.CopyDraft.Item;
import org.earlyhelp.plan.CopyDraft.Nature;
import org.earlyhelp.shared.PersonId;

/**
 * What each person of a family may be told in writing: the one place that decides it, for
 * the preview and for the send. In doubt it withholds, and whoever knows better tells
 * them in person.
 *
 * @param harmed who has a need of abuse, neglect or domestic abuse, other than as the one
 * who does it
 * @param harming adults who harm: they are told of their own part alone
 * @param protectedPlace whether a text tells an address that is protected
 * @param whoAsked whether a text names a person who asked for help and wants not to be
 * known
 * @param told what children told, which copies may have to keep
 * @see "people-and-access, 6.2 and 6.3; pathway, 2.3 Copies"
 */
record CopyRules(Household household, Set<PersonId> harmed, Set<PersonId> harming, Predicate<String> protectedPlace,
		Predicate<String> whoAsked, List<HiddenWords.Told> told) {

	CopyRules {
		told = List.copyOf(told);
	}

	/** Why somebody has no copy at all. */
	enum NoCopy {

		/** They are not born yet. */
		UNBORN,
		/**
		 * They are too young, or nobody knows how old they are: they are told in person.
		 */
		TOO_YOUNG,
		/** They no longer take part: nothing new is shared with them (R4.4). */
		WITHDREW

	}

	/**
	 * A child has a copy from the age that the locality says; an adult always.
	 * @see "people-and-access, 6.4: about 12, by maturity"
	 */
	static Optional<NoCopy> none(Household.Member member, LocalDate on, int fromAge) {
		if (!member.child()) {
			return Optional.empty();
		}
		if (member.expectedDate() != null) {
			return Optional.of(NoCopy.UNBORN);
		}
		boolean oldEnough = member.dateOfBirth() != null
				&& Period.between(member.dateOfBirth(), on).getYears() >= fromAge;
		return oldEnough ? Optional.empty() : Optional.of(NoCopy.TOO_YOUNG);
	}

	/** Why this is kept from this person; empty where they are told. */
	Optional<Kept> kept(Item item, CopyDraft draft, Household.Member from) {
		if (item.nature() == Nature.PROTECTED_HOME || texts(item).anyMatch(this.protectedPlace)) {
			return Optional.of(Kept.PROTECTED_ADDRESS);
		}
		if (item.nature() != Nature.PRESENCE && texts(item).anyMatch(this.whoAsked)) {
			return Optional.of(Kept.WHO_ASKED);
		}
		if (isUnreleased(item, from)) {
			return Optional.of(Kept.NOT_RELEASED);
		}
		return switch (item.nature()) {
			case OPEN -> Optional.empty();
			case FOR_ALL -> spreads(draft, from) ? Optional.of(Kept.WRITTEN_FOR_ALL) : Optional.empty();
			default -> keptByPerson(item, from);
		};
	}

	/**
	 * Until social care releases what a child told, nothing that the child said is told
	 * to those from whom it is kept, and no text that has its words in it.
	 */
	private boolean isUnreleased(Item item, Household.Member from) {
		boolean said = item.nature() == Nature.WORDS || item.nature() == Nature.DISCLOSED;
		return this.told.stream()
			.filter((one) -> one.isKeptFrom(from.id()))
			.anyMatch((one) -> (said && (one.child() == null || one.child().equals(item.about())))
					|| texts(item).anyMatch((text) -> tells(text, one.words())));
	}

	private static boolean tells(String text, String words) {
		String told = SearchText.key(words);
		return !told.isEmpty() && SearchText.key(text).contains(told);
	}

	/**
	 * Where anything about somebody is kept, nobody said which part of a text tells it.
	 * The part of an adult who harms is kept from those whom they harm, and what was
	 * written for the family is not: their safety hangs on it.
	 */
	private boolean spreads(CopyDraft draft, Household.Member from) {
		return draft.items()
			.stream()
			.filter((item) -> item.nature() == Nature.PERSONAL || item.nature() == Nature.HARM)
			.filter((item) -> !(this.harmed.contains(from.id()) && this.harming.contains(item.about())))
			.anyMatch((item) -> keptByPerson(item, from).isPresent());
	}

	private Optional<Kept> keptByPerson(Item item, Household.Member from) {
		if (from.id().equals(item.about())) {
			return Optional.empty();
		}
		if (item.nature() == Nature.HARM && keptForSafety(item, from)) {
			return Optional.of(Kept.SAFETY);
		}
		if (item.nature() == Nature.WORDS && this.harmed.contains(item.about())) {
			return Optional.of(Kept.CHILDS_WORDS);
		}
		if (from.id().equals(item.owner())) {
			return Optional.empty();
		}
		if (item.section() == CopySection.ADDRESS && !(from.livesInHousehold() && livesInHousehold(item.about()))) {
			return Optional.of(Kept.HOME_OF_OTHERS);
		}
		if (item.about() == null) {
			return responsible(from) || from.child() ? Optional.empty() : Optional.of(Kept.NO_RESPONSIBILITY);
		}
		if (from.child()) {
			return (item.nature() == Nature.PRESENCE && from.livesInHousehold() && livesInHousehold(item.about()))
					? Optional.empty() : Optional.of(Kept.ABOUT_OTHERS);
		}
		if (isChild(item.about())) {
			return responsible(from) ? Optional.empty() : Optional.of(Kept.NO_RESPONSIBILITY);
		}
		return (from.livesInHousehold() && livesInHousehold(item.about())) ? Optional.empty()
				: Optional.of(Kept.LIVES_ELSEWHERE);
	}

	/**
	 * What an adult told of harm is theirs alone. What is known of harm to a child, or to
	 * the family, is not told to a child, nor to an adult who harms; and where adults are
	 * harmed themselves, to them alone.
	 */
	private boolean keptForSafety(Item item, Household.Member from) {
		if (item.about() != null && !isChild(item.about())) {
			return true;
		}
		boolean adultsAreHarmed = this.household.adults()
			.stream()
			.map(Household.Member::id)
			.anyMatch(this.harmed::contains);
		return from.child() || this.harming.contains(from.id())
				|| (adultsAreHarmed && !this.harmed.contains(from.id()));
	}

	/** Whoever lives with the children, or is known to have parental responsibility. */
	private static boolean responsible(Household.Member adult) {
		return !adult.child() && (adult.livesInHousehold() || Boolean.TRUE.equals(adult.parentalResponsibility()));
	}

	private boolean isChild(PersonId person) {
		return anybody(person).filter(Household.Member::child).isPresent();
	}

	private boolean livesInHousehold(PersonId person) {
		return this.household.member(person).filter(Household.Member::livesInHousehold).isPresent();
	}

	private Optional<Household.Member> anybody(PersonId person) {
		return Stream.concat(this.household.members().stream(), this.household.former().stream())
			.filter((member) -> member.id().equals(person))
			.findFirst();
	}

	private static Stream<String> texts(Item item) {
		return Stream.concat(Stream.ofNullable(item.text()), item.facts().stream().map(CopyContent.Fact::value));
	}

}
