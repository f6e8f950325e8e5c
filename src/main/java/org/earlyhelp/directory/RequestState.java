package org.earlyhelp.directory;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a request to a service has come.
 *
 * @see "pathway, 2.3 Service requests"
 */
public enum RequestState {

	/** Asked; the service has not answered. */
	SENT,
	/** The service will help. */
	ACCEPTED,
	/** The service will not: unmet. */
	DECLINED,
	/** The service will help, later. */
	WAITING,
	/** The help began. */
	STARTED,
	/** The help is over. */
	ENDED;

	private static final Map<RequestState, Set<RequestState>> MOVES = Map.of(SENT,
			EnumSet.of(ACCEPTED, DECLINED, WAITING, STARTED), ACCEPTED, EnumSet.of(WAITING, STARTED, DECLINED), WAITING,
			EnumSet.of(ACCEPTED, STARTED, DECLINED), STARTED, EnumSet.of(ENDED), DECLINED,
			EnumSet.noneOf(RequestState.class), ENDED, EnumSet.noneOf(RequestState.class));

	/** What may come next; empty where nothing more comes. */
	public Set<RequestState> next() {
		return MOVES.get(this);
	}

}
