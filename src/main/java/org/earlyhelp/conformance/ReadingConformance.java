package org.earlyhelp.conformance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.conformance.ConformanceFigures.Departures;
import org.earlyhelp.conformance.ConformanceFigures.PartedAfter;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The paths that many cases took, how often they depart from the model, and the cases
 * behind each figure. Figures count restricted cases too and name nobody; a list shows
 * what its reader may know of, and is in the ledger.
 */
@Service
public class ReadingConformance {

	private static final List<Role> READERS = List.of(Role.AUDITOR, Role.SERVICE_MANAGER, Role.TEAM_MANAGER,
			Role.TAF_ADVISER, Role.ANALYST);

	private static final int MOST_PARTINGS = 10;

	private static final String NONE = Arrays.stream(DeviationKind.values())
		.map((kind) -> "p." + kind.column() + " = 0")
		.collect(Collectors.joining(" and "));

	private static final String OF_KINDS = Arrays.stream(DeviationKind.values())
		.map((kind) -> "count(*) filter (where p.%1$s > 0) as c_%1$s, sum(p.%1$s) as t_%1$s".formatted(kind.column()))
		.collect(Collectors.joining(", "));

	private static final String FIGURES = "select count(*) as cases, count(*) filter (where " + PathRows.ENDED
			+ ") as ended, count(distinct p.variant) as variants, count(*) filter (where " + NONE + ") as conforming, "
			+ OF_KINDS + PathRows.FROM;

	private static final String VARIANTS = "select v.* from (select p.variant, min(p.path) as path, count(*) as cases, "
			+ "count(*) filter (where " + PathRows.ENDED + ") as ended, " + OF_KINDS + PathRows.FROM
			+ "%s group by p.variant) v %s order by v.cases desc, v.variant fetch first :most rows only";

	private final JdbcClient database;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingConformance(JdbcClient database, Profile profile, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.database = database;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotPermitted to all but auditors, managers, advisers and analysts
	 */
	@Transactional(readOnly = true)
	public ConformanceFigures figures(ConformanceQuery query) {
		PathRows rows = rows(query);
		List<Variant> most = variants(rows, null, Page.MOST);
		return this.database.sql(FIGURES + rows.where())
			.params(rows.values())
			.query((row, index) -> figures(row, partings(most)))
			.single();
	}

	/**
	 * The paths, the most frequent first.
	 * @throws NotPermitted to all but auditors, managers, advisers and analysts
	 */
	@Transactional(readOnly = true)
	public Page<Variant> variants(ConformanceQuery query, int limit, Cursor after) {
		PathRows rows = rows(query);
		List<Variant> found = variants(rows, after, limit + 1);
		List<Variant> shown = (found.size() > limit) ? found.subList(0, limit) : found;
		long total = this.database.sql("select count(distinct p.variant)" + PathRows.FROM + rows.where())
			.params(rows.values())
			.query(Long.class)
			.single();
		Variant last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
		return new Page<>(shown, total,
				(found.size() > limit) ? Cursor.of(String.valueOf(last.cases()), last.id()).encode() : null);
	}

	/**
	 * The cases behind a figure that the reader may know of, the latest begun first.
	 * @param variant the path that they took; null for whichever
	 * @param deviation how they depart from the model; null for whether or not
	 * @throws NotPermitted to all but auditors, managers, advisers and analysts
	 */
	@Transactional
	public Page<CaseOfVariant> cases(ConformanceQuery query, String variant, DeviationKind deviation, int limit,
			Cursor after) {
		PathRows rows = rows(query);
		SqlRule known = CaseVisibility.knownTo(this.user.get(), CaseVisibility.Columns.ofCaseFile("c"));
		var values = new HashMap<String, Object>(rows.values());
		values.putAll(known.values());
		String where = rows.where() + " and " + known.sql();
		if (variant != null) {
			where += " and p.variant = :variant";
			values.put("variant", variant);
		}
		if (deviation != null) {
			where += " and p." + deviation.column() + " > 0";
		}
		long total = this.database.sql("select count(*)" + PathRows.FROM + where)
			.params(values)
			.query(Long.class)
			.single();
		values.put("most", limit + 1);
		List<CaseOfVariant> found = this.database
			.sql("select p.*, c.reference, c.district, c.agency, c.state" + PathRows.FROM + where + seek(after, values)
					+ " order by p.started_at desc, p.case_id desc fetch first :most rows only")
			.params(values)
			.query(ReadingConformance::line)
			.list();
		List<CaseOfVariant> shown = (found.size() > limit) ? found.subList(0, limit) : found;
		var asked = new HashMap<>(query.filters());
		if (variant != null) {
			asked.put("variant", variant);
		}
		if (deviation != null) {
			asked.put("deviation", deviation.name());
		}
		this.events.publishEvent(new ListViewed("CONFORMANCE", shown.stream().map(CaseOfVariant::id).toList(), asked,
				this.clock.instant()));
		CaseOfVariant last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
		return new Page<>(shown, total,
				(found.size() > limit) ? Cursor.of(last.startedAt().toString(), last.id().toString()).encode() : null);
	}

	/** The steps of a path; empty where no case of the reader's figures took it. */
	@Transactional(readOnly = true)
	public List<String> stepsOf(ConformanceQuery query, String variant) {
		PathRows rows = rows(query);
		var values = new HashMap<String, Object>(rows.values());
		values.put("variant", variant);
		return this.database
			.sql("select p.path" + PathRows.FROM + rows.where() + " and p.variant = :variant fetch first 1 rows only")
			.params(values)
			.query(String.class)
			.optional()
			.map((path) -> Path.read(path).steps())
			.orElse(List.of());
	}

	private PathRows rows(ConformanceQuery query) {
		User reader = this.user.get();
		if (READERS.stream().noneMatch(reader::is)) {
			throw new NotPermitted("conformance");
		}
		return PathRows.of(query, FigureScope.demand(reader, "conformance"), this.profile);
	}

	private List<Variant> variants(PathRows rows, Cursor after, int most) {
		var values = new HashMap<String, Object>(rows.values());
		values.put("most", most);
		String beyond = "";
		if (after != null) {
			values.put("after_cases", number(after.part(0)));
			values.put("after_variant", after.part(1));
			beyond = "where v.cases < :after_cases or (v.cases = :after_cases and v.variant > :after_variant)";
		}
		List<Found> found = this.database.sql(VARIANTS.formatted(rows.where(), beyond))
			.params(values)
			.query((row, index) -> new Found(row.getString("variant"), Path.read(row.getString("path")).steps(),
					row.getLong("cases"), row.getLong("ended"), cases(row)))
			.list();
		List<String> usual = (after == null && !found.isEmpty()) ? found.get(0).steps() : usual(rows);
		return found.stream()
			.map((one) -> new Variant(one.id(), one.steps(), one.cases(), one.ended(), Parting.of(usual, one.steps()),
					one.deviations()))
			.toList();
	}

	private record Found(String id, List<String> steps, long cases, long ended, Map<DeviationKind, Long> deviations) {
	}

	/**
	 * The most frequent path of all; of those that are as frequent, the first by name.
	 */
	private List<String> usual(PathRows rows) {
		return this.database
			.sql("select min(p.path)" + PathRows.FROM + rows.where()
					+ " group by p.variant order by count(*) desc, p.variant fetch first 1 rows only")
			.params(rows.values())
			.query(String.class)
			.optional()
			.map((path) -> Path.read(path).steps())
			.orElse(List.of());
	}

	private static long number(String text) {
		if (!text.matches("[0-9]{1,15}")) {
			throw Cursor.unreadable();
		}
		return Long.parseLong(text);
	}

	private static String seek(Cursor after, Map<String, Object> values) {
		if (after == null) {
			return "";
		}
		try {
			values.put("after_at", after.moment(0).atOffset(ZoneOffset.UTC));
			values.put("after_id", UUID.fromString(after.part(1)));
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
		return " and (p.started_at < :after_at or (p.started_at = :after_at and p.case_id < :after_id))";
	}

	private static Map<DeviationKind, Long> cases(ResultSet row) throws SQLException {
		var cases = new EnumMap<DeviationKind, Long>(DeviationKind.class);
		for (DeviationKind kind : DeviationKind.values()) {
			cases.put(kind, row.getLong("c_" + kind.column()));
		}
		return cases;
	}

	private static ConformanceFigures figures(ResultSet row, List<PartedAfter> partings) throws SQLException {
		var deviations = new LinkedHashMap<DeviationKind, Departures>();
		for (DeviationKind kind : DeviationKind.values()) {
			deviations.put(kind, new Departures(row.getLong("c_" + kind.column()), row.getLong("t_" + kind.column())));
		}
		return new ConformanceFigures(row.getLong("cases"), row.getLong("ended"), row.getLong("variants"),
				row.getLong("conforming"), deviations, partings);
	}

	private static List<PartedAfter> partings(List<Variant> variants) {
		return variants.stream()
			.filter((variant) -> variant.parts() != null)
			.collect(Collectors.groupingBy(Variant::parts, LinkedHashMap::new, Collectors.summingLong(Variant::cases)))
			.entrySet()
			.stream()
			.map((one) -> new PartedAfter(one.getKey(), one.getValue()))
			.sorted(Comparator.comparingLong(PartedAfter::cases).reversed())
			.limit(MOST_PARTINGS)
			.toList();
	}

	private static CaseOfVariant line(ResultSet row, int index) throws SQLException {
		var deviations = new EnumMap<DeviationKind, Integer>(DeviationKind.class);
		for (DeviationKind kind : DeviationKind.values()) {
			int times = row.getInt(kind.column());
			if (times > 0) {
				deviations.put(kind, times);
			}
		}
		return new CaseOfVariant(row.getObject("case_id", UUID.class), row.getString("reference"),
				row.getString("district"), row.getString("agency"), row.getString("state"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(), row.getInt("steps"),
				row.getString("variant"), deviations);
	}

}
