package org.earlyhelp.pack;

/** How far a quarter's figures are settled. */
public enum QuarterState {

	/** Its figures were told, and are kept. */
	CLOSED,
	/** It is over and nobody closed it: its figures may still change. */
	NOT_CLOSED,
	/** It goes on. */
	GOES_ON

}
