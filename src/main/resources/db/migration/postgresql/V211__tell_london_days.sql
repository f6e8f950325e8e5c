-- The day in London on which a moment falls, whatever zone the session has.
create function london_day(moment timestamp with time zone) returns date
    language sql
    immutable
    strict
as
$$
select cast(moment at time zone 'Europe/London' as date)
$$;
