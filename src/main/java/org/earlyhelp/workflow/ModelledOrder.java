package org.earlyhelp.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.earlyhelp.conformance.StepOrder;
import org.earlyhelp.workflow.Diagram.Arrow;
import org.earlyhelp.workflow.Diagram.Node;
import org.springframework.stereotype.Component;

/**
 * Reads from the models as they are now what they put before what: within a process by
 * its own ways, between processes by the ways of the case's process that calls them.
 */
@Component
class ModelledOrder implements StepOrder {

	private static final String SPINE = "EarlyHelpCase";

	private final Diagrams diagrams;

	private final Map<String, Boolean> known = new ConcurrentHashMap<>();

	private final Map<String, Map<String, Set<String>>> ways = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> places = new ConcurrentHashMap<>();

	ModelledOrder(Diagrams diagrams) {
		this.diagrams = diagrams;
	}

	@Override
	public boolean isBefore(String step, String other) {
		return this.known.computeIfAbsent(step + ">" + other, (key) -> reckon(step, other));
	}

	private boolean reckon(String step, String other) {
		String process = step.substring(0, step.indexOf(':'));
		String otherProcess = other.substring(0, other.indexOf(':'));
		if (process.equals(otherProcess)) {
			return leads(process, Set.of(step.substring(process.length() + 1)),
					Set.of(other.substring(otherProcess.length() + 1)));
		}
		return leads(SPINE, placesOf(step, process), placesOf(other, otherProcess));
	}

	/** Whether there is a way from one of these to one of those, and none back. */
	private boolean leads(String process, Set<String> these, Set<String> those) {
		Map<String, Set<String>> reached = this.ways.computeIfAbsent(process, this::reachable);
		return these.stream().anyMatch((from) -> reaches(reached, from, those))
				&& those.stream().noneMatch((from) -> reaches(reached, from, these));
	}

	private static boolean reaches(Map<String, Set<String>> reached, String from, Set<String> any) {
		return any.stream().anyMatch(reached.getOrDefault(from, Set.of())::contains);
	}

	/** What can be come to from each node of the process. */
	private Map<String, Set<String>> reachable(String process) {
		Diagram diagram = this.diagrams.latest(process);
		var next = new HashMap<String, List<String>>();
		for (Arrow arrow : diagram.arrows()) {
			next.computeIfAbsent(arrow.from(), (from) -> new ArrayList<>()).add(arrow.to());
		}
		var reached = new HashMap<String, Set<String>>();
		diagram.nodes().forEach((node) -> reached.put(node.id(), from(node.id(), next)));
		return reached;
	}

	private static Set<String> from(String start, Map<String, List<String>> next) {
		var seen = new HashSet<String>();
		Deque<String> open = new ArrayDeque<>(next.getOrDefault(start, List.of()));
		while (!open.isEmpty()) {
			String node = open.poll();
			if (seen.add(node)) {
				open.addAll(next.getOrDefault(node, List.of()));
			}
		}
		return seen;
	}

	/** Where the case's process has the step, or calls what has it. */
	private Set<String> placesOf(String step, String process) {
		if (process.equals(SPINE)) {
			return Set.of(step.substring(SPINE.length() + 1));
		}
		return this.places.computeIfAbsent(process, (key) -> {
			var found = new HashSet<String>();
			for (Node node : this.diagrams.latest(SPINE).nodes()) {
				if (node.calls() != null && calls(node.calls(), process, new HashSet<>())) {
					found.add(node.id());
				}
			}
			return found;
		});
	}

	private boolean calls(String called, String process, Set<String> seen) {
		return called.equals(process) || (seen.add(called)
				&& this.diagrams.latest(called).calls().stream().anyMatch((further) -> calls(further, process, seen)));
	}

}
