-- Figures ask little of many rows: what they ask for stands in the index, so that the rows,
-- most of which are long, need not be read.

-- clocks that are not summed, or all as they stood on a past day
drop index ix_deadline_not_summed;
create index ix_deadline_figures on deadline (summed, district)
    include (timer, agency, level, started_at, due_at, since_at, stopped_at, state, took_days, standing, late_because);

-- K12: what was due in a quarter, and how it was kept
drop index ix_deadline_due;
create index ix_deadline_due on deadline (due_at)
    include (timer, state, standing, took_days, district, agency, level);

-- K09: whether one of a case's clocks was kept
drop index ix_deadline_subject;
create index ix_deadline_subject on deadline (subject_id) include (timer, state);

-- K02 to K08 and K20: what was decided in a quarter, and how
drop index ix_contact_decided_at;
create index ix_contact_decided_at on contact (decided_at)
    include (id, outcome, state, level, district, source, current_taf, previous_taf);
drop index ix_contact_outcome;
create index ix_contact_outcome on contact (outcome, decided_at) include (id, state, level, district, family_id);

-- K06, K08, K16, K19, K20: the children of families, and who they are
create index ix_person_figures on person (id)
    include (one_id, child, date_of_birth, expected_date, ethnicity);
drop index ix_family_member_family;
create index ix_family_member_family on family_member (family_id) include (person_id, member_from, member_until);

-- who carries how much, and what of it is late
create index ix_case_file_carried on case_file (district)
    include (lead, assessor, level, state, agency) where state not in ('CLOSED', 'FOLLOW_UP_DONE');
create index ix_task_late on task (assignee) include (due_at) where state = 'OPEN' and assignee is not null;

-- where families wait
create index ix_case_file_stays on case_file (district, closed_on) include (id, agency, level);
