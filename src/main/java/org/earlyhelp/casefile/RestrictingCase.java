package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who may see a case at all. Whoever asks is never who approves: what keeps people
 * out holds at once and is looked at by a second person, what lets people in waits for
 * one. A second person who asks for the same has approved it.
 *
 * @see "people-and-access, 6.1 Segregation, 6.2 Need to know"
 */
@Service
@Transactional
public class RestrictingCase {

	private final CaseDoor door;

	private final Restrictions restrictions;

	private final Staff staff;

	private final CurrentUser user;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RestrictingCase(CaseDoor door, Restrictions restrictions, Staff staff, CurrentUser user, JdbcClient database,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.restrictions = restrictions;
		this.staff = staff;
		this.user = user;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may see it and not do this
	 */
	public RestrictionView read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.RESTRICT);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "RESTRICTION", this.clock.instant()));
		return view(file);
	}

	private RestrictionView view(CaseFile file) {
		List<Restriction> asked = this.restrictions.findTop20ByCaseIdOrderByAskedAtDescIdDesc(file.id().value());
		String asker = this.user.get().username();
		boolean decides = !asked.isEmpty() && asked.get(0).isOpen() && !asked.get(0).isBy(asker);
		return new RestrictionView(file.id().value(), file.reference(), file.restriction(), file.circle().names(),
				asked.stream().map(Restriction::view).toList(), decides, this.door.may(file, Deed.SEE_SUMMARY));
	}

	/**
	 * What it would do; changes nothing.
	 * @throws InvalidInput where somebody named is not known, or nobody is where they
	 * must
	 * @throws RestrictionRefused where nobody would be left to work on the case, or
	 * nothing would change
	 */
	@Transactional(readOnly = true)
	public SightLost preview(CaseId id, RestrictCase asked) {
		CaseFile file = this.door.open(id, Deed.RESTRICT);
		Circle wanted = check(file, asked);
		CaseFacts now = file.facts();
		CaseFacts then = file.factsWithin(wanted);
		List<User> losing = this.staff.active().stream().filter((one) -> sees(one, now) && !sees(one, then)).toList();
		List<String> holders = losing.stream().filter((one) -> worksOn(one, file)).map(User::username).toList();
		String asker = this.user.get().username();
		return new SightLost(holders, losing.size() - holders.size(), tasks(file, losing),
				losing.stream().anyMatch((one) -> one.username().equals(asker)), wanted.letsInMoreThan(file.circle()));
	}

	private static boolean sees(User one, CaseFacts facts) {
		return Access.decide(one, facts, Deed.SEE_SUMMARY) == Access.Verdict.PERMITTED;
	}

	private static boolean worksOn(User one, CaseFile file) {
		return one.username().equals(file.lead()) || one.username().equals(file.assessor())
				|| file.members().contains(one.username());
	}

	private int tasks(CaseFile file, List<User> losing) {
		if (losing.isEmpty()) {
			return 0;
		}
		return this.database
			.sql("select count(*) from task where case_id = :id and state = 'OPEN' and assignee in (:losing)")
			.param("id", file.id().value())
			.param("losing", losing.stream().map(User::username).toList())
			.query(Integer.class)
			.single();
	}

	/**
	 * @return what was asked, and whether it holds
	 * @throws InvalidInput where somebody named is not known, or nobody is where they
	 * must
	 * @throws RestrictionRefused where nobody would be left to work on the case, or
	 * nothing would change
	 */
	public RestrictionView.Asked ask(CaseId id, RestrictCase asked, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.RESTRICT, seen);
		Circle wanted = check(file, asked);
		String asker = this.user.get().username();
		Instant now = this.clock.instant();
		Optional<Restriction> open = open(file);
		if (open.isPresent() && open.get().waits() && open.get().circle().equals(wanted) && !open.get().isBy(asker)) {
			decide(file, open.get(), true, asked.reason(), now);
			return open.get().view();
		}
		open.ifPresent(Restriction::overtaken);
		Restriction kept = this.restrictions.save(Restriction.asked(file, wanted, asked.reason(), asker, now));
		if (kept.waits()) {
			this.events.publishEvent(new RestrictionAsked(id, kept.id(), wanted.level(), wanted.names(), asked.reason(),
					file.family(), now));
		}
		else {
			restrict(file, wanted, asked.reason(), now);
		}
		return kept.view();
	}

	/**
	 * @throws RestrictionRefused where nothing waits for a second person
	 * @throws OwnRestriction where the asker is the first
	 */
	public RestrictionView.Asked decide(CaseId id, DecideRestriction said, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.RESTRICT, seen);
		Restriction open = open(file).orElseThrow(RestrictionRefused::nothingToDecide);
		decide(file, open, said.approved(), said.reason(), this.clock.instant());
		return open.view();
	}

	private void decide(CaseFile file, Restriction open, boolean approved, String why, Instant now) {
		boolean waited = open.waits();
		open.decide(approved, this.user.get().username(), why, now);
		this.events.publishEvent(
				new RestrictionDecided(file.id(), open.id(), open.askedBy(), approved, why, file.family(), now));
		if (waited && approved) {
			restrict(file, open.circle(), open.reason(), now);
		}
		else if (!waited && !approved) {
			restrict(file, open.before(), why, now);
		}
	}

	private void restrict(CaseFile file, Circle wanted, String why, Instant now) {
		int before = file.restriction();
		file.restrict(wanted);
		this.events.publishEvent(
				new CaseRestricted(file.id(), before, wanted.level(), wanted.names(), why, file.family(), now));
	}

	private Optional<Restriction> open(CaseFile file) {
		return this.restrictions.findFirstByCaseIdOrderByAskedAtDescIdDesc(file.id().value())
			.filter(Restriction::isOpen);
	}

	private Circle check(CaseFile file, RestrictCase asked) {
		Circle wanted = asked.circle();
		Map<String, User> known = known(asked);
		var findings = new InvalidInput.Findings();
		List<String> named = (asked.namedUsers() != null) ? asked.namedUsers() : List.of();
		for (int index = 0; index < named.size(); index++) {
			findings.unless(known.containsKey(named.get(index)), "namedUsers[" + index + "]", "staff.unknown");
		}
		findings.unless(!wanted.isOfThoseNamed() || !named.isEmpty(), "namedUsers", "restriction.nobody-named");
		findings.unless(wanted.level() > 0 || named.isEmpty(), "namedUsers", "restriction.named-without-need");
		findings.refuse();
		if (wanted.equals(file.circle())) {
			throw RestrictionRefused.changesNothing();
		}
		if (wanted.isOfThoseNamed() && known.values().stream().noneMatch((one) -> worksThen(one, file, wanted))) {
			throw RestrictionRefused.nobodyLeft();
		}
		return wanted;
	}

	private static boolean worksThen(User one, CaseFile file, Circle wanted) {
		return Access.decide(one, file.factsWithin(wanted), Deed.CONTRIBUTE) == Access.Verdict.PERMITTED;
	}

	private Map<String, User> known(RestrictCase asked) {
		var known = new HashMap<String, User>();
		if (asked.namedUsers() != null) {
			new ArrayList<>(asked.namedUsers())
				.forEach((name) -> this.staff.called(name).ifPresent((one) -> known.put(name, one)));
		}
		return known;
	}

	/** A person who could be named. */
	public record Candidate(String username, String name, String agency, boolean worksOnIt) {
	}

	/** Whoever could see it if they were named: those who work on it first. */
	@Transactional(readOnly = true)
	public List<Candidate> candidates(CaseId id) {
		CaseFile file = this.door.open(id, Deed.RESTRICT);
		CaseFacts open = file.factsWithin(new Circle(0, List.of()));
		var found = new ArrayList<Candidate>();
		List<User> active = this.staff.active();
		for (boolean works : new boolean[] { true, false }) {
			active.stream()
				.filter((one) -> worksOn(one, file) == works && sees(one, open))
				.forEach((one) -> found.add(new Candidate(one.username(), one.name(), one.agency(), works)));
		}
		return found;
	}

}
