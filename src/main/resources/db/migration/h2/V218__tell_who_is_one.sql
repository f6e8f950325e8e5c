-- A person told of several times, and a family that two cases were of, are one. same_as and
-- merged_into lead from one record to the next; became is where they end, and one_id is that
-- or the record itself, so that whatever counts people or families finds all of one by index.
alter table person add column became uuid;
alter table family add column became uuid;

update person set became = same_as where same_as is not null;
update family set became = merged_into where merged_into is not null;

-- each of these follows twice as far as the last: sixteen records of one
update person set became = (select next.became from person next where next.id = person.became)
where exists (select 1 from person next where next.id = person.became and next.became is not null);
update person set became = (select next.became from person next where next.id = person.became)
where exists (select 1 from person next where next.id = person.became and next.became is not null);
update person set became = (select next.became from person next where next.id = person.became)
where exists (select 1 from person next where next.id = person.became and next.became is not null);
update person set became = (select next.became from person next where next.id = person.became)
where exists (select 1 from person next where next.id = person.became and next.became is not null);
update family set became = (select next.became from family next where next.id = family.became)
where exists (select 1 from family next where next.id = family.became and next.became is not null);
update family set became = (select next.became from family next where next.id = family.became)
where exists (select 1 from family next where next.id = family.became and next.became is not null);
update family set became = (select next.became from family next where next.id = family.became)
where exists (select 1 from family next where next.id = family.became and next.became is not null);
update family set became = (select next.became from family next where next.id = family.became)
where exists (select 1 from family next where next.id = family.became and next.became is not null);

alter table person add column one_id uuid generated always as (coalesce(became, id));
alter table family add column one_id uuid generated always as (coalesce(became, id));

create index ix_person_one on person (one_id);
create index ix_family_one on family (one_id);
