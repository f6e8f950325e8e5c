-- TEAM, or the absence during which they stand in for somebody: the end of one is not the
-- end of the others.
alter table case_member add column because varchar(36) default 'TEAM' not null;

alter table case_member drop constraint pk_case_member;
alter table case_member add constraint pk_case_member primary key (case_id, username, because);

update case_member set because = (
    select min(cast(a.id as varchar(36)))
      from absence_case ac join absence a on a.id = ac.absence_id
     where ac.case_id = case_member.case_id and a.cover = case_member.username
       and a.begun_at is not null and a.ended_at is null)
 where exists (
    select 1
      from absence_case ac join absence a on a.id = ac.absence_id
     where ac.case_id = case_member.case_id and a.cover = case_member.username
       and a.begun_at is not null and a.ended_at is null);

drop table absence_case;

create index ix_case_member_because on case_member (because);
