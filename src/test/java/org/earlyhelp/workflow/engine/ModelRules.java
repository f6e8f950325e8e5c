package org.earlyhelp.workflow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.earlyhelp.access.Role;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.workflow.steps.AuditSteps;
import org.earlyhelp.workflow.steps.CaseSteps;
import org.earlyhelp.workflow.steps.DeadlineSteps;
import org.earlyhelp.workflow.steps.FrontDoorSteps;
import org.earlyhelp.workflow.steps.GlassSteps;
import org.earlyhelp.workflow.steps.LeadSteps;
import org.earlyhelp.workflow.steps.MessageSteps;
import org.earlyhelp.workflow.steps.PlanCheckSteps;
import org.earlyhelp.workflow.steps.StepUpSteps;
import org.earlyhelp.worklist.TaskType;

/** The house style of models, each rule with its name. */
enum ModelRules {

	FILE_IS_NAMED_AS_ITS_PROCESS((file, model) -> file.equals(process(model).getId() + ".bpmn")
			&& process(model).getId().matches("[A-Z][A-Za-z]+") && process(model).getName() != null),

	HISTORY_HAS_AN_END((file, model) -> "P2190D".equals(process(model).getCamundaHistoryTimeToLiveString())),

	IDS_SAY_TYPE_AND_MEANING((file, model) -> elements(model).allMatch((it) -> it.getId()
		.matches(
				"(StartEvent|EndEvent|CatchEvent|BoundaryEvent|UserTask|ServiceTask|CallActivity|Gateway|SubProcess|Flow)"
						+ "_[A-Z][a-z][A-Za-z]+"))),

	TASKS_AND_EVENTS_HAVE_NAMES((file, model) -> elements(model).filter(
			(it) -> it instanceof Event || it instanceof Task || it instanceof SubProcess || it instanceof CallActivity)
		.allMatch((it) -> it.getName() != null && it.getName().matches("[A-Z].+"))),

	ENDS_DIFFER_BY_OUTCOME((file, model) -> {
		List<String> names = model.getModelElementsByType(EndEvent.class).stream().map(EndEvent::getName).toList();
		return Set.copyOf(names).size() == names.size();
	}),

	CHOICES_ARE_QUESTIONS_WITH_ANSWERS((file, model) -> model.getModelElementsByType(ExclusiveGateway.class)
		.stream()
		.filter((it) -> it.getOutgoing().size() > 1)
		.allMatch((it) -> it.getName() != null && it.getName().endsWith("?") && it.getDefault() != null
				&& it.getOutgoing()
					.stream()
					.allMatch((flow) -> flow.getName() != null
							&& (flow.getConditionExpression() != null) != flow.equals(it.getDefault())))),

	PARALLEL_GATEWAYS_SAY_NOTHING((file, model) -> model.getModelElementsByType(ParallelGateway.class)
		.stream()
		.allMatch((it) -> it.getName() == null)),

	WORK_HAS_SOMEBODY_TO_DO_IT((file, model) -> userTasks(model).allMatch((it) -> {
		Set<String> known = Arrays.stream(Role.values())
			.flatMap((role) -> role.groups().stream())
			.collect(Collectors.toSet());
		List<String> groups = it.getCamundaCandidateGroupsList();
		return known.containsAll(groups) && (!groups.isEmpty() || it.getCamundaAssignee() != null);
	})),

	WORK_HAS_A_FORM_AND_A_DUE_DATE((file, model) -> userTasks(model)
		.allMatch((it) -> TaskType.of(it.getCamundaFormKey()) != null && !Timer.of(it.getCamundaFormKey()).isEmpty())),

	EXPRESSIONS_CALL_STEPS_OR_READ_ONE_VARIABLE(
			(file, model) -> expressions(model).allMatch(ModelRules::isStepOrVariable)),

	NO_SCRIPTS_AND_NO_CLASSES((file, model) -> model.getModelElementsByType(ScriptTask.class).isEmpty()
			&& !org.camunda.bpm.model.bpmn.Bpmn.convertToString(model)
				.matches("(?s).*camunda:(class|delegateExpression|resultVariable|type)=.*")),

	CALLS_PASS_THE_BUSINESS_KEY_AND_SINGLE_VARIABLES((file, model) -> model.getModelElementsByType(CallActivity.class)
		.stream()
		.allMatch((call) -> call.getExtensionElements() != null
				&& inputs(call).stream().skip(1).allMatch(ModelRules::isOneVariable)
				&& "#{execution.processBusinessKey}".equals(inputs(call).iterator().next().getCamundaBusinessKey())
				&& outputs(call).stream().allMatch((out) -> out.getCamundaVariables() == null))),

	EVERYTHING_IS_DRAWN((file, model) -> {
		Set<String> drawn = Stream
			.concat(model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
					model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
			.map(BaseElement::getId)
			.collect(Collectors.toSet());
		return elements(model).map(FlowElement::getId).allMatch(drawn::contains);
	}),

	NAMES_HAVE_THEIR_PLACE((file, model) -> model.getModelElementsByType(BpmnEdge.class)
		.stream()
		.allMatch((edge) -> ((SequenceFlow) edge.getBpmnElement()).getName() == null || edge.getBpmnLabel() != null)
			&& model.getModelElementsByType(BpmnShape.class)
				.stream()
				.filter((shape) -> shape.getBpmnElement() instanceof Event
						|| shape.getBpmnElement() instanceof ExclusiveGateway)
				.allMatch((shape) -> shape.getBpmnLabel() != null)),

	NOTHING_OVERLAPS((file, model) -> {
		List<Bounds> taken = new ArrayList<>();
		model.getModelElementsByType(BpmnShape.class).forEach((shape) -> {
			if (!(shape.getBpmnElement() instanceof SubProcess) && !(shape.getBpmnElement() instanceof BoundaryEvent)) {
				taken.add(shape.getBounds());
			}
		});
		model.getModelElementsByType(BpmnLabel.class).forEach((label) -> taken.add(label.getBounds()));
		return taken.stream()
			.noneMatch((one) -> taken.stream().anyMatch((other) -> one != other && overlap(one, other)));
	}),

	FLOWS_KEEP_CLEAR_OF_WHAT_THEY_PASS((file,
			model) -> model.getModelElementsByType(BpmnEdge.class).stream().allMatch((edge) -> clear(edge, model))),

	FLOWS_RUN_LEFT_TO_RIGHT((file, model) -> model.getModelElementsByType(BpmnEdge.class).stream().allMatch((edge) -> {
		SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
		List<Waypoint> way = List.copyOf(edge.getWaypoints());
		return way.get(way.size() - 1).getX() >= way.get(0).getX()
				|| leadsTo(flow.getTarget(), whereFrom(flow.getSource()));
	}));

	private static final Map<String, Class<?>> STEPS = Map.of("auditSteps", AuditSteps.class, "frontDoorSteps",
			FrontDoorSteps.class, "glassSteps", GlassSteps.class, "planCheckSteps", PlanCheckSteps.class, "caseSteps",
			CaseSteps.class, "deadlineSteps", DeadlineSteps.class, "leadSteps", LeadSteps.class, "messageSteps",
			MessageSteps.class, "stepUpSteps", StepUpSteps.class);

	private static final Pattern STEP = Pattern
		.compile("\\$\\{(\\w+Steps)\\.(\\w+)\\((execution\\.processBusinessKey|matter|)\\)}");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+( == '[A-Z_]+')?}");

	private final BiPredicate<String, BpmnModelInstance> kept;

	ModelRules(BiPredicate<String, BpmnModelInstance> kept) {
		this.kept = kept;
	}

	/** The rules that this model breaks; empty where it breaks none. */
	static List<ModelRules> brokenBy(String file, BpmnModelInstance model) {
		return Arrays.stream(values()).filter((rule) -> !rule.kept.test(file, model)).toList();
	}

	private static Process process(BpmnModelInstance model) {
		return model.getModelElementsByType(Process.class).iterator().next();
	}

	private static Stream<FlowElement> elements(BpmnModelInstance model) {
		return model.getModelElementsByType(FlowElement.class).stream();
	}

	private static Stream<UserTask> userTasks(BpmnModelInstance model) {
		return model.getModelElementsByType(UserTask.class).stream();
	}

	private static Collection<CamundaIn> inputs(CallActivity call) {
		return call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
	}

	private static boolean isOneVariable(CamundaIn input) {
		return input.getCamundaSource() != null && input.getCamundaSource().equals(input.getCamundaTarget());
	}

	private static Collection<CamundaOut> outputs(CallActivity call) {
		return call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list();
	}

	private static Stream<String> expressions(BpmnModelInstance model) {
		Matcher found = Pattern.compile("\\$\\{[^}]*}").matcher(org.camunda.bpm.model.bpmn.Bpmn.convertToString(model));
		return found.results().map((it) -> it.group()).toList().stream();
	}

	private static boolean isStepOrVariable(String expression) {
		Matcher step = STEP.matcher(expression);
		if (!step.matches()) {
			return VARIABLE.matcher(expression).matches();
		}
		Class<?> bean = STEPS.get(step.group(1));
		Class<?>[] takes = step.group(3).isEmpty() ? new Class<?>[0] : new Class<?>[] { String.class };
		return bean != null && Arrays.stream(bean.getMethods())
			.anyMatch((method) -> method.getName().equals(step.group(2))
					&& Arrays.equals(method.getParameterTypes(), takes));
	}

	private static boolean overlap(Bounds one, Bounds other) {
		return one.getX() < other.getX() + other.getWidth() && other.getX() < one.getX() + one.getWidth()
				&& one.getY() < other.getY() + other.getHeight() && other.getY() < one.getY() + one.getHeight();
	}

	private static boolean clear(BpmnEdge edge, BpmnModelInstance model) {
		SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
		List<Waypoint> way = List.copyOf(edge.getWaypoints());
		return model.getModelElementsByType(BpmnShape.class).stream().filter((shape) -> {
			BaseElement element = shape.getBpmnElement();
			return !(element instanceof SubProcess) && !element.equals(flow.getSource())
					&& !element.equals(flow.getTarget());
		}).noneMatch((shape) -> {
			for (int leg = 1; leg < way.size(); leg++) {
				if (crosses(way.get(leg - 1), way.get(leg), shape.getBounds())) {
					return true;
				}
			}
			return false;
		});
	}

	/** Legs are level or upright. */
	private static boolean crosses(Waypoint from, Waypoint to, Bounds shape) {
		return Math.min(from.getX(), to.getX()) < shape.getX() + shape.getWidth()
				&& shape.getX() < Math.max(from.getX(), to.getX())
				&& Math.min(from.getY(), to.getY()) < shape.getY() + shape.getHeight()
				&& shape.getY() < Math.max(from.getY(), to.getY()) || level(from, to, shape)
				|| upright(from, to, shape);
	}

	private static boolean level(Waypoint from, Waypoint to, Bounds shape) {
		return from.getY() == to.getY() && shape.getY() < from.getY() && from.getY() < shape.getY() + shape.getHeight()
				&& Math.min(from.getX(), to.getX()) < shape.getX() + shape.getWidth()
				&& shape.getX() < Math.max(from.getX(), to.getX());
	}

	private static boolean upright(Waypoint from, Waypoint to, Bounds shape) {
		return from.getX() == to.getX() && shape.getX() < from.getX() && from.getX() < shape.getX() + shape.getWidth()
				&& Math.min(from.getY(), to.getY()) < shape.getY() + shape.getHeight()
				&& shape.getY() < Math.max(from.getY(), to.getY());
	}

	/** What a boundary event stands on is where its flow comes from. */
	private static FlowNode whereFrom(FlowNode source) {
		return (source instanceof BoundaryEvent boundary) ? boundary.getAttachedTo() : source;
	}

	private static boolean leadsTo(FlowNode from, FlowNode to) {
		Set<FlowNode> seen = new HashSet<>();
		Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty()) {
			FlowNode node = open.pop();
			if (node.equals(to)) {
				return true;
			}
			if (seen.add(node)) {
				node.getOutgoing().forEach((flow) -> open.add(flow.getTarget()));
			}
		}
		return false;
	}

}
