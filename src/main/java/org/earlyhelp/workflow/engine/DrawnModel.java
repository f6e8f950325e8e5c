package org.earlyhelp.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.earlyhelp.workflow.Diagram;
import org.earlyhelp.workflow.Diagram.Arrow;
import org.earlyhelp.workflow.Diagram.Box;
import org.earlyhelp.workflow.Diagram.Form;
import org.earlyhelp.workflow.Diagram.Node;
import org.earlyhelp.workflow.Diagram.Point;
import org.earlyhelp.workflow.Diagram.Sign;

/** Takes the drawing out of a model; what the model does not draw is left out. */
final class DrawnModel {

	private DrawnModel() {
	}

	static Diagram read(BpmnModelInstance model, int version) {
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		var nodes = new ArrayList<Node>();
		var arrows = new ArrayList<Arrow>();
		read(process.getFlowElements(), nodes, arrows);
		return new Diagram(process.getId(), version, process.getName(), nodes, arrows);
	}

	/** In the model's order, and what stands in a part after it. */
	private static void read(Collection<FlowElement> elements, List<Node> nodes, List<Arrow> arrows) {
		for (FlowElement element : elements) {
			if (element instanceof SequenceFlow flow && flow.getDiagramElement() != null) {
				arrows.add(arrow(flow));
			}
			if (element instanceof FlowNode node && node.getDiagramElement() instanceof BpmnShape shape) {
				nodes.add(node(node, shape));
			}
			if (element instanceof SubProcess part) {
				read(part.getFlowElements(), nodes, arrows);
			}
		}
	}

	private static Arrow arrow(SequenceFlow flow) {
		BpmnEdge edge = flow.getDiagramElement();
		List<Point> points = edge.getWaypoints()
			.stream()
			.map((point) -> new Point(whole(point.getX()), whole(point.getY())))
			.toList();
		return new Arrow(flow.getId(), flow.getName(), flow.getSource().getId(), flow.getTarget().getId(), points,
				label(edge.getBpmnLabel()));
	}

	private static Node node(FlowNode node, BpmnShape shape) {
		String called = (node instanceof CallActivity call) ? call.getCalledElement() : null;
		return new Node(node.getId(), form(node), sign(node), node.getName(), called, interrupts(node),
				box(shape.getBounds()), label(shape.getBpmnLabel()));
	}

	private static Form form(FlowNode node) {
		if (node instanceof StartEvent) {
			return Form.START;
		}
		if (node instanceof EndEvent) {
			return Form.END;
		}
		if (node instanceof Event) {
			return Form.EVENT;
		}
		if (node instanceof Gateway) {
			return (node instanceof ParallelGateway) ? Form.FORK : Form.CHOICE;
		}
		if (node instanceof SubProcess part) {
			return part.triggeredByEvent() ? Form.WHENEVER : Form.PART;
		}
		return (node instanceof CallActivity) ? Form.CALL : Form.STEP;
	}

	private static Sign sign(FlowNode node) {
		EventDefinition definition = definitions(node).stream().findFirst().orElse(null);
		if (definition instanceof TimerEventDefinition) {
			return Sign.CLOCK;
		}
		if (definition instanceof MessageEventDefinition) {
			return Sign.MESSAGE;
		}
		if (definition instanceof EscalationEventDefinition) {
			return Sign.ESCALATION;
		}
		if (form(node) != Form.STEP) {
			return Sign.NONE;
		}
		return (node instanceof UserTask) ? Sign.PERSON : Sign.SERVICE;
	}

	private static Collection<EventDefinition> definitions(FlowNode node) {
		if (node instanceof CatchEvent caught) {
			return caught.getEventDefinitions();
		}
		return (node instanceof ThrowEvent thrown) ? thrown.getEventDefinitions() : List.of();
	}

	private static boolean interrupts(FlowNode node) {
		if (node instanceof StartEvent start) {
			return start.isInterrupting();
		}
		return !(node instanceof BoundaryEvent boundary) || boundary.cancelActivity();
	}

	private static Box label(BpmnLabel label) {
		return Optional.ofNullable(label).map(BpmnLabel::getBounds).map(DrawnModel::box).orElse(null);
	}

	private static Box box(Bounds bounds) {
		return new Box(whole(bounds.getX()), whole(bounds.getY()), whole(bounds.getWidth()), whole(bounds.getHeight()));
	}

	private static int whole(double measure) {
		return (int) Math.round(measure);
	}

}
