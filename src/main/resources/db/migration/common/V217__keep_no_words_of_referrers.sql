-- A figure tells no agency but those that people here work for, or that the localities
-- name, and none of a referrer who is not to be named.
update kpi_contact set agency = null
where exists (select 1 from contact c where c.id = kpi_contact.contact_id
    and c.given like '%"wantsAnonymity":true%');

update kpi_contact set agency = 'OTHER'
where agency is not null
  and lower(agency) not in (select lower(s.agency) from staff s)
  and lower(agency) not in ('council', 'children''s social care', 'school', 'nursery', 'college', 'education welfare',
    'health trust', 'starting well', 'gp practice', 'hospital trust', 'midwifery',
    'child and adolescent mental health', 'early help and prevention', 'police', 'youth justice',
    'housing association', 'voluntary organisation');
