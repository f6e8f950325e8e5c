-- Loading goes on there after a restart, whatever the clock was told since.
alter table demo_story add column begins timestamp with time zone;
alter table demo_story add column reached timestamp with time zone;
