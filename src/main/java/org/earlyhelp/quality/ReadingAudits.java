package org.earlyhelp.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.csv.CsvFile;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows audits, and how their cases were drawn. */
@Service
@Transactional
public class ReadingAudits {

	private final CaseAudits audits;

	private final AuditSamples samples;

	private final AuditActions actions;

	private final CaseFiles cases;

	private final AuditAudience audience;

	private final WhoWorked who;

	private final GradingRules rules;

	private final CurrentUser user;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAudits(CaseAudits audits, AuditSamples samples, AuditActions actions, CaseFiles cases,
			AuditAudience audience, WhoWorked who, GradingRules rules, CurrentUser user, JdbcClient database,
			ApplicationEventPublisher events, Clock clock) {
		this.audits = audits;
		this.samples = samples;
		this.actions = actions;
		this.cases = cases;
		this.audience = audience;
		this.who = who;
		this.rules = rules;
		this.user = user;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The months of which there is a sample, the latest first; three years of them.
	 * @throws NotPermitted for those who read no audits
	 */
	public List<YearMonth> months() {
		this.audience.demandReader();
		return this.database
			.sql("select sample_month from audit_sample order by sample_month desc fetch first 36 rows only")
			.query(LocalDate.class)
			.list()
			.stream()
			.map(YearMonth::from)
			.toList();
	}

	/**
	 * How a month's cases were drawn; of the districts that the reader serves.
	 * @throws NotPermitted for those who read no audits
	 * @throws NotThere where nothing was drawn
	 */
	public AuditSampleView sample(YearMonth month) {
		User reader = this.audience.demandReader();
		AuditSampleView all = this.samples.findById(month.atDay(1)).orElseThrow(() -> NotThere.none(month)).view();
		this.events.publishEvent(
				new ListViewed("AUDIT_SAMPLE", List.of(), Map.of("month", month.toString()), this.clock.instant()));
		if (reader.isSystem() || reader.districts().isEmpty()) {
			return all;
		}
		return new AuditSampleView(all.month(), all.seed(), all.rule(), all.perDistrict(), all.restMonths(),
				all.drawnAt(), all.drawnBy(),
				all.districts().stream().filter((one) -> reader.serves(one.district())).toList());
	}

	/**
	 * What could have been drawn in a month, and where each case stood in the draw, as
	 * CSV: the first so many of each district were drawn.
	 * @throws NotPermitted for all but the council's auditors and those who answer for
	 * the service
	 * @throws NotThere where nothing was drawn
	 */
	public String eligible(YearMonth month) {
		if (!this.user.get().is(Role.AUDITOR, Role.SERVICE_MANAGER)) {
			throw new NotPermitted("take a month's draw elsewhere");
		}
		AuditSample sample = this.samples.findById(month.atDay(1)).orElseThrow(() -> NotThere.none(month));
		var rows = new ArrayList<List<String>>();
		this.database.sql("select reference, district, ended from audit_eligible where sample_month = ?")
			.param(month.atDay(1))
			.query((row) -> {
				rows.add(
						CsvFile.row(row.getString("district"), Sampling.rank(sample.seed(), row.getString("reference")),
								row.getString("reference"), row.getBoolean("ended")));
			});
		rows.sort(Comparator.comparing((List<String> row) -> row.get(0)).thenComparing((row) -> row.get(1)));
		var file = new CsvFile(List.of("district", "rank", "reference", "closed_or_stepped_up"), rows);
		this.events
			.publishEvent(file.exported("AUDIT_SAMPLE", Map.of("month", month.toString()), 0, this.clock.instant()));
		return file.text();
	}

	/**
	 * The audits that the reader may know of, the latest first.
	 * @param month null for all
	 * @param state null for all
	 * @param limit 1 to 100
	 * @param after where the page before ended; null for the first
	 * @throws NotPermitted for those who read no audits
	 */
	public Page<CaseAuditView> list(YearMonth month, CaseAuditState state, int limit, Cursor after) {
		SqlRule theirs = this.audience.rows("a");
		var values = new HashMap<String, Object>(theirs.values());
		String where = theirs.sql();
		if (month != null) {
			where += " and a.sample_month = :month";
			values.put("month", month.atDay(1));
		}
		if (state != null) {
			where += " and a.state = :state";
			values.put("state", state.name());
		}
		long all = this.database.sql("select count(*) from case_audit a where " + where)
			.params(values)
			.query(Long.class)
			.single();
		if (after != null) {
			where += " and a.reference < :after";
			values.put("after", after.part(0));
		}
		List<UUID> ids = this.database
			.sql("select a.id from case_audit a where " + where + " order by a.reference desc fetch first "
					+ (limit + 1) + " rows only")
			.params(values)
			.query(UUID.class)
			.list();
		List<UUID> page = ids.subList(0, Math.min(limit, ids.size()));
		Map<UUID, List<AuditActionView>> asked = actionsOf(page);
		List<CaseAuditView> found = this.audits.findAllById(page)
			.stream()
			.map((audit) -> view(audit, asked.getOrDefault(audit.id().value(), List.of())))
			.sorted(Comparator.comparing(CaseAuditView::reference).reversed())
			.toList();
		this.events.publishEvent(new ListViewed("CASE_AUDITS", page, filters(month, state), this.clock.instant()));
		return new Page<>(found, all,
				(ids.size() > limit) ? Cursor.of(found.get(found.size() - 1).reference()).encode() : null);
	}

	private static Map<String, String> filters(YearMonth month, CaseAuditState state) {
		var filters = new HashMap<String, String>();
		if (month != null) {
			filters.put("month", month.toString());
		}
		if (state != null) {
			filters.put("state", state.name());
		}
		return filters;
	}

	private Map<UUID, List<AuditActionView>> actionsOf(List<UUID> page) {
		var asked = new HashMap<UUID, List<AuditActionView>>();
		this.actions.findByAuditIdInOrderById(page)
			.forEach((one) -> asked.computeIfAbsent(one.audit().value(), (id) -> new ArrayList<>()).add(one.view()));
		return asked;
	}

	/**
	 * @throws NotThere where there is none, or none for the reader
	 */
	public CaseAuditView read(CaseAuditId id) {
		CaseAudit audit = open(id);
		CaseFile file = this.cases.called(audit.episode());
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "CASE_AUDIT", this.clock.instant()));
		return view(audit, actionsOf(List.of(id.value())).getOrDefault(id.value(), List.of()));
	}

	private CaseAudit open(CaseAuditId id) {
		CaseAudit audit = this.audits.called(id);
		if (!this.audience.mayRead(audit)) {
			throw NotThere.hidden(id.value());
		}
		return audit;
	}

	/** What stands between the reader and giving grades; empty where nothing does. */
	public Optional<String> whyNotToAudit(CaseAuditId id) {
		CaseAudit audit = open(id);
		User auditor = this.user.get();
		if (this.who.on(this.cases.called(audit.episode()), auditor.username())) {
			return Optional.of(new WorkedOnCase().key());
		}
		try {
			audit.requireOtherThan(auditor.username(), auditor.agency());
			return Optional.empty();
		}
		catch (GradedAlready | SameAgencyTwice ex) {
			return Optional.of(ex.key());
		}
	}

	/** Who could do what an audit asks, by name. */
	public List<User> owners(CaseAuditId id) {
		return this.rules.owners(this.cases.called(open(id).episode()));
	}

	/** What the rules will refuse of what an auditor wrote so far. */
	public List<InvalidInput.Field> refusals(CaseAuditId id, AuditCaseFile soFar) {
		CaseAudit audit = open(id);
		try {
			this.rules.findings(soFar, this.cases.called(audit.episode()), ServiceTime.dayOf(this.clock.instant()))
				.refuse();
			return List.of();
		}
		catch (InvalidInput ex) {
			return ex.fields();
		}
	}

	private CaseAuditView view(CaseAudit audit, List<AuditActionView> asked) {
		boolean told = audit.state() != CaseAuditState.OPEN;
		return new CaseAuditView(audit.id().value(), audit.reference(), YearMonth.from(audit.sampleMonth()),
				audit.episode().value(), audit.caseReference(), audit.district(), audit.state(), audit.openedAt(),
				audit.openUntil(), audit.endedAt(),
				audit.gradings()
					.stream()
					.map((one) -> new CaseAuditView.Given(one.auditor(), one.agency(), one.givenAt()))
					.toList(),
				audit.gradings().stream().filter((one) -> this.audience.maySee(one, audit)).toList(),
				told ? audit.differing() : Set.of(), told && audit.differsOverall(), audit.agreedGrades(),
				audit.agreedOverall(), audit.moderatedBy(), audit.moderatedBecause(), asked);
	}

}
