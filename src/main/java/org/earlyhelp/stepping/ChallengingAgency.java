package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;

import org.earlyhelp.access.User;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks an agency why it starts so few teams, with its figures beside the question; where
 * it does not answer, the next stage.
 *
 * @see "pathway, 2.12"
 */
@Service
@Transactional
public class ChallengingAgency {

	private final AgencyChallenges challenges;

	private final FiguresOfAgency figures;

	private final WhoAnswersForAgency who;

	private final Profile profile;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChallengingAgency(AgencyChallenges challenges, FiguresOfAgency figures, WhoAnswersForAgency who, Profile profile,
			JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.challenges = challenges;
		this.figures = figures;
		this.who = who;
		this.profile = profile;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotPermitted for those who challenge no agencies
	 * @throws InvalidInput where agency, days, district or whom to ask are wrong
	 * @throws AgencyChallengedAlready where one is open
	 */
	public ChallengeId challenge(ChallengeAgency said) {
		User challenger = this.who.demandChallenger();
		Instant now = this.clock.instant();
		CodeLists.Agency agency = check(said, challenger, ServiceTime.dayOf(now));
		this.who.demandOf(agency.name(), said.askedOf());
		awaitTurn();
		this.challenges.findByAgencyAndStateNot(agency.name(), AgencyChallengeState.SETTLED)
			.stream()
			.filter((open) -> Objects.equals(open.district(), said.district()))
			.findFirst()
			.ifPresent((open) -> {
				throw new AgencyChallengedAlready(open.reference());
			});
		ChallengeId id = ChallengeId.next();
		this.challenges.save(AgencyChallenge.raised(id, reference(now), agency.name(), said,
				this.figures.between(agency, said.from(), said.to().plusDays(1), said.district()),
				challenger.username(), now));
		this.events.publishEvent(new AgencyChallenged(id, agency.name(), 1, said.askedOf(), now));
		return id;
	}

	/**
	 * The agency did not answer: the next stage is asked.
	 * @throws AgencyChallengeNotInState where it did, or it is settled
	 * @throws LastStageReached after the fourth
	 */
	public void takeFurther(ChallengeId id, TakeChallengeFurther said) {
		AgencyChallenge challenge = this.who.open(id);
		User challenger = this.who.demandChallenger();
		Instant now = this.clock.instant();
		this.who.demandMoreSenior(challenge, said.askedOf());
		challenge.requireState(AgencyChallengeState.WAITING);
		challenge.takeFurther(said.reason(), said.askedOf(), challenger.username(), now);
		this.events.publishEvent(new AgencyChallenged(id, challenge.agency(), challenge.stage(), said.askedOf(), now));
	}

	private CodeLists.Agency check(ChallengeAgency said, User challenger, LocalDate today) {
		CodeLists.Agency agency = this.profile.codes().agency(said.agency()).orElse(null);
		boolean known = said.district() == null
				|| this.profile.districts().stream().anyMatch((one) -> one.code().equals(said.district()));
		new InvalidInput.Findings().unless(agency != null, "agency", "agency-challenge.agency-unknown")
			.unless(!said.to().isBefore(said.from()), "to", "agency-challenge.ends-before-it-begins")
			.unless(!said.to().isAfter(today), "to", "date.in-future")
			.unless(known, "district", "code.unknown",
					this.profile.districts().stream().map((one) -> one.code()).collect(Collectors.joining(", ")))
			.unless(!known || challenger.serves(said.district()), "district", "agency-challenge.not-your-district")
			.refuse();
		return agency;
	}

	/** Whoever is next waits until this is done, and then finds it open. */
	private void awaitTurn() {
		this.database.sql("select id from agency_challenge_turn where id = 1 for update").query(Integer.class).single();
	}

	private String reference(Instant at) {
		long number = this.database.sql("select nextval('agency_challenge_reference')").query(Long.class).single();
		return "A-%d-%06d".formatted(ServiceTime.dayOf(at).getYear(), number);
	}

}
