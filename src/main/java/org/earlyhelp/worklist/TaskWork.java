package org.earlyhelp.worklist;

/**
 * The work behind one task type: which payload it takes and what is done with it. Each
 * module of the journey offers its own; completing a task finds the work by its type.
 *
 * @param <P> the payload, a record; what it requires stands in its validation annotations
 */
public interface TaskWork<P> {

	/** The task type of the contract, as {@code screen-contact}. */
	String type();

	/** What its form and its JSON are read as. */
	Class<P> payload();

	/**
	 * Does it: refuses by throwing, or changes the domain and tells the event that moves
	 * the process on. Runs inside the transaction that completes the task.
	 */
	void complete(WorkItem item, P payload);

}
