package org.earlyhelp.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.frontdoor.ImportingContacts;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.workflow.DemoClock;
import org.earlyhelp.worklist.CompletingTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives through a year of contacts, as everybody in it, through the real use cases: an
 * agenda of who does what when, made of the work that waits and of chance that repeats
 * itself. It holds nothing that is not in the database, so that it goes on where it
 * stopped.
 */
@Component
@Profile("demo")
class LivingYear implements Living {

	private static final Logger log = LoggerFactory.getLogger(LivingYear.class);

	/** Its row among the stories. */
	static final String NAME = "year";

	private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(12);

	private static final LocalTime MORNING = LocalTime.of(7, 30);

	/** How long families passed on to social care may come back. */
	private static final Duration MAY_COME_BACK = Duration.ofDays(150);

	private final OpenWork work;

	private final Pace pace;

	private final FrontDoorAnswers frontDoor;

	private final CaseworkAnswers casework;

	private final SteppingAnswers stepping;

	private final AuditAnswers audits;

	private final CaseEvents events;

	private final List<Initiative> initiatives;

	private final ImportingContacts importing;

	private final CompletingTask completing;

	private final Staff staff;

	private final CurrentUser user;

	private final DemoClock clock;

	private final DemoProgress progress;

	private final WritingInBatches writing;

	private final TransactionTemplate transaction;

	/** Each locality's own contacts, in its own codes. */
	private final String contacts;

	private final long seed;

	private final int most;

	private final PriorityQueue<Act> agenda = new PriorityQueue<>();

	private final Set<String> planned = new HashSet<>();

	/** What could not be done is not tried again. */
	private final Set<String> givenUp = new HashSet<>();

	private volatile boolean stopped;

	private volatile int done;

	LivingYear(OpenWork work, Pace pace, FrontDoorAnswers frontDoor, CaseworkAnswers casework, SteppingAnswers stepping,
			AuditAnswers audits, CaseEvents events, List<Initiative> initiatives, ImportingContacts importing,
			CompletingTask completing, Staff staff, CurrentUser user, DemoClock clock, DemoProgress progress,
			WritingInBatches writing, PlatformTransactionManager transactions, org.earlyhelp.locality.Profile locality,
			@Value("${early-help.demo.seed:2025}") long seed,
			@Value("${early-help.demo.contacts:2147483647}") int most) {
		this.work = work;
		this.pace = pace;
		this.frontDoor = frontDoor;
		this.casework = casework;
		this.stepping = stepping;
		this.audits = audits;
		this.events = events;
		this.initiatives = initiatives;
		this.importing = importing;
		this.completing = completing;
		this.staff = staff;
		this.user = user;
		this.clock = clock;
		this.progress = progress;
		this.writing = writing;
		this.transaction = new TransactionTemplate(transactions);
		this.contacts = "demo/contacts-" + locality.id() + ".csv";
		this.seed = seed;
		this.most = most;
	}

	/**
	 * Something that somebody will do.
	 *
	 * @param name no two that wait have the same
	 * @param order what decides between two of the same moment, the same in every run
	 */
	private record Act(Instant at, String order, String name, Runnable deed) implements Comparable<Act> {

		private static final Comparator<Act> IN_ORDER = Comparator.comparing(Act::at)
			.thenComparing(Act::order)
			.thenComparing(Act::name);

		@Override
		public int compareTo(Act other) {
			return IN_ORDER.compare(this, other);
		}

	}

	/** Whether this locality has a year to live. */
	boolean isThere() {
		return new ClassPathResource(this.contacts).exists();
	}

	@Override
	public void begin(Instant start) throws IOException {
		Instant first = YearFile.contacts(this.contacts, this.most).get(0).at();
		if (!first.isBefore(start)) {
			return;
		}
		Instant morning = morningOf(ServiceTime.dayOf(first));
		this.progress.begin(NAME, morning, start);
		this.clock.beginAt(morning);
	}

	@Override
	public void stop() {
		this.stopped = true;
	}

	/** How many pieces of work could not be done. */
	int failed() {
		return this.givenUp.size();
	}

	@Override
	public void liveUpTo(Instant target) throws IOException {
		this.agenda.clear();
		this.planned.clear();
		Set<String> come = this.work.come();
		for (YearFile.Told told : YearFile.contacts(this.contacts, this.most)) {
			if (!come.contains(told.key())) {
				plan(told.at(), told.key(), told.key(), () -> receive(told));
			}
		}
		look(Instant.EPOCH);
		morning(morningOf(ServiceTime.dayOf(this.clock.now())));
		try {
			this.clock.resting(() -> liveThrough(target));
		}
		finally {
			this.writing.end();
		}
	}

	private void liveThrough(Instant target) {
		for (Act next = this.agenda.peek(); next != null && !next.at().isAfter(target)
				&& !this.stopped; next = this.agenda.peek()) {
			this.agenda.poll();
			this.planned.remove(next.name());
			Instant before = this.clock.now();
			if (next.at().isAfter(before)) {
				this.clock.moveTo(next.at(), AS_LONG_AS_IT_TAKES);
			}
			next.deed().run();
			look(before);
		}
	}

	private void plan(Instant at, String order, String name, Runnable deed) {
		if (!this.givenUp.contains(name) && this.planned.add(name)) {
			this.agenda.add(new Act(at, order, name, deed));
		}
	}

	/** Whoever has work that is new decides when to do it. */
	private void look(Instant since) {
		this.work.since(since).forEach(this::plan);
	}

	private void plan(OpenWork.Piece piece) {
		Draw draw = draw(piece, "when");
		Instant at = this.pace.of(piece, draw);
		if (piece.restsUntil() != null) {
			Instant goesOn = piece.restsUntil().atTime(MORNING).atZone(ServiceTime.LONDON).toInstant();
			Instant rested = this.pace.after(goesOn, draw.between(1, 6), draw);
			at = at.isAfter(rested) ? at : rested;
		}
		plan(piece, at);
	}

	private void plan(OpenWork.Piece piece, Instant at) {
		plan(at, piece.story() + " " + piece.type() + " " + piece.turn(), piece.id().toString(),
				() -> this.work.piece(piece.id()).ifPresent(this::doIt));
	}

	private Draw draw(OpenWork.Piece piece, String what) {
		return Draw.of(this.seed, piece.story(), piece.type(), piece.turn(), what);
	}

	/** What rests, or must wait, is planned anew. */
	private void doIt(OpenWork.Piece piece) {
		if (piece.restsUntil() != null) {
			plan(piece);
			return;
		}
		if (piece.mustWait()) {
			plan(piece, this.pace.after(this.clock.now(), 2, draw(piece, "again")));
			return;
		}
		Draw draw = draw(piece, "how");
		attempt(piece.id().toString(), piece.type(), whoDoes(piece), () -> {
			Map<String, Object> payload = answer(piece, draw);
			if (!payload.isEmpty()) {
				this.completing.complete(new TaskId(piece.id()), JsonMapper.shared().writeValueAsString(payload),
						IfMatch.NONE);
			}
		});
	}

	private Map<String, Object> answer(OpenWork.Piece piece, Draw draw) {
		if (piece.isAboutContact()) {
			return this.frontDoor.to(piece, draw);
		}
		LocalDate today = ServiceTime.dayOf(this.clock.now());
		if (piece.isAboutAudit()) {
			return this.audits.to(piece, today, this.seed, draw);
		}
		Map<String, Object> payload = this.stepping.to(piece, today, draw);
		return !payload.isEmpty() ? payload : this.casework.to(piece, Fate.of(this.seed, piece.story()), today, draw);
	}

	/** Nobody signs off what they proposed: leads propose, managers sign. */
	private String whoDoes(OpenWork.Piece piece) {
		if (piece.assignee() != null) {
			return piece.assignee();
		}
		List<String> groups = Arrays.stream(piece.queue().split("[^a-z-]+"))
			.filter((group) -> !group.isEmpty())
			.toList();
		if (piece.type().equals("sign-off-closure")) {
			return "team-manager";
		}
		return groups.stream()
			.flatMap((group) -> this.staff.inGroup(group).stream())
			.filter((one) -> !one.is(Role.SERVICE_MANAGER))
			.map(User::username)
			.findFirst()
			.orElseThrow();
	}

	private void receive(YearFile.Told told) {
		attempt(told.key(), "contact", "screener", () -> this.importing.take(told.file()));
	}

	/** Once a day: what people raise of themselves today. */
	private void morning(Instant at) {
		plan(at, "", "morning", () -> {
			this.writing.begin();
			LocalDate day = ServiceTime.dayOf(at);
			Instant next = morningOf(day.plusDays(1));
			this.work.episodes().forEach((episode) -> raiseBefore(next, episode));
			this.work.passedOn(at.minus(MAY_COME_BACK), at).forEach((family) -> stepDownBetween(at, next, family));
			this.initiatives.forEach((initiative) -> initiative.between(at, next, this.seed).forEach(this::plan));
			if (day.getDayOfMonth() == 1) {
				log.info("demo year day={} acts={} failed={}", day, this.done, this.givenUp.size());
			}
			morning(next);
		});
	}

	private void plan(Initiative.Deed deed) {
		plan(deed.at(), deed.order(), deed.name(), () -> attempt(deed.name(), deed.kind(), deed.who(), deed.doing()));
	}

	private void raiseBefore(Instant next, OpenWork.Episode episode) {
		this.events.ahead(episode, this.seed)
			.stream()
			.filter((ahead) -> ahead.at().isBefore(next))
			.forEach((ahead) -> plan(ahead.at(), episode.story() + " " + ahead.kind(), ahead.name(),
					() -> this.work.episode(episode.id()).ifPresent((now) -> raise(ahead, now))));
	}

	/** Only where it still is what comes next. */
	private void raise(CaseEvents.Ahead ahead, OpenWork.Episode episode) {
		if (this.events.ahead(episode, this.seed).stream().noneMatch((one) -> one.name().equals(ahead.name()))) {
			return;
		}
		Draw draw = Draw.of(this.seed, episode.story(), ahead.name().substring(episode.id().toString().length()));
		attempt(ahead.name(), ahead.kind().name(), this.events.by(ahead.kind(), episode), () -> {
			Instant now = this.clock.now();
			UUID urgent = this.events.raise(ahead.kind(), episode, Fate.of(this.seed, episode.story()), now, draw);
			if (urgent != null) {
				plan(now.plus(CaseEvents.untilAcknowledged(draw)), episode.story(), "acknowledge " + urgent,
						() -> attempt("acknowledge " + urgent, "acknowledgement", "social-care-manager",
								() -> this.events.acknowledge(urgent)));
			}
		});
	}

	private void stepDownBetween(Instant morning, Instant next, OpenWork.PassedOn family) {
		Instant at = this.events.stepsDownAt(family, this.seed);
		if (at != null && !at.isBefore(morning) && at.isBefore(next)) {
			plan(at, family.story() + " steps down", "step-down " + family.story(),
					() -> attempt("step-down " + family.story(), "step-down", "front-door-manager", () -> this.events
						.stepDown(family, this.clock.now(), Draw.of(this.seed, family.story(), "step-down"))));
		}
	}

	/** What one person cannot do keeps nobody else from theirs. */
	private void attempt(String name, String kind, String who, Runnable deed) {
		try {
			User doer = this.staff.called(who).orElseThrow();
			this.user.as(doer, () -> this.transaction.executeWithoutResult((status) -> {
				deed.run();
				this.progress.reached(NAME, this.clock.now());
			}));
			this.done++;
		}
		catch (RuntimeException ex) {
			this.givenUp.add(name);
			log.error("demo year cannot do={} kind={} as={}", name, kind, who, ex);
		}
	}

	private static Instant morningOf(LocalDate day) {
		return day.atTime(MORNING).atZone(ServiceTime.LONDON).toInstant();
	}

}
