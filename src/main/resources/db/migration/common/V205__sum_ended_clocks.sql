-- Clocks that have ended are summed by day and by month, so that a year's figures need not
-- read a year's clocks. A clock is in these sums or is counted itself, never both.
alter table deadline add column summed boolean default false not null;

create table clock_sum (
	-- STARTED, DUE or ENDED: of which day it is told
	what varchar(10) not null,
	-- DAY or MONTH
	grain varchar(5) not null,
	-- the day, or the first of the month
	on_day date not null,
	district varchar not null,
	timer varchar(40) not null,
	agency varchar not null,
	level varchar not null,
	-- MET or MISSED of those due; else empty
	state varchar(10) not null,
	-- of those ended; else -1
	took_days integer not null,
	clocks bigint not null,
	constraint pk_clock_sum primary key (what, grain, on_day, district, timer, agency, level, state, took_days)
);

create index ix_clock_sum_district on clock_sum (district, what, grain, on_day);

-- whoever holds its one row may sum
create table clock_sum_turn (
	id integer not null,
	constraint pk_clock_sum_turn primary key (id)
);

insert into clock_sum_turn (id) values (1);
