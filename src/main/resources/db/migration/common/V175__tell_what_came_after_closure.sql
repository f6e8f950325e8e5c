-- R12.1: how the family came back before anybody looked whether it lasts.
alter table closure add column came_back varchar(20);
-- R11.5: whether those who were to carry on do.
alter table follow_up add column exit_plan_goes_on boolean;
