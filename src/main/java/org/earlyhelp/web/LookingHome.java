package org.earlyhelp.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.History;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.TimelineKind;
import org.earlyhelp.casefile.DocumentAdded;
import org.earlyhelp.casefile.NoteWritten;
import org.earlyhelp.casefile.OwnCases;
import org.earlyhelp.casefile.OwnCases.OwnCase;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.worklist.Ahead;
import org.earlyhelp.worklist.LookingAhead;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody at first sight what is overdue, what is due today, what waits for them,
 * and what others did on their cases since they last said to have seen it. Looking moves
 * nothing: what changed stays until they say so.
 */
@Service
@Transactional
public class LookingHome {

	/** No more changes are counted or shown. */
	static final int MOST = 100;

	private static final int LINES = 5;

	/** How far back the first look goes; local choice. */
	private static final Duration FIRST_LOOK = Duration.ofDays(7);

	/** Supervision and restricted documents are looked at in the case, where one may. */
	private static final Collection<String> CHANGES = TimelineKind.course()
		.stream()
		.filter((action) -> !List.of(NoteWritten.SUPERVISION, DocumentAdded.RESTRICTED).contains(action))
		.toList();

	private final LookingAhead ahead;

	private final OwnCases ownCases;

	private final History history;

	private final SeenMarks seen;

	private final TimelineWording wording;

	private final FamilyMembers families;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LookingHome(LookingAhead ahead, OwnCases ownCases, History history, SeenMarks seen, TimelineWording wording,
			FamilyMembers families, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.ahead = ahead;
		this.ownCases = ownCases;
		this.history = history;
		this.seen = seen;
		this.wording = wording;
		this.families = families;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** All of it, with the five latest changes. */
	public Home look() {
		User asker = this.user.get();
		Ahead work = this.ahead.look();
		Home.Changes changes = changes(asker, LINES);
		viewed("HOME", work.ids(), changes);
		return new Home(asker.name(), this.clock.instant(), work, changes);
	}

	/**
	 * The changes alone.
	 * @param limit 1 to 100
	 */
	public Home.Changes changes(int limit) {
		Home.Changes changes = changes(this.user.get(), limit);
		viewed("CHANGES", List.of(), changes);
		return (changes != null) ? changes : new Home.Changes(RealTime.now(), List.of(), 0, unseen().encode());
	}

	/**
	 * They have seen what was shown.
	 * @param upTo as it was given with the changes
	 * @throws org.earlyhelp.shared.InvalidInput where it was not
	 */
	public void seen(String upTo) {
		SeenUpTo said = SeenUpTo.decode(upTo);
		String username = this.user.get().username();
		boolean further = this.seen.of(username).map((before) -> !said.before().isBefore(before.before())).orElse(true);
		if (further && !said.before().isAfter(RealTime.now())) {
			this.seen.keep(username, said);
		}
		this.events.publishEvent(new ChangesSeen(said.before(), this.clock.instant()));
	}

	private Home.Changes changes(User asker, int limit) {
		Map<UUID, OwnCase> own = this.ownCases.of(asker)
			.stream()
			.collect(Collectors.toMap((file) -> file.id().value(), Function.identity()));
		if (own.isEmpty()) {
			return null;
		}
		Instant margin = RealTime.now().minus(SeenUpTo.MARGIN);
		SeenUpTo before = this.seen.of(asker.username()).orElseGet(LookingHome::unseen);
		List<LedgerLine> latest = changed(own.keySet(), asker, before.before(), before.besides(), limit);
		int total = (latest.size() < limit) ? latest.size() : this.history.countByOthers(own.keySet(), asker.username(),
				CHANGES, before.before(), before.besides(), MOST);
		Instant from = before.before().isAfter(margin) ? before.before() : margin;
		var shown = new ArrayList<>(before.besides());
		changed(own.keySet(), asker, from, before.besides(), MOST).forEach((line) -> shown.add(line.id()));
		return new Home.Changes(before.before(), lines(latest, own), total,
				new SeenUpTo(from, Set.copyOf(shown.subList(Math.max(0, shown.size() - MOST), shown.size()))).encode());
	}

	private List<LedgerLine> changed(Collection<UUID> cases, User asker, Instant since, Collection<UUID> except,
			int limit) {
		return this.history.byOthers(cases, asker.username(), CHANGES, since, except, limit);
	}

	private List<Home.Change> lines(List<LedgerLine> latest, Map<UUID, OwnCase> own) {
		Map<FamilyId, String> names = this.families
			.familyNames(latest.stream().map((line) -> own.get(line.caseId()).family()).toList());
		List<TimelineLine> worded = this.wording.lines(latest, Map.of());
		var changes = new ArrayList<Home.Change>();
		for (int index = 0; index < latest.size(); index++) {
			OwnCase file = own.get(latest.get(index).caseId());
			changes
				.add(new Home.Change(file.id().value(), file.reference(), names.get(file.family()), worded.get(index)));
		}
		return changes;
	}

	private static SeenUpTo unseen() {
		return new SeenUpTo(RealTime.now().minus(FIRST_LOOK), Set.of());
	}

	private void viewed(String what, List<UUID> work, Home.Changes changes) {
		Stream<UUID> cases = (changes != null) ? changes.lines().stream().map(Home.Change::caseId).distinct()
				: Stream.of();
		this.events.publishEvent(
				new ListViewed(what, Stream.concat(work.stream(), cases).toList(), Map.of(), this.clock.instant()));
	}

}
