package org.earlyhelp.worklist;

import java.util.List;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.worklist.TaskQuery.View;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody what lies ahead of them, in six statements at most. Publishes no view:
 * whoever shows it does.
 */
@Service
@Transactional(readOnly = true)
public class LookingAhead {

	/** So many lines of each; the rest is a list away. */
	private static final int LINES = 5;

	private final TaskRows rows;

	private final DueState.Today today;

	private final CurrentUser user;

	LookingAhead(TaskRows rows, DueState.Today today, CurrentUser user) {
		this.rows = rows;
		this.today = today;
		this.user = user;
	}

	public Ahead look() {
		User asker = this.user.get();
		DueState.Borders borders = this.today.borders();
		Ahead.Tally mine = this.rows.tally(asker, TaskQuery.of(View.MINE, LINES), borders);
		Ahead.Tally available = asker.groups().isEmpty() ? null
				: this.rows.tally(asker, TaskQuery.of(View.AVAILABLE, LINES), borders);
		return new Ahead(mine, available, team(asker, borders), lines(asker, DueState.OVERDUE, mine.overdue(), borders),
				lines(asker, DueState.TODAY, mine.today(), borders), lines(asker, DueState.SOON, mine.soon(), borders));
	}

	private Ahead.Team team(User asker, DueState.Borders borders) {
		if (!asker.is(Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.FRONT_DOOR_MANAGER)) {
			return null;
		}
		return new Ahead.Team(this.rows.tally(asker, due(View.ALL, DueState.OVERDUE), borders).all());
	}

	private List<TaskView> lines(User asker, DueState state, long known, DueState.Borders borders) {
		return (known > 0) ? this.rows.lines(asker, due(View.MINE, state), borders) : List.of();
	}

	private static TaskQuery due(View view, DueState state) {
		return new TaskQuery(view, null, null, null, null, null, state, null, null, TaskQuery.Sort.DUE, false, LINES,
				null);
	}

}
