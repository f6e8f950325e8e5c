package org.earlyhelp.worklist;

import org.earlyhelp.shared.DomainEvent;

/** Something about a piece of work, and nothing about its subject, changed. */
public sealed interface TaskEvent extends DomainEvent permits TaskClaimed, TaskReleased, TaskAssigned, TaskDraftSaved {

}
