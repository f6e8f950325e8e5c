package org.earlyhelp.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.assessment.AssessmentView;
import org.earlyhelp.assessment.ReadingAssessment;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.LedgerRecords;
import org.earlyhelp.audit.LedgerSubjects;
import org.earlyhelp.audit.SearchingLedger;
import org.earlyhelp.audit.Selection;
import org.earlyhelp.casefile.DocumentAdded;
import org.earlyhelp.casefile.ReadingLeads;
import org.earlyhelp.closure.ClosureView;
import org.earlyhelp.closure.ReadingClosure;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.review.NeedOverTime;
import org.earlyhelp.review.ReadingProgress;
import org.earlyhelp.review.ReadingReviews;
import org.earlyhelp.review.ReviewView;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.stepping.ReadingStepUp;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a child's whole history together, across cases and steps: what an inspection asks
 * for on its first morning. The entries of the ledger are for those who audit; what is in
 * a case is for those who may read that case, so that an auditor reads it once the case
 * is sampled, and else what was done and by whom. Whatever was recorded after the day
 * asked for is left out, and what a record said then is shown of it; where it keeps only
 * what it says now, when that was changed since is told with it.
 */
@Service
@Transactional
public class ReadingChildHistory {

	private static final int MOST_ENTRIES = 500;

	private static final int MOST_CHILDREN = 100;

	private final JdbcClient database;

	private final SearchingLedger ledger;

	private final LedgerSubjects subjects;

	private final FamilyMembers families;

	private final ReadingLeads leads;

	private final ReadingAssessment assessments;

	private final ReadingProgress progress;

	private final ReadingReviews reviews;

	private final ReadingStepUp stepUps;

	private final ReadingClosure closures;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingChildHistory(JdbcClient database, SearchingLedger ledger, LedgerSubjects subjects, FamilyMembers families,
			ReadingLeads leads, ReadingAssessment assessments, ReadingProgress progress, ReadingReviews reviews,
			ReadingStepUp stepUps, ReadingClosure closures, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.database = database;
		this.ledger = ledger;
		this.subjects = subjects;
		this.families = families;
		this.leads = leads;
		this.assessments = assessments;
		this.progress = progress;
		this.reviews = reviews;
		this.stepUps = stepUps;
		this.closures = closures;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether somebody may ask for histories at all: for pages that lead to them. */
	public static boolean isFor(User reader) {
		return reader.is(Role.AUDITOR, Role.SERVICE_MANAGER);
	}

	/**
	 * A child of a family, to choose from.
	 */
	public record Choice(UUID id, String name, LocalDate dateOfBirth) {
	}

	/**
	 * The children of the family whose case or contact this is; none where there is none
	 * for the reader.
	 * @throws NotPermitted to all but auditors and service managers
	 */
	public List<Choice> children(String reference) {
		demand();
		Set<UUID> named = this.subjects.families(reference);
		if (named.isEmpty() || isHidden(named)) {
			return List.of();
		}
		List<Choice> children = named.stream()
			.map((family) -> this.families.household(new FamilyId(family)))
			.flatMap((household) -> Stream.concat(household.members().stream(), household.former().stream()))
			.filter(Household.Member::child)
			.map((child) -> new Choice(child.id().value(), child.name(), child.dateOfBirth()))
			.distinct()
			.limit(MOST_CHILDREN)
			.toList();
		this.events.publishEvent(new ListViewed("CHILDREN", children.stream().map(Choice::id).toList(),
				Map.of("reference", reference), this.clock.instant()));
		return children;
	}

	/**
	 * @param asAt the last day that counts; null for today
	 * @param after continues the entries above this one; null begins with the first
	 * @throws NotPermitted to all but auditors and service managers
	 * @throws NotThere where there is no such child, or none for the reader
	 * @throws InvalidInput where the day has not come yet
	 */
	public ChildHistory read(UUID child, LocalDate asAt, UUID after) {
		demand();
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		LocalDate day = (asAt != null) ? asAt : today;
		new InvalidInput.Findings().unless(!day.isAfter(today), "asAt", "inspection.not-yet").refuse();
		Instant until = ServiceTime.at(day.plusDays(1), LocalTime.MIN);
		List<UUID> ids = sameAs(child);
		Set<UUID> homes = homes(ids);
		if (homes.isEmpty()) {
			throw NotThere.none(child);
		}
		if (isHidden(homes)) {
			throw NotThere.hidden(child);
		}
		Household household = this.families.household(new FamilyId(homes.iterator().next()));
		Household.Member who = Stream.concat(household.members().stream(), household.former().stream())
			.filter((member) -> member.child() && ids.contains(member.id().value()))
			.findFirst()
			.orElseThrow(() -> NotThere.none(child));
		var then = new AsThen(day, until);
		List<Found> cases = cases(homes, until);
		List<ChildHistory.ContactLine> contacts = contacts(ids, until);
		Map<String, Instant> changes = this.ledger
			.firstSince(new LedgerRecords(Set.of(), Set.of(), Set.of(), Set.copyOf(ids)), AsThen.OF_CHILD, until);
		Map<String, Instant> ofFamily = this.ledger.firstSince(new LedgerRecords(homes, Set.of(), Set.of(), Set.of()),
				AsThen.OF_FAMILY, until);
		var history = new ChildHistory(ids, then.child(who, changes), AsThen.first(ofFamily, AsThen.OF_FAMILY),
				household.name(), day, cases.stream().allMatch(Found::readable), contacts,
				cases.stream().map((found) -> episode(found, ids, then)).toList(),
				entries(ids, homes, cases, contacts, until, after));
		this.events.publishEvent(new RecordViewed(Subject.of(new PersonId(ids.get(0))),
				new FamilyId(homes.iterator().next()), "CHILD_HISTORY", this.clock.instant()));
		return history;
	}

	/**
	 * @throws NotPermitted to all but auditors and service managers
	 */
	public void demand() {
		if (!isFor(this.user.get())) {
			throw new NotPermitted("read a child's whole history");
		}
	}

	/**
	 * Which entries of the ledger the child's history is of, to be taken away with their
	 * proofs.
	 * @throws NotPermitted to all but auditors and service managers
	 * @throws NotThere where there is no such child, or none for the reader
	 */
	public Selection selection(UUID child, LocalDate asAt) {
		demand();
		List<UUID> ids = sameAs(child);
		Set<UUID> homes = homes(ids);
		if (homes.isEmpty()) {
			throw NotThere.none(child);
		}
		if (isHidden(homes)) {
			throw NotThere.hidden(child);
		}
		LocalDate day = (asAt != null) ? asAt : ServiceTime.dayOf(this.clock.instant());
		Instant until = ServiceTime.at(day.plusDays(1), LocalTime.MIN);
		return new Selection("CHILD", ids.get(0),
				cases(homes, until).stream().map(Found::id).collect(Collectors.toSet()),
				contacts(ids, until).stream().map(ChildHistory.ContactLine::id).collect(Collectors.toSet()),
				Set.copyOf(ids), Set.of(), until);
	}

	/**
	 * Restricted to people of whom the reader is none; or, for those who do not audit,
	 * without any case that they may read.
	 */
	private boolean isHidden(Set<UUID> homes) {
		if (this.ledger.isClosed(homes)) {
			return true;
		}
		return !this.user.get().is(Role.AUDITOR) && readable(homes).isEmpty();
	}

	/** All that were found to be the same person, the one in force first. */
	private List<UUID> sameAs(UUID child) {
		UUID root = child;
		var seen = new HashSet<UUID>();
		while (seen.add(root)) {
			UUID next = this.database.sql("select coalesce(same_as, id) from person where id = ? and child")
				.param(root)
				.query(UUID.class)
				.optional()
				.orElseThrow(() -> NotThere.none(child));
			root = next;
		}
		var all = new LinkedHashSet<UUID>(List.of(root));
		List<UUID> found = List.of(root);
		while (!found.isEmpty()) {
			found = this.database.sql("select id from person where same_as in (:found)")
				.param("found", found)
				.query(UUID.class)
				.list()
				.stream()
				.filter(all::add)
				.toList();
		}
		return List.copyOf(all);
	}

	/** The families that the child belongs to or belonged to, the present one first. */
	private Set<UUID> homes(List<UUID> ids) {
		return ids.stream()
			.flatMap((id) -> this.families.familiesOf(new PersonId(id)).stream())
			.map(FamilyId::value)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** A case as the table has it. */
	private record Found(UUID id, String reference, String state, String level, Instant startedAt, LocalDate closedOn,
			String closureReason, boolean readable) {
	}

	private Set<UUID> readable(Set<UUID> homes) {
		SqlRule rule = CaseVisibility.readableBy(this.user.get(), CaseVisibility.Columns.ofCaseFile("c"));
		var values = new HashMap<String, Object>(rule.values());
		values.put("homes", homes);
		return new HashSet<>(this.database
			.sql("select c.id from case_file c join family f on f.id = c.family_id"
					+ " where coalesce(f.merged_into, f.id) in (:homes) and " + rule.sql())
			.params(values)
			.query(UUID.class)
			.list());
	}

	private List<Found> cases(Set<UUID> homes, Instant until) {
		Set<UUID> readable = readable(homes);
		return this.database.sql("""
				select c.id, c.reference, c.level, c.started_at, c.closed_on, c.closure_reason,
				 (select s.state from case_stage s where s.case_id = c.id and s.entered_at < :until
				  order by s.entered_at desc fetch first row only) as state
				from case_file c join family f on f.id = c.family_id
				where coalesce(f.merged_into, f.id) in (:homes) and c.started_at < :until
				order by c.started_at, c.id""")
			.param("homes", homes)
			.param("until", until.atOffset(ZoneOffset.UTC))
			.query((row, number) -> found(row, readable, until))
			.list();
	}

	private static Found found(ResultSet row, Set<UUID> readable, Instant until) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
		boolean closed = closedOn != null && ServiceTime.at(closedOn, LocalTime.MIN).isBefore(until);
		return new Found(id, row.getString("reference"), row.getString("state"), row.getString("level"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(), closed ? closedOn : null,
				closed ? row.getString("closure_reason") : null, readable.contains(id));
	}

	private List<ChildHistory.ContactLine> contacts(List<UUID> ids, Instant until) {
		return this.database.sql("""
				select k.id, k.reference, k.received_at, k.source, k.outcome, k.decided_at from contact k
				where k.received_at < :until
				 and k.id in (select contact_id from contact_child where person_id in (:ids))
				order by k.received_at, k.id""")
			.param("ids", ids)
			.param("until", until.atOffset(ZoneOffset.UTC))
			.query((row, number) -> {
				OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
				return new ChildHistory.ContactLine(row.getObject("id", UUID.class), row.getString("reference"),
						row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("source"),
						(decided != null && decided.toInstant().isBefore(until)) ? row.getString("outcome") : null);
			})
			.list();
	}

	private ChildHistory.Episode episode(Found found, List<UUID> ids, AsThen then) {
		Map<String, Instant> changes = this.ledger.firstSince(
				new LedgerRecords(Set.of(), Set.of(found.id), Set.of(), Set.of()), AsThen.OF_CASE, then.until());
		return new ChildHistory.Episode(found.id, found.reference, found.state, found.level, found.startedAt,
				found.closedOn, found.closureReason, found.readable ? content(found.id, ids, then, changes) : null);
	}

	private ChildHistory.Content content(UUID id, List<UUID> ids, AsThen then, Map<String, Instant> changes) {
		var episode = new CaseId(id);
		AssessmentView assessment = then.assessment(this.assessments.read(episode));
		List<ReviewView> held = this.reviews.read(episode)
			.stream()
			.filter((review) -> review.recordedAt().isBefore(then.until()))
			.toList();
		ClosureView closure = then.closure(this.closures.read(episode));
		List<NeedOverTime> needs = (assessment == null) ? List.of()
				: then.needs(this.progress.needs(episode), closure)
					.stream()
					.filter((need) -> need.personId() == null || ids.contains(need.personId()))
					.toList();
		return new ChildHistory.Content(then.leads(this.leads.read(episode)), AsThen.first(changes, AsThen.OF_LEADS),
				assessment, needs, needs.isEmpty() ? null : AsThen.first(changes, AsThen.OF_NEEDS), held,
				voices(ids, assessment, held, closure),
				this.stepUps.all(episode)
					.stream()
					.filter((asked) -> asked.requestedAt().isBefore(then.until()))
					.toList(),
				closure);
	}

	/** What the child said, the first first. */
	private static List<ChildHistory.Voice> voices(List<UUID> ids, AssessmentView assessment, List<ReviewView> held,
			ClosureView closure) {
		var voices = new ArrayList<ChildHistory.Voice>();
		if (assessment != null && assessment.children() != null) {
			assessment.children().stream().filter((child) -> ids.contains(child.personId())).forEach((child) -> {
				LocalDate on = ServiceTime.dayOf(assessment.completedAt());
				voices.add((child.voice() != null)
						? new ChildHistory.Voice("ASSESSMENT", on, child.voice().method(), child.voice().words(),
								child.voice().changed(), null)
						: new ChildHistory.Voice("ASSESSMENT", on, null, null, null, child.voiceNotObtained()));
			});
		}
		for (int at = held.size() - 1; at >= 0; at--) {
			ReviewView review = held.get(at);
			Stream.ofNullable(review.voices())
				.flatMap(List::stream)
				.filter((voice) -> ids.contains(voice.personId()))
				.forEach((voice) -> voices.add(new ChildHistory.Voice("REVIEW", review.heldOn(), voice.method(),
						voice.words(), voice.changed(), null)));
		}
		if (closure != null) {
			Stream.ofNullable(closure.childViews())
				.flatMap(List::stream)
				.filter((view) -> ids.contains(view.personId()))
				.forEach((view) -> voices.add(new ChildHistory.Voice("CLOSURE", ServiceTime.dayOf(closure.proposedAt()),
						null, view.words(), null, null)));
		}
		return List.copyOf(voices);
	}

	/** Who does not audit is told of what they may read. */
	private Page<LedgerLine> entries(List<UUID> ids, Set<UUID> homes, List<Found> cases,
			List<ChildHistory.ContactLine> contacts, Instant until, UUID after) {
		boolean audits = this.user.get().is(Role.AUDITOR);
		Set<UUID> told = cases.stream()
			.filter((found) -> audits || found.readable)
			.map(Found::id)
			.collect(Collectors.toSet());
		boolean all = audits || told.size() == cases.size();
		var records = new LedgerRecords(all ? homes : Set.of(), told,
				contacts.stream().map(ChildHistory.ContactLine::id).collect(Collectors.toSet()),
				all ? Set.copyOf(ids) : Set.of());
		Set<String> without = audits ? Set.of() : Set.of(DocumentAdded.RESTRICTED);
		List<LedgerLine> lines = this.ledger.about(records, without, until, after, MOST_ENTRIES + 1);
		boolean more = lines.size() > MOST_ENTRIES;
		List<LedgerLine> shown = more ? lines.subList(0, MOST_ENTRIES) : lines;
		return new Page<>(shown, this.ledger.countAbout(records, without, until),
				more ? Objects.toString(shown.get(shown.size() - 1).id()) : null);
	}

}
