package org.earlyhelp.access;

import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;

/**
 * Who may see and do what: the one decision, pure, asked by every use case. Denies unless
 * a rule here permits. List, count and export queries carry the same rule as SQL, and a
 * test holds the two together over random worlds.
 *
 * @see "people-and-access, 6.1 Role matrix and 6.2 Need to know"
 */
public final class Access {

	/** The answer to "may they?". */
	public enum Verdict {

		/** They may. */
		PERMITTED,
		/** They may know of it, and not do this. */
		FORBIDDEN,
		/** For them it does not exist. */
		INVISIBLE

	}

	/** From this restriction on no glass is broken. */
	private static final int SEALED = 3;

	private Access() {
	}

	/** Decides about a case. */
	public static Verdict decide(User user, CaseFacts facts, Deed deed) {
		if (may(user, facts, deed)) {
			return Verdict.PERMITTED;
		}
		return may(user, facts, Deed.SEE_SUMMARY) ? Verdict.FORBIDDEN : Verdict.INVISIBLE;
	}

	/** Decides about a contact. */
	public static Verdict decide(User user, ContactFacts facts, Deed deed) {
		if (user.isSystem() || user.is(Role.SCREENER, Role.FRONT_DOOR_MANAGER)) {
			return Verdict.PERMITTED;
		}
		boolean reads = user.is(Role.SERVICE_MANAGER)
				|| (user.is(Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.INTEGRATED_WORKER)
						&& user.serves(facts.district()));
		boolean own = user.username().equals(facts.submittedBy());
		return switch (deed) {
			case SEE_SUMMARY -> (reads || own) ? Verdict.PERMITTED : Verdict.INVISIBLE;
			case SEE -> reads ? Verdict.PERMITTED : own ? Verdict.FORBIDDEN : Verdict.INVISIBLE;
			default -> (reads || own) ? Verdict.FORBIDDEN : Verdict.INVISIBLE;
		};
	}

	/**
	 * Lets a permitted deed pass.
	 * @param what the record's id, for the answer
	 * @throws NotThere where it does not exist for them
	 * @throws NotPermitted where they may see it and not do this
	 */
	public static void demand(User user, CaseFacts facts, Deed deed, Object what) {
		enforce(decide(user, facts, deed), deed, what);
	}

	/** The same for a contact. */
	public static void demand(User user, ContactFacts facts, Deed deed, Object what) {
		enforce(decide(user, facts, deed), deed, what);
	}

	private static void enforce(Verdict verdict, Deed deed, Object what) {
		switch (verdict) {
			case INVISIBLE -> throw NotThere.hidden(what);
			case FORBIDDEN -> throw new NotPermitted(deed.name());
			case PERMITTED -> {
			}
		}
	}

	private static boolean may(User user, CaseFacts facts, Deed deed) {
		if (user.isSystem()) {
			return true;
		}
		return passesRestriction(user, facts, deed) && !facts.excludedAgencies().contains(user.agency())
				&& relates(user, facts, deed);
	}

	/**
	 * Whether somebody who may not read a case may break the glass to it: whoever works
	 * with families or answers for those who do, and the records officer under a ticket.
	 * Never what is sealed, and never for an agency that the family does not want told:
	 * for these it stays what it is, not there.
	 */
	public static boolean mayBreakGlass(User user, CaseFacts facts) {
		return breaksGlass(user) && facts.restriction() < SEALED && !facts.excludedAgencies().contains(user.agency());
	}

	/**
	 * Whether somebody reads a case to answer a request to see records: the records
	 * officer, under that request. What is sealed only where it names them, and nothing
	 * for an agency that the family does not want told.
	 * @see "people-and-access, 6.1: R for SAR under ticket"
	 */
	public static boolean answersRequests(User user, CaseFacts facts) {
		return user.is(Role.RECORDS_OFFICER)
				&& (facts.restriction() < SEALED || facts.namedUsers().contains(user.username()))
				&& !facts.excludedAgencies().contains(user.agency());
	}

	/** Whether it is for such a person at all. */
	public static boolean breaksGlass(User user) {
		return user.is(Role.PRACTITIONER, Role.SCREENER, Role.FRONT_DOOR_MANAGER, Role.INTEGRATED_WORKER,
				Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.SOCIAL_CARE_MANAGER,
				Role.SOCIAL_CARE_SERVICE_MANAGER, Role.RECORDS_OFFICER);
	}

	private static boolean passesRestriction(User user, CaseFacts facts, Deed deed) {
		if (deed == Deed.RESTRICT && user.is(Role.RECORDS_OFFICER)) {
			return true;
		}
		return switch (facts.restriction()) {
			case 0 -> true;
			case 1 -> facts.belongsTo(user) || facts.namedUsers().contains(user.username())
					|| (user.is(Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER)
							&& user.serves(facts.district()))
					|| (deed == Deed.SEE_SUMMARY && user.is(Role.SCREENER, Role.FRONT_DOOR_MANAGER));
			default -> facts.namedUsers().contains(user.username());
		};
	}

	private static boolean relates(User user, CaseFacts facts, Deed deed) {
		boolean member = user.is(Role.PRACTITIONER) && facts.belongsTo(user) && facts.open();
		boolean adviser = user.is(Role.TAF_ADVISER) && user.serves(facts.district());
		boolean teamManager = user.is(Role.TEAM_MANAGER) && user.serves(facts.district());
		boolean manager = teamManager || user.is(Role.SERVICE_MANAGER);
		return switch (deed) {
			case SEE_SUMMARY -> relates(user, facts, Deed.SEE) || user.is(Role.SCREENER, Role.FRONT_DOOR_MANAGER);
			case SEE -> member || adviser || manager || user.is(Role.INTEGRATED_WORKER)
					|| (facts.stepping() && user.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER))
					|| (facts.sampled() && user.is(Role.AUDITOR, Role.PARTNER_AUDITOR));
			case CONTRIBUTE -> member || adviser || manager || user.is(Role.INTEGRATED_WORKER);
			case BROKER, SIGN_OFF -> adviser || manager;
			case MANAGE -> manager;
			case RESTRICT -> manager || user.is(Role.RECORDS_OFFICER);
		};
	}

}
