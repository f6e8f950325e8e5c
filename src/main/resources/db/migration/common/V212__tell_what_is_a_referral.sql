-- Referrals to social care: what the front door decided so, and step-ups that social care
-- accepted, each once (R9.7).
create view kpi_referral as
select c.id as referral_id, c.decided_at as referred_at, c.family_id
from contact c
where c.outcome in ('CSC_REFERRAL_S17', 'CSC_URGENT_S47')
  and c.decided_at is not null
  and c.state not in ('VOID', 'LINKED_DUPLICATE')
union all
select s.id, s.accepted_at, f.family_id
from step_up s
         join case_file f on f.id = s.case_id
where s.accepted_at is not null;

create view kpi_referred_child as
select ch.contact_id as referral_id, ch.person_id
from contact_child ch
union all
select st.step_up_id, st.person_id
from kpi_step_up_child st;
