package org.earlyhelp.equality;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.equality.Compared.Counted;
import org.earlyhelp.equality.Compared.Figure;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;
import org.earlyhelp.shared.csv.CsvFile;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.timeliness.figures.TimelinessQuery;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the stages of the journey by what is recorded of the children, child by child:
 * one in two cases counts twice, one whose record was merged counts as who they are.
 * Small numbers are left out here already, whoever reads.
 */
@Service
@Transactional
public class ReadingEquality {

	private static final Role[] READERS = { Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.ANALYST,
			Role.AUDITOR };

	private static final String CHILD = """
			coalesce(q.date_of_birth, p.date_of_birth) as date_of_birth, coalesce(q.expected_date, p.expected_date) as expected_date,
			coalesce(q.sex, p.sex) as sex, coalesce(q.ethnicity, p.ethnicity) as ethnicity,
			coalesce(q.disabilities, p.disabilities) as disabilities, coalesce(q.sen, p.sen) as sen,
			coalesce(q.language, p.language) as language, z.imd_decile, z.rural""";

	/** What is known of the postcode where the child lived on the day. */
	private static final String AREA = """
			left join postcode_area z on z.postcode_key = (select h.postcode_key from residence h
			  where h.person_id = coalesce(q.id, p.id) and h.postcode_key is not null
			  order by case when h.lived_from <= london_day(%1$s) then 0 else 1 end, h.lived_from desc
			  fetch first 1 row only)""";

	private static final String IN_CONTACTS = """
			(select c.district, cast(null as varchar) as agency, c.level, london_day(c.decided_at) as on_day, %s,
			 case when p.expected_date is not null and p.date_of_birth is null then 1 else 0 end as expecting,
			 case when exists (select 1 from case_file f where f.contact_id = c.id) then 1 else 0 end as offered
			from contact c join contact_child cc on cc.contact_id = c.id join person p on p.id = cc.person_id
			 left join person q on q.id = p.same_as %s
			where c.decided_at >= :start and c.decided_at < :end and c.state not in ('VOID', 'LINKED_DUPLICATE')) k"""
		.formatted(CHILD, AREA.formatted("c.decided_at"));

	private static final String IN_CASES = """
			(select f.district, f.agency, f.level, london_day(f.started_at) as on_day, %s,
			 (select count(*) from family_member e join person u on u.id = e.person_id where e.family_id = f.family_id
			   and u.expected_date is not null and u.expected_date >= london_day(f.started_at)) as expecting,
			 case when f.consent in ('GIVEN', 'REFUSED', 'WITHDRAWN') then 1 else 0 end as answered,
			 case when f.consent in ('GIVEN', 'WITHDRAWN') then 1 else 0 end as agreed,
			 case when exists (select 1 from assessment a where a.case_id = f.id) then 1 else 0 end as assessed,
			 case when exists (select 1 from deadline d where d.subject_id = f.id and d.timer = 'T17'
			   and d.state in ('MET', 'MISSED')) then 1 else 0 end as lead_due,
			 case when exists (select 1 from deadline d where d.subject_id = f.id and d.timer = 'T17'
			   and d.state = 'MET') and not exists (select 1 from deadline d where d.subject_id = f.id
			   and d.timer = 'T17' and d.state = 'MISSED') then 1 else 0 end as lead_met,
			 case when f.closed_on is not null and f.closure_reason not in ('CONSENT_REFUSED', 'CHILD_DIED')
			   then 1 else 0 end as closed,
			 case when f.outcome = 'MET' then 1 else 0 end as met,
			 case when exists (select 1 from step_up s where s.case_id = f.id and s.accepted_at is not null)
			   then 1 else 0 end as stepped_up
			from case_file f join family_member m on m.family_id = f.family_id join person p on p.id = m.person_id
			 left join person q on q.id = p.same_as %s
			where f.started_at >= :start and f.started_at < :end and p.child
			 and coalesce(f.closure_reason, 'NONE') not in ('MERGED', 'OPENED_IN_ERROR')
			 and m.member_from <= london_day(f.started_at)
			 and (m.member_until is null or m.member_until > london_day(f.started_at))) k""".formatted(CHILD,
			AREA.formatted("f.started_at"));

	private final JdbcClient database;

	private final Profile profile;

	private final Labels labels;

	private final Wording words;

	private final SmallNumbers small;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingEquality(JdbcClient database, Profile profile, Labels labels, Wording words, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.profile = profile;
		this.labels = labels;
		this.words = words;
		this.small = new SmallNumbers(profile.kpis().smallNumbersTo());
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Each characteristic, those that the record has no place for as a gap.
	 * @throws NotPermitted for others than those who answer for districts or for figures
	 */
	public List<Compared> read(TimelinessQuery query) {
		User reader = this.user.get();
		if (!reader.is(READERS)) {
			throw new NotPermitted("equality");
		}
		SqlRule scope = FigureScope.demand(reader, "equality").rows("k");
		var values = new HashMap<String, Object>(scope.values());
		values.put("start", query.start().atOffset(ZoneOffset.UTC));
		values.put("end", query.end().atOffset(ZoneOffset.UTC));
		var conditions = new ArrayList<String>(List.of(scope.sql()));
		query.filters().forEach((name, value) -> {
			boolean team = name.equals("team");
			conditions.add(team ? "k.district in (:team)" : "k.%1$s = :%1$s".formatted(name));
			values.put(name, team ? this.profile.districtsOf(value) : value);
		});
		String where = String.join(" and ", conditions);
		long children = this.database.sql("select count(*) from " + IN_CASES + " where " + where)
			.params(values)
			.query(Long.class)
			.single();
		return Arrays.stream(Characteristic.values())
			.map((characteristic) -> compared(characteristic, children, where, values))
			.toList();
	}

	/** The same as CSV, a line for each group and stage; in the ledger. */
	public String export(TimelinessQuery query) {
		var rows = new ArrayList<List<String>>();
		for (Compared compared : read(query)) {
			rows.add(CsvFile.row(compared.characteristic(), "", "", "RECORDED", query.from(), query.to(),
					(compared.recorded() != null) ? compared.recorded() : CsvFile.LEFT_OUT,
					(compared.of() != null) ? compared.of() : CsvFile.LEFT_OUT, null));
			for (Compared.Group group : compared.groups()) {
				group.stages()
					.forEach((stage,
							figure) -> rows.add(CsvFile.row(compared.characteristic(),
									(group.code() != null) ? group.code() : "NOT_RECORDED", group.name(), stage,
									query.from(), query.to(), cell(figure, figure.counted()), cell(figure, figure.of()),
									cell(figure, figure.percent()))));
			}
		}
		var parameters = new LinkedHashMap<>(query.filters());
		parameters.put("from", query.from().toString());
		parameters.put("to", query.to().toString());
		var file = new CsvFile(
				List.of("characteristic", "group", "name", "stage", "from", "to", "counted", "of", "percent"), rows);
		this.events.publishEvent(file.exported("EQUALITY", parameters, 0, this.clock.instant()));
		return file.text();
	}

	private static Object cell(Figure figure, Object value) {
		return figure.leftOut() ? CsvFile.LEFT_OUT : value;
	}

	private Compared compared(Characteristic characteristic, long children, String where, Map<String, Object> values) {
		if (!characteristic.isHeld()) {
			return new Compared(characteristic, false, 0L, told(children), List.of());
		}
		Map<String, Map<Stage, Numbers>> groups = new HashMap<>();
		count(characteristic, IN_CONTACTS, true, where, values, groups);
		Map<String, Long> sizes = count(characteristic, IN_CASES, false, where, values, groups);
		List<Counted> counted = groups.entrySet()
			.stream()
			.map((group) -> new Counted(group.getKey().isEmpty() ? null : group.getKey(),
					name(characteristic, group.getKey()), group.getValue()))
			.sorted(Comparator.comparing(Counted::code, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
		long recorded = children - sizes.getOrDefault("", 0L);
		boolean few = this.small.tells(new Numbers(recorded, children));
		return new Compared(characteristic, true, few ? null : recorded, told(children),
				Compared.groups(counted, this.small));
	}

	/** Null where they are few. */
	private Long told(long children) {
		return this.small.tells(new Numbers(children, null)) ? null : children;
	}

	private Map<String, Long> count(Characteristic characteristic, String rows, boolean contacts, String where,
			Map<String, Object> values, Map<String, Map<Stage, Numbers>> groups) {
		List<Stage> stages = Arrays.stream(Stage.values()).filter((stage) -> stage.isOfContacts() == contacts).toList();
		String sums = stages.stream()
			.map((stage) -> "sum(g.%1$s_n) as %1$s_n, sum(g.%1$s_of) as %1$s_of".formatted(column(stage)))
			.collect(Collectors.joining(", "));
		String each = stages.stream()
			.map((stage) -> "%2$s as %1$s_n, %3$s as %1$s_of".formatted(column(stage), stage.counted(), stage.of()))
			.collect(Collectors.joining(", "));
		Map<String, Long> sizes = new HashMap<>();
		this.database
			.sql("select g.grouped, count(*) as size_of, " + sums + " from (select coalesce(" + characteristic.group()
					+ ", '') as grouped, " + each + " from " + rows + " where " + where + ") g group by g.grouped")
			.params(values)
			.query((row) -> {
				String group = row.getString("grouped");
				sizes.put(group, row.getLong("size_of"));
				Map<Stage, Numbers> of = groups.computeIfAbsent(group, (key) -> new EnumMap<>(Stage.class));
				for (Stage stage : stages) {
					of.put(stage, new Numbers(row.getLong(column(stage) + "_n"), row.getLong(column(stage) + "_of")));
				}
			});
		return sizes;
	}

	private static String column(Stage stage) {
		return "s_" + stage.name().toLowerCase(Locale.ROOT);
	}

	private String name(Characteristic characteristic, String code) {
		if (code.isEmpty()) {
			return this.words.of("equality.not-recorded");
		}
		return switch (characteristic) {
			case SEX -> this.labels.sex(code);
			case ETHNICITY -> this.labels.ethnicity(code);
			case SEN -> this.labels.sen(code);
			default -> this.words.of("equality." + characteristic + "." + code);
		};
	}

}
