-- At which step of which process work waits, as PROCESS:ELEMENT, so that the picture of a process can tell how much
-- waits there. What began before is placed where its type has one step alone; the rest stays without.
alter table task add column step varchar(120);

update task set step = case type
    when 'screen-contact' then 'FrontDoor:UserTask_ScreenContact'
    when 'decide-contact' then 'FrontDoor:UserTask_DecideContact'
    when 'record-consultation' then 'FrontDoor:UserTask_RecordConsultation'
    when 'allocate-assessor' then 'Allocation:UserTask_AllocateAssessor'
    when 'complete-assessment' then 'FamilyAssessment:UserTask_CompleteAssessment'
    when 'authorise-assessment' then 'FamilyAssessment:UserTask_AuthoriseAssessment'
    when 'complete-addendum' then 'Addendum:UserTask_CompleteAddendum'
    when 'agree-lead-practitioner' then 'LeadPractitioner:UserTask_AgreeLeadPractitioner'
    when 'hold-taf-meeting' then 'FamilyPlan:UserTask_HoldTafMeeting'
    when 'send-family-copy' then 'FamilyCopy:UserTask_SendFamilyCopy'
    when 'review-plan' then 'FamilyReviews:UserTask_ReviewPlan'
    when 'provide-more-information' then 'StepUp:UserTask_ProvideMoreInformation'
    when 'confirm-social-care-start' then 'StepUp:UserTask_ConfirmSocialCareStart'
    when 'revise-plan-after-step-up' then 'StepUp:UserTask_RevisePlan'
    when 'agree-step-down-lead' then 'StepDown:UserTask_AgreeStepDownLead'
    when 'hold-handover-meeting' then 'StepDown:UserTask_HoldHandoverMeeting'
    when 'sign-off-closure' then 'ClosureSignOff:UserTask_SignOffClosure'
    when 'send-closure-letter' then 'LookingBack:UserTask_SendClosureLetter'
    when 'follow-up' then 'LookingBack:UserTask_FollowUp'
    when 'check-sustained' then 'LookingBack:UserTask_CheckSustained'
    end
where state = 'OPEN';
