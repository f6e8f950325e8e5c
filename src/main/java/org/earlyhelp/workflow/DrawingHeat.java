package org.earlyhelp.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.timeliness.figures.ReadingWaits;
import org.earlyhelp.timeliness.figures.TimelinessQuery;
import org.earlyhelp.timeliness.figures.Waits;
import org.earlyhelp.timeliness.figures.Waits.Wait;
import org.earlyhelp.workflow.Diagram.Form;
import org.earlyhelp.workflow.Diagram.Node;
import org.earlyhelp.workflow.Diagram.Sign;
import org.earlyhelp.workflow.HeatPicture.Spot;

import org.springframework.stereotype.Service;

/**
 * Draws where work waits, over all cases and contacts whose figures the reader may see.
 */
@Service
public class DrawingHeat {

	private static final List<String> SPINES = List.of("EarlyHelpCase", "FrontDoor");

	private final ReadingWaits reading;

	private final Diagrams diagrams;

	DrawingHeat(ReadingWaits reading, Diagrams diagrams) {
		this.reading = reading;
		this.diagrams = diagrams;
	}

	/** The processes that can be drawn: a case's, a contact's, and all they call. */
	public List<HeatChoice> choices() {
		return processes().stream()
			.map(this.diagrams::latest)
			.map((diagram) -> new HeatChoice(diagram.process(), diagram.name()))
			.toList();
	}

	/** A process that can be drawn. */
	public record HeatChoice(String process, String name) {
	}

	/**
	 * What waits in a process.
	 *
	 * @param picture with what waits at each step
	 * @param elsewhere work of whatever process whose step is not known
	 */
	public record Heat(HeatPicture picture, Wait elsewhere) {
	}

	/**
	 * @param process null for a case's
	 * @throws InvalidInput where it is none of {@link #choices}
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	public Heat draw(String process, TimelinessQuery query) {
		Waits waits = this.reading.read(query);
		String drawn = (process != null) ? process : SPINES.get(0);
		if (!processes().contains(drawn)) {
			throw InvalidInput.of("process", "code.unknown", String.join(", ", processes()));
		}
		Diagram diagram = this.diagrams.latest(drawn);
		Set<String> told = new HashSet<>();
		List<Node> nodes = diagram.nodes()
			.stream()
			.filter((node) -> node.form() == Form.STEP ? node.sign() == Sign.PERSON
					: node.form() == Form.CALL && told.add(node.calls()))
			.toList();
		List<Wait> each = nodes.stream().map((node) -> waits.at(steps(diagram, node))).toList();
		long most = each.stream().mapToLong(Wait::waiting).max().orElse(0);
		var spots = new ArrayList<Spot>();
		for (int at = 0; at < nodes.size(); at++) {
			Node node = nodes.get(at);
			spots.add(new Spot(node.id(), node.name(), node.calls(), each.get(at),
					HeatPicture.heat(each.get(at).waiting(), most)));
		}
		return new Heat(new HeatPicture(drawn, diagram.name(), Pencil.outline(diagram), List.copyOf(spots)),
				waits.at(Collections.singleton(null)));
	}

	/**
	 * The step, or all those of the process that it calls and of what that calls; not of
	 * what the drawing calls at another place, so that nothing is counted twice.
	 */
	private Set<String> steps(Diagram diagram, Node node) {
		if (node.calls() == null) {
			return Set.of(diagram.process() + ":" + node.id());
		}
		var steps = new HashSet<String>();
		for (String called : under(node.calls())) {
			if (called.equals(node.calls()) || !diagram.calls().contains(called)) {
				this.diagrams.latest(called)
					.nodes()
					.stream()
					.filter((inner) -> inner.form() == Form.STEP)
					.forEach((inner) -> steps.add(called + ":" + inner.id()));
			}
		}
		return steps;
	}

	private Set<String> processes() {
		var processes = new LinkedHashSet<String>();
		SPINES.forEach((spine) -> processes.addAll(under(spine)));
		return processes;
	}

	/** The process and all that it calls. */
	private Set<String> under(String process) {
		var found = new LinkedHashSet<String>(List.of(process));
		var open = new ArrayList<String>(found);
		while (!open.isEmpty()) {
			this.diagrams.latest(open.remove(0)).calls().stream().filter(found::add).forEach(open::add);
		}
		return found;
	}

}
