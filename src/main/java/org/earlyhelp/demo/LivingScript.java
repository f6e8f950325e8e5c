package org.earlyhelp.demo;

import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.WriteNote;
import org.earlyhelp.casefile.WritingNote;
import org.earlyhelp.closure.ProposeClosure;
import org.earlyhelp.closure.ProposingClosure;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.frontdoor.ReceivingContact;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.worklist.CompletingTask;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.TaskQuery;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import org.springframework.stereotype.Component;

/** Lives a story through the real use cases, as the people in it. */
@Component
@org.springframework.context.annotation.Profile("demo")
class LivingScript {

	private final Staff staff;

	private final CurrentUser user;

	private final ReceivingContact receiving;

	private final ListingTasks queue;

	private final CompletingTask completing;

	private final ProposingClosure closing;

	private final WritingNote notes;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final StrictJson json;

	LivingScript(Staff staff, CurrentUser user, ReceivingContact receiving, ListingTasks queue,
			CompletingTask completing, ProposingClosure closing, WritingNote notes, CaseFiles cases,
			FamilyMembers families, PlanOutcomes outcomes, PlanActions actions, StrictJson json) {
		this.staff = staff;
		this.user = user;
		this.receiving = receiving;
		this.queue = queue;
		this.completing = completing;
		this.closing = closing;
		this.notes = notes;
		this.cases = cases;
		this.families = families;
		this.outcomes = outcomes;
		this.actions = actions;
		this.json = json;
	}

	/**
	 * @param contact where the story began; null for its first step
	 * @return where the story began
	 */
	ContactId live(DemoScript.Step step, ContactId contact) throws Exception {
		User who = this.staff.called(step.as())
			.orElseThrow(() -> new IllegalArgumentException("No demo user is called " + step.as()));
		return this.user.as(who, () -> act(step, contact));
	}

	private ContactId act(DemoScript.Step step, ContactId contact) {
		if (step.contact() != null) {
			return this.receiving.receive(this.json.read(step.contact().toString(), ReceiveContact.class));
		}
		CaseFile file = this.cases.begunBy(contact).orElse(null);
		if (step.task() != null) {
			this.completing.complete(open(step.task(), contact, file), resolved(step.with(), file).toString(),
					IfMatch.NONE);
		}
		if (step.note() != null) {
			this.notes.write(file.id(), this.json.read(resolved(step.note(), file).toString(), WriteNote.class));
		}
		if (step.closure() != null) {
			this.closing.propose(file.id(),
					this.json.read(resolved(step.closure(), file).toString(), ProposeClosure.class), IfMatch.NONE);
		}
		return contact;
	}

	private TaskId open(String type, ContactId contact, CaseFile file) {
		for (UUID episode : (file != null) ? new UUID[] { file.id().value(), null } : new UUID[] { null }) {
			Page<TaskView> found = this.queue.list(new TaskQuery(TaskQuery.View.ALL, TaskType.of(type), null, null,
					episode, (episode == null) ? contact.value() : null, null, null, null, TaskQuery.Sort.DUE, false, 1,
					null), Map.of("type", type));
			if (!found.items().isEmpty()) {
				return new TaskId(found.items().get(0).id());
			}
		}
		throw new IllegalStateException("No %s waits on contact %s".formatted(type, contact));
	}

	/** A copy in which ids stand where the story could only name them. */
	private JsonNode resolved(JsonNode told, CaseFile file) {
		JsonNode copy = told.deepCopy();
		replace(copy, file);
		return copy;
	}

	private void replace(JsonNode node, CaseFile file) {
		if (node instanceof ObjectNode object) {
			object.propertyNames()
				.stream()
				.toList()
				.forEach((name) -> object.set(name, resolvedValue(object.get(name), file)));
		}
		if (node instanceof ArrayNode array) {
			for (int index = 0; index < array.size(); index++) {
				array.set(index, resolvedValue(array.get(index), file));
			}
		}
	}

	private JsonNode resolvedValue(JsonNode value, CaseFile file) {
		replace(value, file);
		String text = value.isString() ? value.asString() : "";
		if (text.startsWith("@person:")) {
			return StringNode.valueOf(this.families.household(file.family())
				.members()
				.stream()
				.filter((member) -> text.substring(8).equals(member.firstName()))
				.findFirst()
				.orElseThrow()
				.id()
				.toString());
		}
		if (text.startsWith("@outcome:")) {
			return StringNode
				.valueOf(this.outcomes.of(file.id()).get(Integer.parseInt(text.substring(9))).id().toString());
		}
		if (text.startsWith("@action:")) {
			return StringNode
				.valueOf(this.actions.of(file.id()).get(Integer.parseInt(text.substring(8))).id().toString());
		}
		return value;
	}

}
