package org.earlyhelp.worklist;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The work behind each task type, as the modules of the journey offer it. */
@Component
class Works {

	private final ObjectProvider<TaskWork<?>> offered;

	private volatile Map<String, TaskWork<?>> byType;

	Works(ObjectProvider<TaskWork<?>> offered) {
		this.offered = offered;
	}

	/**
	 * @throws IllegalStateException where no module offers it
	 */
	TaskWork<?> of(TaskType type) {
		TaskWork<?> work = all().get(type.code());
		if (work == null) {
			throw new IllegalStateException("Nobody does " + type.code());
		}
		return work;
	}

	private Map<String, TaskWork<?>> all() {
		if (this.byType == null) {
			this.byType = this.offered.stream()
				.collect(Collectors.toUnmodifiableMap(TaskWork::type, Function.identity()));
		}
		return this.byType;
	}

}
