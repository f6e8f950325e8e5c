-- The day in London on which a moment falls, whatever zone the session has.
create alias london_day for 'org.earlyhelp.kpi.LondonDay.of';
