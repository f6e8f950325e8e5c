package org.earlyhelp.worklist;

import java.time.Clock;
import java.util.Map;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people the work that waits, theirs and others', as far as they may see it. */
@Service
public class ListingTasks {

	private final TaskRows rows;

	private final DueState.Today today;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ListingTasks(TaskRows rows, DueState.Today today, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.today = today;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * One page, and how many there are in all that the caller may see.
	 * @param asked the filters as they were asked for, for the ledger
	 */
	@Transactional
	public Page<TaskView> list(TaskQuery query, Map<String, String> asked) {
		Page<TaskView> page = this.rows.page(this.user.get(), query, this.today.borders());
		this.events.publishEvent(
				new ListViewed("TASKS", page.items().stream().map(TaskView::id).toList(), asked, this.clock.instant()));
		return page;
	}

}
