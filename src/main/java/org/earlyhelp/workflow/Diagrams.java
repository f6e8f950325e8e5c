package org.earlyhelp.workflow;

/** Knows how the models are drawn. */
public interface Diagrams {

	/** A version of a process that was started at some time. */
	Diagram of(String process, int version);

	/** The version that is started now. */
	Diagram latest(String process);

}
