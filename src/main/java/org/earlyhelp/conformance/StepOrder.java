package org.earlyhelp.conformance;

/** Knows what the models put before what. */
public interface StepOrder {

	/** Knows nothing. */
	StepOrder NONE = (step, other) -> false;

	/**
	 * Whether a family comes to the second step only after the first: there is a way from
	 * the one to the other, and none back. Steps that run side by side, and those of a
	 * round that comes again, are in no order.
	 * @param step as {@code PROCESS:ELEMENT}
	 */
	boolean isBefore(String step, String other);

}
