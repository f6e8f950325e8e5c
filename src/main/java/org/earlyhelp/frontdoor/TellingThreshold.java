package org.earlyhelp.frontdoor;

import java.util.List;
import java.util.Optional;

import org.earlyhelp.access.Access.Verdict;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.frontdoor.ThresholdAsked.DecisionMade;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.ServiceTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells how the contact behind a case was decided: nothing of it names anybody but those
 * who decided. Asks no right to that; whoever shows it opens the case first, and
 * publishes the view. Free text is told to those alone who may read the contact.
 */
@Component
public class TellingThreshold {

	private final Contacts contacts;

	private final ContactSight sight;

	private final ProfileInForce profiles;

	private final CurrentUser user;

	private final JdbcClient database;

	TellingThreshold(Contacts contacts, ContactSight sight, ProfileInForce profiles, CurrentUser user,
			JdbcClient database) {
		this.contacts = contacts;
		this.sight = sight;
		this.profiles = profiles;
		this.user = user;
		this.database = database;
	}

	/** Empty where the contact was not screened: a partner began the case. */
	public Optional<ThresholdAsked> of(ContactId id) {
		return this.contacts.findById(id.value())
			.filter((contact) -> contact.recommendation() != null && contact.screening() != null)
			.map((contact) -> {
				boolean reads = this.sight.of(this.user.get(), contact) == Verdict.PERMITTED;
				Recommendation recommended = contact.recommendation();
				Screening screening = contact.screening();
				ThresholdQuestion kept = recommended.asked();
				ThresholdQuestion question = (kept != null || contact.currentTaf() == null) ? kept
						: ThresholdQuestion.of(contact.given(), screening.finding(), contact.currentTaf(),
								this.profiles.on(ServiceTime.dayOf(screening.at())));
				return new ThresholdAsked(id.value(), contact.reference(), screening.at(), recommended, question,
						kept != null, contact.decisions().stream().map((one) -> made(one, reads)).toList(), reads);
			});
	}

	/**
	 * How often people decided otherwise than was recommended (R3.1), over all versions
	 * of the decision.
	 */
	public int leavingRecommendation(ContactId id) {
		return this.database.sql("""
				select count(*) from contact_decision d where d.contact_id = ? and d.recommended_outcome is not null
					and (d.recommended_outcome <> d.outcome or d.recommended_level <> d.level)""")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	private static DecisionMade made(Decision decision, boolean reads) {
		return new DecisionMade(decision.number(), decision.outcome(), decision.level(), decision.recommendedOutcome(),
				decision.recommendedLevel(), reads ? decision.overrideReason() : null, decision.profileVersion(),
				decision.decidedBy(), decision.decidedAt());
	}

}
