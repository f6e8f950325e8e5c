package org.earlyhelp.subjectaccess;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what they are given of some items, all of them or none. Who asked and is not to
 * be known, and an address that is protected, are released by nobody: not as the item
 * stands, nor in what is to be read instead.
 */
@Service
@Transactional
public class DecidingItems {

	private final Requests requests;

	private final Items items;

	private final Holdings holdings;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecidingItems(Requests requests, Items items, Holdings holdings, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.requests = requests;
		this.items = items;
		this.holdings = holdings;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws CannotAnswer where it was answered or closed, an item has no proposal, or
	 * tells what nobody is told
	 * @throws InvalidInput where an item is not of this request, or it is not said under
	 * what it is withheld or how it then reads
	 * @throws org.earlyhelp.shared.http.Stale where somebody changed it since
	 */
	public void decide(UUID id, DecideItems said, IfMatch seen) {
		String officer = this.user.get().username();
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.held(id);
		seen.check(request.version());
		Completeness.demandOpen(request.state());
		List<ItemView> chosen = this.items.held(id, said.items());
		check(said, chosen);
		Proposals rules = (said.decision() == DecideItems.Decision.REDACT) ? this.holdings.rules(request.personId())
				: null;
		Instant now = this.clock.instant();
		for (ItemView item : chosen) {
			ItemOutcome outcome = outcome(said, item);
			String readsAs = (outcome != ItemOutcome.REDACT) ? null
					: (said.readsAs() != null) ? said.readsAs() : item.proposedText();
			boolean tells = (outcome == ItemOutcome.RELEASE) ? item.hides()
					: rules != null && rules.tells(readsAs, List.of());
			if (tells) {
				throw new CannotAnswer("tells", item.title());
			}
			this.items.decided(item.id(), outcome, said.exemption(), readsAs, officer, now);
		}
		this.requests.touched(id);
		this.events.publishEvent(new SubjectItemsDecided(id, request.reference(), request.personId(),
				request.familyId(), chosen.stream().map((item) -> item.id().toString()).toList(), said.decision(),
				said.exemption(), now));
	}

	private static void check(DecideItems said, List<ItemView> chosen) {
		int found = chosen.size();
		boolean redacts = said.decision() == DecideItems.Decision.REDACT;
		boolean withholds = said.decision() == DecideItems.Decision.WITHHOLD;
		new InvalidInput.Findings()
			.unless(found == new HashSet<>(said.items()).size(), "items", "subject-access.no-such-item")
			.unless(!redacts || found <= 1, "items", "subject-access.one-redacted")
			.unless(!redacts || said.readsAs() != null, "readsAs", "required")
			.unless(!redacts || chosen.stream().noneMatch((item) -> item.saysAsMuchAs(said.readsAs())), "readsAs",
					"subject-access.nothing-redacted")
			.unless(redacts || said.readsAs() == null, "readsAs", "subject-access.not-redacted")
			.unless(!withholds || said.exemption() != null, "exemption", "required")
			.unless(withholds || said.exemption() == null, "exemption", "subject-access.not-withheld")
			.refuse();
	}

	private static ItemOutcome outcome(DecideItems said, ItemView item) {
		return switch (said.decision()) {
			case RELEASE -> ItemOutcome.RELEASE;
			case REDACT -> ItemOutcome.REDACT;
			case WITHHOLD -> ItemOutcome.WITHHOLD;
			case AS_PROPOSED -> {
				if (item.proposal() == null) {
					throw new CannotAnswer("no-proposal", item.title());
				}
				yield item.proposal();
			}
		};
	}

}
