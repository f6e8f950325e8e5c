-- What stands of families and their cases is there for somebody alone: the database itself shows none
-- of it to SQL that does not say for whom it is, and takes none from it (ADR 23). Whether this somebody
-- may see it is the rule's to say: lists, queues and figures go across cases. The condition names no
-- column, so it is asked once a statement, and whatever an index answered alone it still does.
--   early_help.acting  who it is for: a username, or the service itself; it ends with the transaction
do
$$
declare
    guarded name;
begin
    foreach guarded in array array [
        -- the family and its people
        'family', 'family_member', 'person', 'residence', 'agreement', 'fact',
        -- what was asked for them, and what was answered
        'contact', 'contact_child', 'contact_decision', 'plan_check', 'kpi_contact', 'kpi_contact_tool',
        -- the case, and who is of it
        'case_file', 'case_member', 'case_named_user', 'case_stage', 'case_path', 'case_merge', 'case_restriction',
        'case_suspension', 'case_child_end', 'lead_assignment', 'broken_glass', 'refusal', 'joining',
        'consent_withdrawal', 'came_of_age', 'transfer_out', 'timeline_mark',
        -- the assessment and the plan
        'assessment', 'addendum', 'case_need', 'plan_outcome', 'plan_action', 'taf_meeting', 'meeting',
        'meeting_update', 'family_copy', 'sent_copy', 'review', 'drift_consultation', 'kpi_voice',
        'service_request', 'service_request_step', 'task_draft',
        -- how it ended, what lasted, and how good the work was
        'closure', 'follow_up', 'outcome_result', 'case_audit', 'audit_action',
        -- to and from social care
        'step_up', 'step_up_decision', 'step_up_outcome', 'escalation', 'disclosure', 'share', 'step_down',
        'kpi_step_up_child'
        ]
        loop
            execute format('create policy somebody_acts on %I'
                ' using ((select nullif(current_setting(''early_help.acting'', true), '''')) is not null)', guarded);
            execute format('alter table %I enable row level security', guarded);
        end loop;
end
$$;
