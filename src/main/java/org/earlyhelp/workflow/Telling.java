package org.earlyhelp.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.earlyhelp.workflow.Diagram.Arrow;
import org.earlyhelp.workflow.Diagram.Form;
import org.earlyhelp.workflow.Diagram.Node;
import org.earlyhelp.workflow.Diagram.Sign;
import org.earlyhelp.workflow.DrawnProcess.Told;
import org.earlyhelp.workflow.ProcessPicture.Mark;
import org.earlyhelp.workflow.ProcessStory.Activity;
import org.earlyhelp.workflow.ProcessStory.State;

/**
 * Tells in words what a picture shows: the work, what was decided, and what came from
 * outside. How the model is put together is left out.
 */
final class Telling {

	private final ProcessStory story;

	private final Map<String, Node> nodes = new HashMap<>();

	private final Map<String, String> stages = new HashMap<>();

	private final Map<String, Deque<String>> answers = new HashMap<>();

	private Telling(ProcessStory story, Map<String, Diagram> drawings) {
		this.story = story;
		var arrows = new HashMap<String, Arrow>();
		drawings.forEach((process, diagram) -> {
			diagram.nodes().forEach((node) -> this.nodes.put(node.id(), node));
			diagram.arrows().forEach((arrow) -> arrows.put(arrow.id(), arrow));
			this.stages.put(process, process.equals(story.definition()) ? null : diagram.name());
		});
		story.sequenceFlowsTaken().stream().map(arrows::get).filter((arrow) -> arrow != null).forEach((arrow) -> {
			if (arrow.name() != null) {
				this.answers.computeIfAbsent(arrow.from(), (id) -> new ArrayDeque<>()).add(arrow.name());
			}
		});
	}

	/**
	 * @param drawings of every process in the story, by the process's id
	 * @param names gives the name of a username
	 */
	static List<Told> tell(ProcessStory story, Map<String, Diagram> drawings, UnaryOperator<String> names) {
		var telling = new Telling(story, drawings);
		var told = new ArrayList<Told>();
		for (Activity activity : story.activities()) {
			Node node = telling.nodes.get(activity.id());
			if (node != null && telling.isTold(node, activity, told.isEmpty())) {
				told.add(telling.told(node, activity, names));
			}
		}
		return told;
	}

	private Told told(Node node, Activity activity, UnaryOperator<String> names) {
		String answer = (node.form() == Form.CHOICE) ? this.answers.getOrDefault(node.id(), new ArrayDeque<>()).poll()
				: null;
		String by = (node.form() == Form.STEP && activity.actor() != null) ? names.apply(activity.actor()) : null;
		return new Told(this.stages.get(activity.definition()), node.name(), answer, mark(activity),
				activity.startedAt(), activity.endedAt(), by);
	}

	private boolean isTold(Node node, Activity activity, boolean first) {
		if (node.name() == null) {
			return false;
		}
		boolean outer = activity.definition().equals(this.story.definition());
		return switch (node.form()) {
			case STEP, CHOICE -> true;
			case START -> first || node.sign() != Sign.NONE;
			case EVENT -> true;
			case END -> outer;
			default -> false;
		};
	}

	static Mark mark(Activity activity) {
		if (activity.state() == State.ACTIVE) {
			return Mark.NOW;
		}
		return (activity.state() == State.COMPLETED) ? Mark.DONE : Mark.STOPPED;
	}

}
