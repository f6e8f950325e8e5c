-- Which sending of a request holds its key: only that one may change anything. Null where it
-- was taken before this was kept; those are freed after a day.
alter table idempotency_key add column attempt uuid;
