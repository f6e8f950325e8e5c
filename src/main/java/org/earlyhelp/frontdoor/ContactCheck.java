package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.earlyhelp.frontdoor.ReceiveContact.Adult;
import org.earlyhelp.frontdoor.ReceiveContact.Child;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

/**
 * What a contact must hold. What is there must make sense, danger or not; what is missing
 * never keeps a child in danger waiting (R1.2).
 */
final class ContactCheck {

	/** Nothing older is entered; local choice. */
	static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	/** An unborn child is due at most so many months after we hear of it. */
	static final int MONTHS_EXPECTED = 10;

	/** And at most so many months before: some are late. */
	static final int MONTHS_OVERDUE = 1;

	private final ReceiveContact told;

	private final KnownCodes codes;

	private final Instant now;

	private final List<InvalidInput.Field> found = new ArrayList<>();

	private ContactCheck(ReceiveContact told, KnownCodes codes, Instant now) {
		this.told = told;
		this.codes = codes;
		this.now = now;
	}

	/** Everything that is wrong with it; empty is good. */
	static List<InvalidInput.Field> findings(ReceiveContact told, KnownCodes codes, Instant now) {
		return new ContactCheck(told, codes, now).findings();
	}

	/**
	 * What is wrong with the people of a family that is told of without a contact.
	 * @param path where the family stands, as {@code family}
	 */
	static List<InvalidInput.Field> family(String path, List<Child> children, List<Adult> adults, KnownCodes codes,
			Instant now) {
		ContactCheck check = new ContactCheck(people(children, adults), codes, now);
		check.people(path + ".");
		return List.copyOf(check.found);
	}

	private static ReceiveContact people(List<Child> children, List<Adult> adults) {
		return new ReceiveContact(null, null, null, null, null, children, adults, null, null, null, null, null, null,
				null, null, null, null);
	}

	private List<InvalidInput.Field> findings() {
		require("narrative", present(this.told.narrative()));
		if (!ReceivingRules.waivesAllButNarrative(this.told)) {
			require("channel", this.told.channel() != null);
			require("source", present(this.told.source()));
			require("type", this.told.type() != null);
			unless(ReceivingRules.namesSomebody(this.told), "children", "contact.nobody-named");
		}
		known("source", this.told.source(), this.codes.sources());
		known("presentingLevel", this.told.presentingLevel(), this.codes.levels());
		allKnown("needs", this.told.needs(), this.codes.needs());
		receivedAt();
		people("");
		for (int index = 0; index < this.told.tools().size(); index++) {
			tool("tools[" + index + "]", this.told.tools().get(index));
		}
		return List.copyOf(this.found);
	}

	private void people(String prefix) {
		for (int index = 0; index < this.told.children().size(); index++) {
			child(prefix + "children[" + index + "]", this.told.children().get(index));
		}
		for (int index = 0; index < this.told.adults().size(); index++) {
			adult(prefix + "adults[" + index + "]", this.told.adults().get(index));
		}
	}

	private void receivedAt() {
		Instant at = this.told.receivedAt();
		if (at != null) {
			unless(!at.isAfter(this.now), "receivedAt", "contact.received-in-future");
			unless(at.isBefore(Instant.MAX.minusSeconds(1))
					&& !at.isBefore(EARLIEST.atStartOfDay(ServiceTime.LONDON).toInstant()), "receivedAt",
					"contact.received-too-early");
		}
	}

	private void child(String path, Child child) {
		if (child == null) {
			require(path, false);
			return;
		}
		if (!ReceivingRules.waivesAllButNarrative(this.told)) {
			require(path + ".lastName", present(child.lastName()));
			require(path + ".firstName", present(child.firstName()) || child.unborn());
		}
		unless(child.dateOfBirth() == null || child.expectedDate() == null, path + ".expectedDate",
				"contact.born-and-expected");
		if (child.expectedDate() != null) {
			unless(expectedInTime(child.expectedDate()), path + ".expectedDate", "contact.expected-date");
		}
		this.found.addAll(
				this.codes.people().findings(path, child.sex(), child.ethnicity(), child.sen(), child.disabilities()));
	}

	private boolean expectedInTime(LocalDate expected) {
		Instant at = (this.told.receivedAt() != null) ? this.told.receivedAt() : this.now;
		if (at.isAfter(this.now)) {
			at = this.now;
		}
		return isExpected(expected, ServiceTime.dayOf(at));
	}

	/** Whether a child may still be expected on this day who is told of on that. */
	static boolean isExpected(LocalDate expected, LocalDate heard) {
		return !expected.isAfter(heard.plusMonths(MONTHS_EXPECTED))
				&& !expected.isBefore(heard.minusMonths(MONTHS_OVERDUE));
	}

	private void adult(String path, Adult adult) {
		if (adult == null) {
			require(path, false);
			return;
		}
		if (!ReceivingRules.waivesAllButNarrative(this.told)) {
			require(path + ".lastName", present(adult.lastName()) || present(adult.firstName()));
		}
	}

	private void tool(String path, ReceiveContact.Tool tool) {
		if (tool == null) {
			require(path, false);
			return;
		}
		require(path + ".tool", present(tool.tool()));
		known(path + ".tool", tool.tool(), this.codes.tools());
	}

	private void allKnown(String path, List<String> given, Set<String> list) {
		for (int index = 0; index < given.size(); index++) {
			String place = path + "[" + index + "]";
			require(place, present(given.get(index)));
			known(place, given.get(index), list);
		}
	}

	private void known(String path, String code, Set<String> list) {
		unless(!present(code) || list.contains(code), path, "contact.unknown-code");
	}

	private void require(String path, boolean there) {
		unless(there, path, "required");
	}

	private void unless(boolean good, String path, String key) {
		if (!good) {
			this.found.add(new InvalidInput.Field(path, key));
		}
	}

	private static boolean present(String text) {
		return text != null && !text.isBlank();
	}

}
