-- When the organisation said what is kept of somebody: what it said before then changes nothing. Null where it never
-- told when, and for those whom no organisation signs in.
alter table staff add column described_at timestamp with time zone;
