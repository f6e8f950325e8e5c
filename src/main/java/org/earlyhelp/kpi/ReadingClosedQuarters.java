package org.earlyhelp.kpi;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what was told for closed quarters, of the whole service: to those who answer for
 * it, audit it or analyse it.
 */
@Service
@Transactional(readOnly = true)
public class ReadingClosedQuarters {

	private final ClosedQuarters quarters;

	private final CurrentUser user;

	ReadingClosedQuarters(ClosedQuarters quarters, CurrentUser user) {
		this.quarters = quarters;
		this.user = user;
	}

	/** Whether whoever asks may see them. */
	public boolean mayRead() {
		return this.user.get().is(Role.SERVICE_MANAGER, Role.ANALYST, Role.AUDITOR);
	}

	/**
	 * Without figures, the latest quarter first, its latest statement first.
	 * @throws NotPermitted where the asker sees no figures of the whole service
	 */
	public List<ClosedQuarter> all() {
		demand();
		return this.quarters.all();
	}

	/**
	 * @throws NotPermitted where the asker sees no figures of the whole service
	 * @throws NotThere where there is none
	 */
	public ClosedQuarter read(UUID id) {
		demand();
		return this.quarters.called(id).orElseThrow(() -> NotThere.none(id));
	}

	private void demand() {
		if (!mayRead()) {
			throw new NotPermitted("closed quarters");
		}
	}

}
