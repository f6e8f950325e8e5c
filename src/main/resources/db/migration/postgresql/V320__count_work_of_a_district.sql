-- How much open work a district has is counted from an index alone where nobody is kept from it, which is
-- nearly all of it; of the rest each is asked whether this person may know of it.
create index ix_task_plain_district on task (district, queue, assignee) include (due_key)
	where state = 'OPEN' and subject_kind <> 'CONTACT' and restriction = 0 and excluded_agencies = '[]';
create index ix_task_guarded_district on task (district)
	where state = 'OPEN' and not (subject_kind <> 'CONTACT' and restriction = 0 and excluded_agencies = '[]');
