package org.earlyhelp.plan;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.page.Option;

/**
 * What a meeting, or a review of its plan, starts with.
 *
 * @param expected who was asked to come: those invited to the meeting that was called,
 * else the family and the team around it
 * @param needs that the plan is to answer
 * @param family to say whom something is for
 * @param owners who may own an action: the team first, then the family
 * @param quorumAgencies how many agencies make it count (R7.2)
 * @param quorumFamily whether it counts only with the family
 */
public record MeetingPreparation(List<Expected> expected, List<NeedToAnswer> needs, List<Option> family,
		List<Option> owners, int quorumAgencies, boolean quorumFamily) {

	public MeetingPreparation {
		expected = List.copyOf(expected);
		needs = List.copyOf(needs);
		family = List.copyOf(family);
		owners = List.copyOf(owners);
	}

	/**
	 * Somebody who should be there.
	 *
	 * @param agency null for the family
	 * @param relationship null for professionals
	 */
	public record Expected(String name, String agency, String relationship) {
	}

	/**
	 * A need that was found.
	 *
	 * @param need what it is called
	 * @param personId whose; null for the whole family's
	 * @param name what they are called; null for the whole family
	 */
	public record NeedToAnswer(String code, String need, UUID personId, String name, int baseline, String evidence) {
	}

	/** What the need is called whose code and person these are; null where none is. */
	public NeedToAnswer need(String code, String personId) {
		return this.needs.stream()
			.filter((need) -> need.code().equals(code)
					&& ((need.personId() != null) ? need.personId().toString() : "").equals(personId))
			.findFirst()
			.orElse(null);
	}

	/** Whether the owner is one of those to choose from. */
	public boolean offers(String owner) {
		return this.owners.stream().anyMatch((option) -> option.value().equals(owner));
	}

}
