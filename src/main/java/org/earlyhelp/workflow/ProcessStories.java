package org.earlyhelp.workflow;

import java.util.Optional;

import org.earlyhelp.shared.Subject;

/** Tells the story of a process to whoever shows it. */
public interface ProcessStories {

	/** The story of a case or a contact; empty where no process was started for it. */
	Optional<ProcessStory> of(Subject subject);

}
