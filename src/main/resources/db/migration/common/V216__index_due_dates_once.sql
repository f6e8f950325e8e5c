-- Another index serves it since V200.
drop index ix_deadline_due_at;
