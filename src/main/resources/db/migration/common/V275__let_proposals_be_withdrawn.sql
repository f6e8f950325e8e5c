alter table policy_change drop constraint ck_policy_change_state;
alter table policy_change add constraint ck_policy_change_state
    check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN'));
