-- What a form keeps of a draft, letter by letter: also what cannot be read yet. Absent where the draft came as JSON.
alter table task_draft add column typed varchar;
