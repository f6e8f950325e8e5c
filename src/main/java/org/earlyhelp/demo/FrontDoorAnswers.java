package org.earlyhelp.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.frontdoor.AgreementSaid;
import org.earlyhelp.frontdoor.ContactType;
import org.earlyhelp.frontdoor.ContactView;
import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.frontdoor.PossibleMatch;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the front door answers in the demonstration year: most contacts as the threshold
 * recommends, and a third of all go to social care.
 *
 * @see "outcomes-and-kpis, 5.1, K02: an alert below 35 %"
 */
@Component
@Profile("demo")
class FrontDoorAnswers {

	/** From this score on the screener says that it is the same child. */
	private static final int SAME_CHILD = 80;

	private final LookingAtContact contacts;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final OurLevels levels;

	FrontDoorAnswers(LookingAtContact contacts, CaseFiles cases, FamilyMembers families, OurLevels levels) {
		this.contacts = contacts;
		this.cases = cases;
		this.families = families;
		this.levels = levels;
	}

	/** The payload, as whoever has the work would fill it in; empty for other work. */
	Map<String, Object> to(OpenWork.Piece work, Draw draw) {
		return switch (work.type()) {
			case "screen-contact" -> screening(contact(work), work.turn(), draw);
			case "decide-contact" -> decision(contact(work), work.turn() > 0, draw);
			case "give-feedback" -> Map.of("method", draw.one("EMAIL", "EMAIL", "PHONE"), "text",
					"Thank you for telling us. We have decided what happens next and told the family.");
			case "review-return" -> looked(work.turn(), draw);
			case "record-consultation" -> consultation(draw);
			case "answer-contact" ->
				Map.of("response", "Taken up with the family at the next visit; the plan will be looked at.");
			default -> Map.of();
		};
	}

	private ContactView contact(OpenWork.Piece work) {
		return this.contacts.begunFor(new ContactId(work.subject())).orElseThrow();
	}

	private Map<String, Object> screening(ContactView contact, int turn, Draw draw) {
		boolean danger = Boolean.TRUE.equals(contact.immediateDanger());
		boolean statutory = this.levels.isSocialCares(contact.presentingLevel());
		boolean harm = danger || draw.in(tellsOfHarm(contact) ? 12 : 0) || (statutory && draw.in(20));
		boolean amber = statutory || contact.type() == ContactType.CONCERN;
		var found = new LinkedHashMap<String, Object>();
		found.put("rag", harm ? "RED" : amber ? "AMBER" : "GREEN");
		found.put("unmetNeeds", unmet(contact, draw));
		found.put("significantHarm", harm);
		found.put("consent", (contact.consent() != null) ? contact.consent() : AgreementSaid.NOT_SOUGHT_OTHER);
		found.put("matches", matches(contact));
		found.put("openToSocialCare", draw.in(4));
		found.put("checks",
				List.of(Map.of("source", "Early help records", "result", "Looked up", "lawfulBasis", "Public task"),
						Map.of("source", "Social care records", "result", "Looked up", "lawfulBasis", "Public task")));
		found.put("toolsVerified",
				contact.tools()
					.stream()
					.filter((tool) -> Boolean.TRUE.equals(tool.attached()))
					.map((tool) -> tool.tool())
					.distinct()
					.toList());
		found.put("askReferrer", !harm && turn == 0 && draw.in(4));
		return found;
	}

	/** Screening finds a need or two fewer than the referrer saw, now and then. */
	private static List<String> unmet(ContactView contact, Draw draw) {
		List<String> needs = contact.needs().stream().distinct().toList();
		return (needs.size() > 1 && draw.in(15)) ? needs.subList(0, needs.size() - 1) : needs;
	}

	private static List<Map<String, Object>> matches(ContactView contact) {
		List<Map<String, Object>> same = new ArrayList<>();
		Set<Object> taken = new HashSet<>();
		for (PossibleMatch match : contact.possibleMatches()) {
			boolean first = !taken.contains(match.childIndex()) && !taken.contains(match.personId());
			if (match.score() >= SAME_CHILD && first) {
				taken.add(match.childIndex());
				taken.add(match.personId());
				same.add(Map.of("child", match.childIndex(), "personId", match.personId()));
			}
		}
		return same;
	}

	private Map<String, Object> decision(ContactView contact, boolean again, Draw draw) {
		Recommendation asked = contact.recommendation();
		boolean harm = contact.screening().finding().significantHarm();
		return switch (asked.outcome()) {
			case CSC_URGENT_S47 -> followed(contact);
			case CSC_REFERRAL_S17 -> draw.in(92) ? followed(contact) : otherwise("INFO_ADVICE", this.levels.oneAgency(),
					"The children are safe and seen; the school goes on helping.");
			case TAF_NEW -> offered(contact, draw);
			case RETURN_TO_REFERRER -> again ? afterReturn(contact, draw) : harmOr(contact, harm, draw);
			default -> harmOr(contact, harm, draw);
		};
	}

	private Map<String, Object> harmOr(ContactView contact, boolean harm, Draw draw) {
		return (!harm && tellsOfHarm(contact) && draw.in(42)) ? passedOn() : followed(contact);
	}

	/** Most families agree once the referrer has asked them. */
	private Map<String, Object> afterReturn(ContactView contact, Draw draw) {
		if (!this.levels.team().equals(contact.recommendation().level()) || isHelped(contact)) {
			return otherwise("INFO_ADVICE", this.levels.oneAgency(),
					"The referrer goes on helping, and comes back if it is not enough.");
		}
		return draw.in(75)
				? otherwise("TAF_NEW", this.levels.team(), "The referrer has asked the family: they agree to a team.")
				: otherwise("INFO_ADVICE", this.levels.oneAgency(),
						"The family wants the health visitor alone for now.");
	}

	private boolean isHelped(ContactView contact) {
		FamilyId family = this.families.household(new FamilyId(contact.family().id())).id();
		return contact.screening().finding().openToSocialCare() || this.cases.openOf(family).isPresent();
	}

	private Map<String, Object> offered(ContactView contact, Draw draw) {
		if (tellsOfHarm(contact) && draw.in(42)) {
			return passedOn();
		}
		if (isHelped(contact)) {
			return otherwise("INFO_ADVICE", this.levels.team(),
					"A team began with the family since; its lead was told.");
		}
		return followed(contact);
	}

	private static Map<String, Object> followed(ContactView contact) {
		Recommendation asked = contact.recommendation();
		var decided = new LinkedHashMap<String, Object>();
		decided.put("outcome", asked.outcome());
		decided.put("level", asked.level());
		decided.put("rationale", "As the threshold says: " + String.join(" ", asked.reasons()));
		if (contact.flags().contains("SENIOR_REVIEW")) {
			decided.put("overrideReason", "Looked at with the history: the earlier contacts were of other matters.");
		}
		return decided;
	}

	private Map<String, Object> passedOn() {
		return otherwise("CSC_REFERRAL_S17", this.levels.socialCares(),
				"The history and what the children live with reach social care's threshold.");
	}

	private static Map<String, Object> otherwise(String outcome, String level, String why) {
		return Map.of("outcome", outcome, "level", level, "rationale", why, "overrideReason", why);
	}

	private static Map<String, Object> looked(int turn, Draw draw) {
		String result = (turn == 0) ? draw.one("RECEIVED", "RECEIVED", "CHASED", "NO_REPLY")
				: draw.one("RECEIVED", "NO_REPLY");
		return Map.of("result", result, "decision", switch (result) {
			case "RECEIVED" -> "The referrer sent what was asked for.";
			case "CHASED" -> "Rang and left word; asked again by e-mail.";
			default -> "Nobody answered twice; the health visitor knows the family.";
		});
	}

	private static Map<String, Object> consultation(Draw draw) {
		String result = draw.one("ADVICE", "ADVICE", "SERVICE_REQUEST", "SERVICE_REQUEST", "CAF", "TAF");
		return Map.of("advice", "Went through the needs with whoever sees the children each day.", "result", result,
				"services",
				result.equals("SERVICE_REQUEST") ? List.of(draw.one("FAMILY_SUPPORT", "PARENTING")) : List.of());
	}

	/** Abuse, exploitation or domestic abuse is among what the referrer saw. */
	private static boolean tellsOfHarm(ContactView contact) {
		return contact.needs().stream().anyMatch((need) -> need.startsWith("6.") || need.startsWith("8."));
	}

}
