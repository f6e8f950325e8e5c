package org.earlyhelp.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.shared.picture.Lettering;
import org.earlyhelp.workflow.Diagram.Arrow;
import org.earlyhelp.workflow.Diagram.Box;
import org.earlyhelp.workflow.Diagram.Form;
import org.earlyhelp.workflow.Diagram.Node;
import org.earlyhelp.workflow.ProcessPicture.Line;
import org.earlyhelp.workflow.ProcessPicture.Mark;
import org.earlyhelp.workflow.ProcessPicture.Shape;
import org.earlyhelp.workflow.ProcessPicture.Words;
import org.earlyhelp.workflow.ProcessStory.Activity;
import org.earlyhelp.workflow.ProcessStory.State;

/**
 * Draws one process of a story. What was visited and which way was gone is taken from
 * what was recorded, never guessed from its neighbours.
 */
final class Pencil {

	/** Of names, in pixels. */
	static final int TYPE = 12;

	private static final int LINE = 14;

	private static final int MOST_LINES = 4;

	/**
	 * Labels were measured with another font: more lines than they have room for widen.
	 */
	private static final int SLACK = 10;

	private static final int UNDER_SIGN = 36;

	/** Round the drawing; flags stand above shapes. */
	private static final int MARGIN = 24;

	/** Under the drawing: what its marks mean. */
	private static final int KEY = 44;

	private static final int LEAST_WIDTH = 520;

	private Pencil() {
	}

	/** The process as it is, without anybody in it. */
	static ProcessPicture outline(Diagram diagram) {
		return draw(diagram, new ProcessStory(diagram.process(), diagram.version(), List.of(), List.of()));
	}

	static ProcessPicture draw(Diagram diagram, ProcessStory story) {
		Map<String, List<Activity>> visits = story.activities()
			.stream()
			.filter((activity) -> activity.definition().equals(diagram.process()))
			.collect(Collectors.groupingBy(Activity::id));
		List<Shape> shapes = diagram.nodes()
			.stream()
			.map((node) -> shape(node, visits.getOrDefault(node.id(), List.of())))
			.toList();
		Set<String> taken = new HashSet<>(story.sequenceFlowsTaken());
		List<Line> lines = diagram.arrows()
			.stream()
			.map((arrow) -> line(arrow, taken.contains(arrow.id())))
			.sorted((one, other) -> Boolean.compare(one.taken(), other.taken()))
			.toList();
		return new ProcessPicture(diagram.process(), diagram.name(), canvas(diagram),
				(int) visitsOfSteps(diagram, visits).filter((visit) -> visit.state() == State.COMPLETED).count(),
				visitsOfSteps(diagram, visits).filter((visit) -> visit.state() == State.ACTIVE)
					.map(Activity::name)
					.distinct()
					.toList(),
				lines, shapes);
	}

	private static Stream<Activity> visitsOfSteps(Diagram diagram, Map<String, List<Activity>> visits) {
		return diagram.nodes()
			.stream()
			.filter(Pencil::isWork)
			.flatMap((node) -> visits.getOrDefault(node.id(), List.of()).stream());
	}

	private static boolean isWork(Node node) {
		return node.form() == Form.STEP || node.form() == Form.CALL || node.form() == Form.EVENT;
	}

	private static Shape shape(Node node, List<Activity> visits) {
		Mark mark = mark(node, visits);
		int times = (isWork(node)) ? (int) visits.stream().filter((visit) -> visit.state() != State.CANCELED).count()
				: 0;
		return new Shape(node.id(), mark, isWork(node) || node.form() == Form.END, node.name(), times, node.box(),
				Outlines.of(node, mark), Outlines.sign(node), words(node));
	}

	/** What is under way outweighs what was done, and that what was stopped. */
	private static Mark mark(Node node, List<Activity> visits) {
		Set<State> states = visits.stream().map(Activity::state).collect(Collectors.toSet());
		boolean part = node.form() == Form.PART || node.form() == Form.WHENEVER;
		if (states.isEmpty()) {
			return Mark.AHEAD;
		}
		if (part) {
			return Mark.DONE;
		}
		if (states.contains(State.ACTIVE)) {
			return Mark.NOW;
		}
		return states.contains(State.COMPLETED) ? Mark.DONE : Mark.STOPPED;
	}

	private static List<Words> words(Node node) {
		if (node.name() == null) {
			return List.of();
		}
		Box box = node.box();
		if (node.form() == Form.PART || node.form() == Form.WHENEVER) {
			return List.of(new Words(box.x() + 12, box.y() + 20, "start", node.name()));
		}
		if (node.label() != null) {
			return label(node.name(), node.label());
		}
		List<String> lines = Lettering.wrap(node.name(), box.width() - 12, TYPE, MOST_LINES);
		int centred = box.centre() - (lines.size() - 1) * LINE / 2 + 4;
		int first = (node.form() == Form.STEP && lines.size() > 2) ? Math.max(centred, box.y() + UNDER_SIGN) : centred;
		return written(lines, box.middle(), first);
	}

	private static List<Words> label(String text, Box label) {
		int width = label.width() + SLACK;
		while (Lettering.wrap(text, width, TYPE, MOST_LINES).size() > Math.max(1, label.height() / LINE)) {
			width += SLACK;
		}
		List<String> lines = Lettering.wrap(text, width, TYPE, MOST_LINES);
		return written(lines, label.middle(), label.y() + 11);
	}

	private static List<Words> written(List<String> lines, int middle, int first) {
		var words = new ArrayList<Words>();
		for (int line = 0; line < lines.size(); line++) {
			words.add(new Words(middle, first + line * LINE, "middle", lines.get(line)));
		}
		return words;
	}

	private static Line line(Arrow arrow, boolean taken) {
		List<Words> words = (arrow.name() != null && arrow.label() != null) ? label(arrow.name(), arrow.label())
				: List.of();
		return new Line(arrow.id(), taken, Outlines.way(arrow.points()), Outlines.head(arrow.points(), taken), words);
	}

	private static Box canvas(Diagram diagram) {
		List<Box> boxes = Stream
			.of(diagram.nodes().stream().map(Node::box), diagram.nodes().stream().map(Node::label),
					diagram.arrows().stream().map(Arrow::label),
					diagram.arrows()
						.stream()
						.flatMap((arrow) -> arrow.points().stream())
						.map((point) -> new Box(point.x(), point.y(), 0, 0)))
			.flatMap((some) -> some)
			.filter((box) -> box != null)
			.toList();
		int left = boxes.stream().mapToInt(Box::x).min().orElse(0) - MARGIN;
		int top = boxes.stream().mapToInt(Box::y).min().orElse(0) - MARGIN;
		int right = boxes.stream().mapToInt(Box::right).max().orElse(0) + MARGIN;
		int bottom = boxes.stream().mapToInt(Box::bottom).max().orElse(0) + MARGIN;
		return new Box(left, top, Math.max(right - left, LEAST_WIDTH), bottom - top + KEY);
	}

}
