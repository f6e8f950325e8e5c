package org.earlyhelp.worklist;

import java.util.List;

import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What queues show of any subject, from whoever knows it. */
@Component
public class SubjectCards {

	private final ObjectProvider<SubjectSource> sources;

	SubjectCards(ObjectProvider<SubjectSource> sources) {
		this.sources = sources;
	}

	/**
	 * @throws NotThere where there is none
	 */
	public SubjectCard of(Subject subject) {
		return whoKnows(subject).card(subject);
	}

	/** Nobody else moves the subject on until this transaction ends. */
	void hold(Subject subject) {
		whoKnows(subject).hold(subject);
	}

	private SubjectSource whoKnows(Subject subject) {
		List<SubjectSource> knowing = this.sources.stream().filter((source) -> source.knows(subject.kind())).toList();
		if (knowing.size() != 1) {
			throw new IllegalStateException("%d sources know a %s".formatted(knowing.size(), subject.kind()));
		}
		return knowing.get(0);
	}

}
