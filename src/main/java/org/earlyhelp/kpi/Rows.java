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

	/** Children who belonged to the family of case f on a day. */
	private static final String CHILDREN_ON = """
			(select count(*) from family_member m join person p on p.id = m.person_id
			 where m.family_id = f.family_id and p.child and m.member_from <= %1$s
			 and (m.member_until is null or m.member_until > %1$s)%2$s)""";

	/** A child who was not born on the day is under five. */
	private static final String UNDER_FIVE = """

			and ((p.date_of_birth is null and p.expected_date is not null)
			or p.date_of_birth + interval '5' year > %s)""";

	/** Open at the end of the period, or now where that lies ahead. */
	private static final String OPEN = """
			f.started_at < :as_at_end and (f.closed_on is null or f.closed_on > :as_at)""";

	private static final String LEAD = """
			exists (select 1 from lead_assignment l where l.case_id = f.id and l.status in (%s)
			 and l.started_at < :as_at_end and (l.ended_at is null or l.ended_at >= :as_at_end))""";

	private static final String HELPED = """
			from case_file f
			where f.closed_on between :from and :to
			 and f.closure_reason not in ('MERGED', 'OPENED_IN_ERROR', 'CONSENT_REFUSED', 'CHILD_DIED')""";

	private static final String CLOSURE = """
			select %s, f.closed_on as on_day, %s, f.closure_reason, coalesce(f.outcome, 'NONE') as outcome"""
		.formatted(CASE, NO_AMOUNT);

	/** K01: episodes closed, but for those that never were one of help. */
	static final String CLOSED = CLOSURE + " " + HELPED;

	/** K20: the same, and whether a referral followed. */
	static final String LASTED = """
			%s,
			 case when exists (select 1 from kpi_referral r
			   where london_day(r.referred_at) > f.closed_on
			   and london_day(r.referred_at) <= f.closed_on + interval '12' month
			   and r.family_id = f.family_id)
			  or exists (select 1 from family_member m join person p on p.id = m.person_id and p.child
			   join kpi_referred_child rc on rc.person_id = m.person_id
			   join kpi_referral r on r.referral_id = rc.referral_id
			   where m.family_id = f.family_id and london_day(r.referred_at) > f.closed_on
			   and london_day(r.referred_at) <= f.closed_on + interval '12' month)
			 then 1 else 0 end as referred_after
			%s""".formatted(CLOSURE, HELPED);

	private static final String DECIDED = """
			from contact c left join kpi_contact k on k.contact_id = c.id
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
			%s""".formatted(CONTACT, NO_AMOUNT, DECIDED);

	/** K02: contacts decided, and step-ups accepted, each once (R9.7). */
	static final String CONVERTED = """
			select %s, %s, case when c.outcome in ('CSC_REFERRAL_S17', 'CSC_URGENT_S47') then 1 else 0 end as referral,
			 (select count(*) from contact_child ch where ch.contact_id = c.id) as children
			%s
			union all
			select s.id, f.id, cast(null as uuid), f.reference, f.district, f.agency, f.level,
			 london_day(s.accepted_at), cast(null as double precision), 1,
			 (select count(*) from kpi_step_up_child sc where sc.step_up_id = s.id)
			from step_up s join case_file f on f.id = s.case_id
			where s.accepted_at >= :begins and s.accepted_at < :ends""".formatted(CONTACT, NO_AMOUNT, DECIDED);

	/** K08: referrals, and how many there were of the same child in the year before. */
	static final String REFERRALS = """
			select x.*, case when x.amount > 0 then 1 else 0 end as again from (
			select r.referral_id as unit_id, s.case_id, c.id as contact_id, coalesce(c.reference, f.reference) as reference,
			 coalesce(c.district, f.district) as district, coalesce(k.agency, f.agency) as agency,
			 coalesce(c.level, f.level) as level, london_day(r.referred_at) as on_day,
			 cast((select count(distinct other.referral_id) from kpi_referred_child mine
			   join kpi_referred_child theirs on theirs.person_id = mine.person_id
			   join kpi_referral other on other.referral_id = theirs.referral_id
			   where mine.referral_id = r.referral_id and other.referral_id <> r.referral_id
			   and other.referred_at < r.referred_at
			   and london_day(other.referred_at) >= london_day(r.referred_at) - interval '365' day) as double precision) as amount
			from kpi_referral r left join contact c on c.id = r.referral_id
			 left join kpi_contact k on k.contact_id = c.id
			 left join step_up s on s.id = r.referral_id left join case_file f on f.id = s.case_id
			where r.referred_at >= :begins and r.referred_at < :ends) x""";

	/** The day on which an episode was initiated: its assessment was started. */
	private static final String INITIATED_ON = "coalesce(f.assessment_started_on, d.agreed_on)";

	/** The first day since then on which its family is known here. */
	private static final String INITIATED_HERE_ON = """
			coalesce(f.assessment_started_on, greatest(d.agreed_on, london_day(d.received_at)))""";

	/**
	 * K03, K06: episodes initiated. Where social care's assessment counts (R5.3), on the
	 * day that the step-down was agreed. The agency is that which initiated.
	 */
	static final String INITIATED = """
			select f.id as unit_id, f.id as case_id, cast(null as uuid) as contact_id, f.reference, f.district,
			 coalesce(f.initiating_agency, f.agency) as agency, f.level, %1$s as on_day, %2$s, f.stepped_down,
			 coalesce(f.source, 'NONE') as source,
			 %3$s as children, %4$s as under_five
			from case_file f left join step_down d on d.case_id = f.id and f.reuses_assessment
			where f.assessment_started_on between :from and :to
			 or (f.assessment_started_on is null and d.agreed_on between :from and :to)""".formatted(INITIATED_ON,
			NO_AMOUNT, CHILDREN_ON.formatted(INITIATED_HERE_ON, ""),
			CHILDREN_ON.formatted(INITIATED_HERE_ON, UNDER_FIVE.formatted(INITIATED_ON)));

	/**
	 * K08b: episodes started, and when the family's last one before had closed; what
	 * never was help is none.
	 */
	static final String STARTED = """
			select x.*, case when x.closed_before >= x.on_day - interval '365' day then 1 else 0 end as again,
			 case when x.closed_before + interval '1' month * cast(:reopened_months as integer) > x.on_day then 1 else 0 end as reopened from (
			select %s, london_day(f.started_at) as on_day, %s,
			 (select max(o.closed_on) from case_file o where o.family_id = f.family_id and o.id <> f.id
			  and o.closed_on <= london_day(f.started_at)
			  and o.closure_reason not in ('MERGED', 'OPENED_IN_ERROR', 'CONSENT_REFUSED')) as closed_before
			from case_file f where f.started_at >= :begins and f.started_at < :ends) x"""
		.formatted(CASE, NO_AMOUNT);

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
			select t.id as unit_id, f.id as case_id, c.id as contact_id, coalesce(f.reference, c.reference) as reference,
			 t.district, t.agency, t.level, london_day(t.due_at) as on_day, %s, t.timer,
			 case when t.state = 'MET' then 1 else 0 end as met, t.took_days
			from deadline t left join case_file f on f.id = t.subject_id left join contact c on c.id = t.subject_id
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
			select %s, cast(:as_at as date) as on_day, %s, case when %s > 0 then 1 else 0 end as under_five
			from case_file f where %s and %s""".formatted(CASE, NO_AMOUNT,
			CHILDREN_ON.formatted("cast(:as_at as date)", UNDER_FIVE.formatted("cast(:as_at as date)")), OPEN,
			LEAD.formatted("'ACCEPTED', 'INTERIM'"));

	/**
	 * K10, K11: families that reached what a framework counts, once each, on the day of
	 * the first episode that did; since the programme began, or the records did. Of a
	 * family that was merged into another, that one.
	 */
	private static final String REACHED = """
			select x.* from (
			select coalesce(y.merged_into, f.family_id) as unit_id, f.id as case_id, cast(null as uuid) as contact_id,
			 f.reference, f.district, f.agency, f.level, r.met_on as on_day, %s,
			 row_number() over (partition by coalesce(y.merged_into, f.family_id) order by r.met_on, f.id) as nth
			from outcome_result r join case_file f on f.id = r.case_id join family y on y.id = f.family_id
			where r.test = '%s' and r.met_on >= :programme_from and r.met_on <= :to) x where x.nth = 1""";

	/** K10: help that lasted. */
	static final String SUSTAINED = REACHED.formatted(NO_AMOUNT, "SF_SUCCESS");

	/** K11: somebody who found work that goes on. */
	static final String EMPLOYED = REACHED.formatted(NO_AMOUNT, "FT4b_WORK");

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
