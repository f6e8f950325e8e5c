package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks children's social care in. The case stays open and its lead in place (R9.2); from
 * now on social care sees it. What is told of the family is written down as shared.
 */
@Service
public class RequestingStepUp {

	/** Somebody else was at the case in the same moment: an urgent one comes again. */
	private static final int TRIES = 8;

	private final CaseDoor door;

	private final CaseFiles cases;

	private final StepUps stepUps;

	private final Disclosures disclosures;

	private final Shares shares;

	private final FamilyMembers families;

	private final Profile profile;

	private final CurrentUser user;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RequestingStepUp(CaseDoor door, CaseFiles cases, StepUps stepUps, Disclosures disclosures, Shares shares,
			FamilyMembers families, Profile profile, CurrentUser user, PlatformTransactionManager transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.cases = cases;
		this.stepUps = stepUps;
		this.disclosures = disclosures;
		this.shares = shares;
		this.families = families;
		this.profile = profile;
		this.user = user;
		this.transaction = new TransactionTemplate(transactions);
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What is there now.
	 *
	 * @param disclosures their ids, in the order in which they were told
	 */
	public record Requested(UUID id, List<UUID> disclosures) {
	}

	/**
	 * @param seen the version that the asker says they have seen; an urgent one passes
	 * whatever they saw
	 * @throws NotThere where there is no such case for the asker
	 * @throws NotPermitted where they may read it and not raise this
	 * @throws InvalidInput where a planned one lacks something, or names a stranger
	 * @throws org.earlyhelp.casefile.CaseNotInState where a planned one is for a case
	 * that is closed
	 */
	public Requested request(CaseId episode, StepUpRequests.Asked asked, IfMatch seen) {
		if (!asked.request().urgent()) {
			return this.transaction.execute((status) -> planned(episode, asked.request(), seen));
		}
		for (int tried = 1;; tried++) {
			try {
				return this.transaction.execute((status) -> urgent(episode, asked));
			}
			catch (RuleBroken ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				if (tried == TRIES) {
					throw ex;
				}
			}
		}
	}

	private Requested planned(CaseId episode, RequestStepUp asked, IfMatch seen) {
		CaseFile file = this.door.change(episode, Deed.CONTRIBUTE, seen);
		InvalidInput.Findings findings = StepUpRules.lacking(asked);
		List<PersonId> strangers = this.families.strangers(file.family(), named(asked));
		findings.unless(strangers.isEmpty(), "children", "person.not-of-family", strangers);
		findings
			.unless(asked.calledAt() == null || !asked.calledAt().isAfter(this.clock.instant()), "calledAt",
					"date.in-future")
			.refuse();
		file.requireState(CaseState.PROPOSED, CaseState.CONSENT_PENDING, CaseState.ASSESSMENT, CaseState.PLANNING,
				CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED);
		return kept(file, asked, null);
	}

	private static List<PersonId> named(RequestStepUp asked) {
		return Stream
			.concat(asked.children().stream(),
					asked.disclosures()
						.stream()
						.flatMap((one) -> Stream.concat(Stream.ofNullable(one.personId()),
								(one.hiddenFrom() != null) ? one.hiddenFrom().stream() : Stream.empty())))
			.distinct()
			.toList();
	}

	private Requested urgent(CaseId episode, StepUpRequests.Asked asked) {
		CaseFile file = this.door.change(episode, Deed.CONTRIBUTE, IfMatch.NONE);
		RequestStepUp said = asked.request();
		List<PersonId> strangers = this.families.strangers(file.family(), named(said));
		List<String> unread = new ArrayList<>();
		if (asked.unread() != null) {
			unread.add(asked.unread());
		}
		strangers.forEach((stranger) -> unread.add("person: " + stranger));
		RequestStepUp known = new RequestStepUp(said.urgency(), without(said.children(), strangers), said.reasons(),
				said.evidence(), said.familyInformed(), said.notInformedReason(), said.summary(), said.calledAt(),
				said.spokeTo(),
				said.disclosures()
					.stream()
					.map((one) -> new RequestStepUp.Disclosed(known(one.personId(), strangers), one.words(),
							without(one.hiddenFrom(), strangers)))
					.toList());
		return kept(file, known, unread.isEmpty() ? null : String.join("\n", unread));
	}

	private static PersonId known(PersonId person, List<PersonId> strangers) {
		return (person == null || strangers.contains(person)) ? null : person;
	}

	private static List<PersonId> without(List<PersonId> people, List<PersonId> strangers) {
		return (people != null) ? people.stream().filter((person) -> !strangers.contains(person)).toList() : List.of();
	}

	private Requested kept(CaseFile file, RequestStepUp asked, String unread) {
		User asker = this.user.get();
		Instant now = this.clock.instant();
		Optional<StepUp> earlier = earlier(file, asked, now);
		StepUp stepUp = this.stepUps
			.save(StepUp.requested(file.id(), asked, unread, earlier.isPresent(), asker.username(), now));
		List<UUID> told = asked.disclosures().stream().map((one) -> disclosed(file, stepUp, one)).toList();
		file.socialCareAsked();
		file.stepUps(true, file.assessmentPreserved());
		this.events.publishEvent(new StepUpRequested(file.id(), stepUp.id(), asked.urgency(), asked.children(),
				asked.reasons(), asked.familyInformed(), asked.notInformedReason(), earlier.isPresent(),
				called(asked, now), asker.username(), file.family(), now));
		share(file, stepUp, asked, now);
		earlier.ifPresent((before) -> this.events
			.publishEvent(new StepUpRepeated(file.id(), stepUp.id(), before.id(), file.family(), now)));
		return new Requested(stepUp.id(), told);
	}

	/** The request is the call, where there was one within the locality's window. */
	private Instant called(RequestStepUp asked, Instant now) {
		Instant called = asked.calledAt();
		Duration window = Duration.ofHours(this.profile.stepping().callWindow().amount());
		boolean lately = called != null && !called.isAfter(now) && called.isAfter(now.minus(window));
		return lately ? called : null;
	}

	/** R9.4: the latest that was asked for the same reason, in any case of the family. */
	private Optional<StepUp> earlier(CaseFile file, RequestStepUp asked, Instant now) {
		Instant since = now.atZone(ServiceTime.LONDON).minusMonths(this.profile.stepping().repeatMonths()).toInstant();
		List<UUID> episodes = this.cases.findByFamilyId(file.family().value())
			.stream()
			.map((episode) -> episode.id().value())
			.toList();
		return this.stepUps.findByCaseIdInAndRequestedAtAfter(episodes, since)
			.stream()
			.filter((before) -> StepUpRules.repeats(asked, before.content()))
			.max(Comparator.comparing(StepUp::requestedAt));
	}

	private UUID disclosed(CaseFile file, StepUp stepUp, RequestStepUp.Disclosed told) {
		List<PersonId> from = (told.hiddenFrom() != null) ? told.hiddenFrom() : List.of();
		if (from.isEmpty()) {
			from = this.families.household(file.family()).adults().stream().map(Household.Member::id).toList();
		}
		return this.disclosures.save(Disclosure.told(stepUp, told.personId(), told.words(), from)).id();
	}

	/** What social care is told of the family is an event of sharing by itself. */
	private void share(CaseFile file, StepUp stepUp, RequestStepUp asked, Instant now) {
		ShareInformation said = asked.urgent() ? ShareWords.urgent(asked) : ShareWords.planned(asked);
		Share share = this.shares.save(Share.told(file.id(), stepUp.id(), said, stepUp.requestedBy(), now));
		this.events.publishEvent(new InformationShared(file.id(), share.getId(), said.what(), said.toWhom(),
				said.basis(), said.familyInformed(), said.why(), file.family(), now));
	}

}
