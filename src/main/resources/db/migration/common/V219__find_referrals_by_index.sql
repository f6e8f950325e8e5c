-- Measures read referrals themselves: through these views they could only be read whole.
drop view kpi_referred_child;
drop view kpi_referral;

-- which contacts were referrals, in the order of their decision
create index ix_contact_outcome on contact (outcome, decided_at);
