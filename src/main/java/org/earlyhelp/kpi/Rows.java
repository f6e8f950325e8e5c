package org.earlyhelp.kpi;

/**
 * The selects that measures count by: one row per unit, with {@code unit_id},
 * {@code case_id} or {@code contact_id}, {@code reference}, {@code on_day},
 * {@code district}, {@code agency}, {@code level}, {@code amount}, and what tells its
 * variants apart. SQL for H2 and PostgreSQL. The parameters are those of {@link Asked}.
 */
final class Rows {

	private static final String CASE = """
			f.id as unit_id, f.id as case_id, cast(null as uuid) as contact_id, f.reference, \
			f.district, f.agency, f.level""";

	private static final String NO_AMOUNT = "cast(null as double precision) as amount";

	/**
	 * How many children belonged to the family on a day, and how many of them were under
	 * five, by case: of all the cases that count together, and not of one after the
	 * other. A child who was not born on the day is under five.
	 */
	private static final String CHILDREN_ON = """
			left join (select f.id as case_id, count(*) as children,
			 count(*) filter (where (p.date_of_birth is null and p.expected_date is not null)
			  or p.date_of_birth + interval '5' year > %2$s) as under_five
			 %3$s
			 join family_member m on m.family_id = f.family_id join person p on p.id = m.person_id
			 %4$s and p.child and m.member_from <= %1$s and (m.member_until is null or m.member_until > %1$s)
			 group by f.id) young on young.case_id = f.id""";

	/** Open at the end of the period, or now where that lies ahead. */
	private static final String OPEN = """
			f.started_at < :as_at_end and (f.closed_on is null or f.closed_on > :as_at)""";

	private static final String LEAD = """
			exists (select 1 from lead_assignment l where l.case_id = f.id and l.status in (%s)
			 and l.started_at < :as_at_end and (l.ended_at is null or l.ended_at >= :as_at_end))""";

	private static final String HELP = """
			where f.closed_on between :from and :to
			 and f.closure_reason not in ('MERGED', 'OPENED_IN_ERROR', 'CONSENT_REFUSED', 'CHILD_DIED')""";

	private static final String CLOSURE = """
			select %s, f.closed_on as on_day, %s, f.closure_reason, coalesce(f.outcome, 'NONE') as outcome"""
		.formatted(CASE, NO_AMOUNT);

	/** K01: episodes closed, but for those that never were one of help. */
	static final String CLOSED = CLOSURE + " from case_file f " + HELP;

	private static final String REFERRAL = """
			c.outcome in ('CSC_REFERRAL_S17', 'CSC_URGENT_S47') and c.state not in ('VOID', 'LINKED_DUPLICATE')""";

	/**
	 * Referrals to social care in this time, one row for each family: what the front door
	 * decided so, and step-ups that social care accepted, each once (R9.7). Of a family
	 * that was merged, that which it became.
	 */
	private static final String REFERRED_FAMILIES = """
			(select c.id as referral_id, c.decided_at as referred_at, y.one_id as family_id
			 from contact c join family y on y.id = c.family_id
			 where %1$s and c.decided_at >= %2$s and c.decided_at < %3$s
			 union all
			 select s.id, s.accepted_at, y.one_id
			 from step_up s join case_file e on e.id = s.case_id join family y on y.id = e.family_id
			 where s.accepted_at >= %2$s and s.accepted_at < %3$s)""";

	/** The same, one row for each child: as whoever they were found to be. */
	private static final String REFERRED_CHILDREN = """
			(select c.id as referral_id, c.decided_at as referred_at, p.one_id as child_id
			 from contact c join contact_child n on n.contact_id = c.id join person p on p.id = n.person_id
			 where %1$s and c.decided_at >= %2$s and c.decided_at < %3$s
			 union all
			 select s.id, s.accepted_at, p.one_id
			 from step_up s join kpi_step_up_child n on n.step_up_id = s.id join person p on p.id = n.person_id
			 where s.accepted_at >= %2$s and s.accepted_at < %3$s)""";

	/** Who closed in the period, and every record of their family. */
	private static final String CLOSED_FAMILY = """
			select e.id as case_id from case_file e join family mine on mine.id = e.family_id""";

	private static final String REFERRED_AFTER = """
			where e.closed_on between :from and :to and london_day(r.referred_at) > e.closed_on
			 and london_day(r.referred_at) <= e.closed_on + interval '12' month""";

	/** K20: the same, and whether a referral followed. */
	static final String LASTED = """
			%1$s, case when later.case_id is not null then 1 else 0 end as referred_after
			from case_file f left join (
			%3$s join %4$s r on r.family_id = mine.one_id
			%6$s
			union
			%3$s join family home on home.one_id = mine.one_id join family_member m on m.family_id = home.id
			 join person p on p.id = m.person_id and p.child
			 join %5$s r on r.child_id = p.one_id
			%6$s) later on later.case_id = f.id
			%2$s""".formatted(CLOSURE, HELP, CLOSED_FAMILY,
			REFERRED_FAMILIES.formatted(REFERRAL, ":begins", ":year_after_ends"),
			REFERRED_CHILDREN.formatted(REFERRAL, ":begins", ":year_after_ends"), REFERRED_AFTER);

	private static final String DECIDED = """
			where c.decided_at >= :begins and c.decided_at < :ends
			 and c.state not in ('VOID', 'LINKED_DUPLICATE')""";

	private static final String CONTACT = """
			c.id as unit_id, cast(null as uuid) as case_id, c.id as contact_id, c.reference, \
			c.district, k.agency, c.level, london_day(c.decided_at) as on_day""";

	/** K04, K05, K07: contacts decided. */
	static final String CONTACTS = """
			select %s, %s, c.source, coalesce(c.current_taf, false) as current_taf,
			 coalesce(c.previous_taf, false) as previous_taf, coalesce(k.tool_attached, false) as tool_attached,
			 coalesce(k.tool_on_file, false) as tool_on_file
			from contact c left join kpi_contact k on k.contact_id = c.id
			%s""".formatted(CONTACT, NO_AMOUNT, DECIDED);

	/** K02: contacts decided, and step-ups accepted, each once (R9.7). */
	static final String CONVERTED = """
			select %s, %s, case when c.outcome in ('CSC_REFERRAL_S17', 'CSC_URGENT_S47') then 1 else 0 end as referral,
			 coalesce(named.children, 0) as children
			from contact c left join kpi_contact k on k.contact_id = c.id
			left join (select n.contact_id, count(*) as children
			 from contact c join contact_child n on n.contact_id = c.id
			 where c.decided_at >= :begins and c.decided_at < :ends group by n.contact_id) named
			 on named.contact_id = c.id
			%s
			union all
			select s.id, f.id, cast(null as uuid), f.reference, f.district, f.agency, f.level,
			 london_day(s.accepted_at), cast(null as double precision), 1,
			 (select count(*) from kpi_step_up_child sc where sc.step_up_id = s.id)
			from step_up s join case_file f on f.id = s.case_id
			where s.accepted_at >= :begins and s.accepted_at < :ends""".formatted(CONTACT, NO_AMOUNT, DECIDED);

	/** K08: referrals, and how many there were of the same child in the year before. */
	static final String REFERRALS = """
			select x.*, cast(coalesce(earlier.referrals, 0) as double precision) as amount,
			 case when earlier.referrals > 0 then 1 else 0 end as again from (
			select %1$s
			from contact c left join kpi_contact k on k.contact_id = c.id
			where %2$s and c.decided_at >= :begins and c.decided_at < :ends
			union all
			select s.id, f.id, cast(null as uuid), f.reference, f.district, f.agency, f.level, london_day(s.accepted_at)
			from step_up s join case_file f on f.id = s.case_id
			where s.accepted_at >= :begins and s.accepted_at < :ends) x
			left join (
			select mine.referral_id, count(distinct other.referral_id) as referrals
			from %3$s mine
			 join %4$s other on other.child_id = mine.child_id and other.referral_id <> mine.referral_id
			where other.referred_at < mine.referred_at
			 and london_day(other.referred_at) >= london_day(mine.referred_at) - interval '365' day
			group by mine.referral_id) earlier on earlier.referral_id = x.unit_id""".formatted(CONTACT, REFERRAL,
			REFERRED_CHILDREN.formatted(REFERRAL, ":begins", ":ends"),
			REFERRED_CHILDREN.formatted(REFERRAL, ":year_before", ":ends"));

	/** The day on which an episode was initiated: its assessment was started. */
	private static final String INITIATED_ON = "coalesce(f.assessment_started_on, d.agreed_on)";

	/** The first day since then on which its family is known here. */
	private static final String INITIATED_HERE_ON = """
			coalesce(f.assessment_started_on, greatest(d.agreed_on, london_day(d.received_at)))""";

	private static final String INITIATING = "from case_file f left join step_down d on d.case_id = f.id and f.reuses_assessment";

	private static final String INITIATED_IN = """
			where (f.assessment_started_on between :from and :to
			 or (f.assessment_started_on is null and d.agreed_on between :from and :to))""";

	/**
	 * K03, K06: episodes initiated. Where social care's assessment counts (R5.3), on the
	 * day that the step-down was agreed. The agency is that which initiated.
	 */
	static final String INITIATED = """
			select f.id as unit_id, f.id as case_id, cast(null as uuid) as contact_id, f.reference, f.district,
			 coalesce(f.initiating_agency, f.agency) as agency, f.level, %1$s as on_day, %2$s, f.stepped_down,
			 coalesce(f.source, 'NONE') as source,
			 coalesce(young.children, 0) as children, coalesce(young.under_five, 0) as under_five
			%3$s
			%4$s
			%5$s""".formatted(INITIATED_ON, NO_AMOUNT, INITIATING,
			CHILDREN_ON.formatted(INITIATED_HERE_ON, INITIATED_ON, INITIATING, INITIATED_IN), INITIATED_IN);

	private static final String STARTED_IN = "where f.started_at >= :begins and f.started_at < :ends";

	/**
	 * K08b: episodes started, and when the family's last one before had closed; what
	 * never was help is none.
	 */
	static final String STARTED = """
			select x.*, case when x.closed_before >= x.on_day - interval '365' day then 1 else 0 end as again,
			 case when x.closed_before + interval '1' month * cast(:reopened_months as integer) > x.on_day then 1 else 0 end as reopened from (
			select %1$s, london_day(f.started_at) as on_day, %2$s, last.closed_on as closed_before
			from case_file f left join (
			 select f.id as case_id, max(o.closed_on) as closed_on
			 from case_file f join family mine on mine.id = f.family_id join family home on home.one_id = mine.one_id
			  join case_file o on o.family_id = home.id and o.id <> f.id
			 %3$s and o.closed_on <= london_day(f.started_at)
			  and o.closure_reason not in ('MERGED', 'OPENED_IN_ERROR', 'CONSENT_REFUSED')
			 group by f.id) last on last.case_id = f.id
			%3$s) x"""
		.formatted(CASE, NO_AMOUNT, STARTED_IN);

	private static final String STEP_UP = """
			s.id as unit_id, f.id as case_id, cast(null as uuid) as contact_id, f.reference, \
			f.district, f.agency, f.level""";

	/** K09: step-ups asked for. */
	static final String STEP_UPS_ASKED = """
			select %s, london_day(s.requested_at) as on_day, %s
			from step_up s join case_file f on f.id = s.case_id
			where s.requested_at >= :begins and s.requested_at < :ends""".formatted(STEP_UP, NO_AMOUNT);

	/**
	 * K09: step-ups decided, by the decision that stands; asking back is none (R9.5).
	 */
	static final String STEP_UPS_DECIDED = """
			select %s, london_day(e.decided_at) as on_day,
			 cast((extract(epoch from e.decided_at) - extract(epoch from s.requested_at)) / 86400 as double precision) as amount,
			 case when e.decision in ('ACCEPT_S17', 'ACCEPT_S47') then 1 else 0 end as accepted
			from step_up s join case_file f on f.id = s.case_id join step_up_decision e on e.step_up_id = s.id
			where e.decided_at >= :begins and e.decided_at < :ends and e.decision <> 'MORE_INFO'
			 and not exists (select 1 from step_up_decision later where later.step_up_id = s.id
			 and later.number > e.number and later.decision <> 'MORE_INFO')"""
		.formatted(STEP_UP);

	/** K09: step-downs received, and whether a lead had accepted by T20. */
	static final String STEP_DOWNS = """
			select d.id as unit_id, f.id as case_id, cast(null as uuid) as contact_id, f.reference, f.district, f.agency,
			 f.level, london_day(d.received_at) as on_day, %s,
			 case when exists (select 1 from deadline t where t.subject_id = f.id and t.timer = 'T20' and t.state = 'MET')
			 then 1 else 0 end as with_lead
			from step_down d join case_file f on f.id = d.case_id
			where d.received_at >= :begins and d.received_at < :ends"""
		.formatted(NO_AMOUNT);

	/** Episodes open at the end of the period: whole of K09's rates. */
	static final String OPEN_CASES = """
			select %s, cast(:as_at as date) as on_day, %s from case_file f where %s""".formatted(CASE, NO_AMOUNT, OPEN);

	/**
	 * K12: steps due; a clock that was stopped is no step (5.6), and one that stands
	 * still is not late.
	 */
	static final String STEPS_DUE = """
			select t.id as unit_id, (select f.id from case_file f where f.id = t.subject_id) as case_id,
			 (select c.id from contact c where c.id = t.subject_id) as contact_id,
			 coalesce((select f.reference from case_file f where f.id = t.subject_id),
			  (select c.reference from contact c where c.id = t.subject_id)) as reference,
			 t.district, t.agency, t.level, london_day(t.due_at) as on_day, %s, t.timer,
			 case when t.state = 'MET' then 1 else 0 end as met, t.took_days
			from deadline t
			where t.due_at >= :begins and t.due_at < :ends and t.timer like 'T__'
			 and (t.state in ('MET', 'MISSED') or (t.state = 'RUNNING' and not t.standing and t.due_at < :now))"""
		.formatted(NO_AMOUNT);

	/** K14: open episodes that have been through planning. */
	static final String BEYOND_PLANNING = """
			select %s, cast(:as_at as date) as on_day, %s, case when %s then 1 else 0 end as led,
			 (select max(l.agency) from lead_assignment l where l.case_id = f.id and l.status = 'ACCEPTED'
			  and l.started_at < :as_at_end and (l.ended_at is null or l.ended_at >= :as_at_end)) as lead_agency
			from case_file f where %s and exists (select 1 from case_stage g where g.case_id = f.id
			 and g.state = 'ACTIVE' and g.entered_at < :as_at_end)""".formatted(CASE, NO_AMOUNT,
			LEAD.formatted("'ACCEPTED'"), OPEN);

	/** K15: assessments and reviews; a returned assessment only as it was in the end. */
	static final String VOICES = """
			select v.id as unit_id, f.id as case_id, cast(null as uuid) as contact_id, f.reference, f.district, f.agency,
			 f.level, v.on_day, %s, v.kind, case when v.heard = v.children then 1 else 0 end as heard
			from kpi_voice v join case_file f on f.id = v.case_id
			where v.on_day between :from and :to and v.children > 0 and not v.superseded"""
		.formatted(NO_AMOUNT);

	/** K16: episodes whose family answered whether they take part. */
	static final String ANSWERED = """
			select %s, f.consent_on as on_day, %s, coalesce(f.source, 'NONE') as source,
			 case when f.consent = 'REFUSED' then 1 else 0 end as refused
			from case_file f where f.consent_on between :from and :to
			 and f.consent in ('GIVEN', 'REFUSED', 'WITHDRAWN')""".formatted(CASE, NO_AMOUNT);

	/** K16: episodes with the family's agreement at any time in the period. */
	static final String AGREED = """
			select x.*, coalesce(x.withdrawn_on, x.consent_on) as on_day,
			 case when x.withdrawn_on is not null then 1 else 0 end as withdrawn from (
			select %s, f.consent_on, (select max(w.withdrawn_on) from consent_withdrawal w where w.case_id = f.id and not w.narrowed
			  and w.withdrawn_on between :from and :to and f.consent = 'WITHDRAWN') as withdrawn_on, %s,
			 coalesce(f.source, 'NONE') as source
			from case_file f where f.consent_on <= :to and f.consent in ('GIVEN', 'WITHDRAWN')
			 and (f.closed_on is null or f.closed_on >= :from)
			 and not exists (select 1 from consent_withdrawal w where w.case_id = f.id and not w.narrowed
			  and w.withdrawn_on < :from and f.consent = 'WITHDRAWN')) x"""
		.formatted(CASE, NO_AMOUNT);

	/**
	 * K16: children of the families that answered, for the cut by ethnicity; where the
	 * episode was recorded later, those of that day.
	 */
	static final String CHILDREN_ANSWERED = """
			select m.id as unit_id, f.id as case_id, cast(null as uuid) as contact_id, f.reference, f.district, f.agency,
			 f.level, f.consent_on as on_day, %1$s, coalesce(p.ethnicity, 'NONE') as ethnicity,
			 case when f.consent = 'REFUSED' then 1 else 0 end as refused
			from case_file f join family_member m on m.family_id = f.family_id join person p on p.id = m.person_id
			where f.consent_on between :from and :to and f.consent in ('GIVEN', 'REFUSED', 'WITHDRAWN') and p.child
			 and m.member_from <= %2$s and (m.member_until is null or m.member_until > %2$s)"""
		.formatted(NO_AMOUNT, "greatest(f.consent_on, london_day(f.started_at))");

	/** K19: open episodes with a lead practitioner: those in case management. */
	static final String MANAGED = """
			select %s, cast(:as_at as date) as on_day, %s, case when young.under_five > 0 then 1 else 0 end as under_five
			from case_file f %s
			where %s and %s"""
		.formatted(CASE, NO_AMOUNT, CHILDREN_ON.formatted("cast(:as_at as date)", "cast(:as_at as date)",
				"from case_file f", "where " + OPEN), OPEN, LEAD.formatted("'ACCEPTED', 'INTERIM'"));

	/**
	 * K10, K11: families that reached what a framework counts, once each, on the day of
	 * the first episode that did; since the programme began, or the records did. Of a
	 * family that was merged, that which it became.
	 */
	private static final String REACHED = """
			select x.* from (
			select y.one_id as unit_id, f.id as case_id, cast(null as uuid) as contact_id,
			 f.reference, f.district, f.agency, f.level, r.met_on as on_day, %s,
			 row_number() over (partition by y.one_id order by r.met_on, f.id) as nth
			from outcome_result r join case_file f on f.id = r.case_id join family y on y.id = f.family_id
			where r.test = '%s' and r.met_on >= :programme_from and r.met_on <= :to) x where x.nth = 1""";

	/** K10: help that lasted. */
	static final String SUSTAINED = REACHED.formatted(NO_AMOUNT, "SF_SUCCESS");

	/** K11: somebody who found work that goes on. */
	static final String EMPLOYED = REACHED.formatted(NO_AMOUNT, "FT4b_WORK");

	/** K18: case files drawn for audit, each in the month it was drawn for. */
	static final String AUDITS = """
			select a.id as unit_id, f.id as case_id, cast(null as uuid) as contact_id, f.reference, a.district, f.agency,
			 f.level, a.sample_month as on_day, %s, a.state, a.agreed_overall
			from case_audit a join case_file f on f.id = a.case_id
			where a.sample_month between :from and :to"""
		.formatted(NO_AMOUNT);

	/** K21: services asked for. */
	static final String SERVICES_ASKED = """
			select q.id as unit_id, q.case_id, q.contact_id, coalesce(f.reference, c.reference) as reference, q.district,
			 f.agency, coalesce(f.level, c.level) as level, london_day(q.requested_at) as on_day,
			 (select cast((extract(epoch from cast(min(b.happened_on) as timestamp)) -
			   extract(epoch from cast(london_day(q.requested_at) as timestamp))) / 86400 as double precision)
			  from service_request_step b where b.request_id = q.id and b.state = 'STARTED') as amount, q.service,
			 case when q.state = 'DECLINED' then 1 else 0 end as never_met,
			 case when q.state in ('SENT', 'ACCEPTED', 'WAITING') then 1 else 0 end as waiting
			from service_request q left join case_file f on f.id = q.case_id left join contact c on c.id = q.contact_id
			where q.requested_at >= :begins and q.requested_at < :ends""";

	private Rows() {
	}

}
